package biaoju.store;

import java.sql.Connection;
import org.jdbi.v3.core.Handle;

/** One transaction, good only while the work it was handed to runs, on that thread. What is in it stays in this room. */
public final class Tx {
    private final Handle handle;

    Tx(Handle handle) {
        this.handle = handle;
    }

    Handle handle() {
        return handle;
    }

    /** For what goes in by the thousand. */
    Connection connection() {
        return handle.getConnection();
    }
}
