package biaoju.store;

import biaoju.base.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The database file and its two threads: {@code db} writes, {@code db-read} answers long questions meanwhile. Both are
 * this object's own; all methods but {@link #tx} may be called from any thread, and none of them waits, but
 * {@link #open} and {@link #close}. What is chained to a future without an executor runs on the database's thread.
 */
public final class Db implements AutoCloseable {
    /**
     * WRITE_DELAY may stay at its default, because only a file that was closed cleanly is ever opened again. A label takes
     * a dozen statements; H2 keeps eight parsed unless told, and then each label costs twice as much.
     */
    private static final String SETTINGS = ";WRITE_DELAY=500;OPTIMIZE_REUSE_RESULTS=0;RETENTION_TIME=45000"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64";

    private static final String SUFFIX = ".mv.db";
    private static final long CLOSING = TimeUnit.SECONDS.toNanos(5);

    private final Path file;
    private final Lane writer = new Lane("db");
    private final Lane reader = new Lane("db-read");
    private volatile boolean closedCleanly;

    private Db(Path file) {
        this.file = file;
    }

    /**
     * Opens a database, or makes one.
     *
     * @param file   its name ends in {@code .mv.db}
     * @param create true: there must be no such file yet; false: there must be one
     * @throws Problem {@code store.missing}, {@code store.exists}, {@code store.path}, {@code store.locked} (another process
     *                 has it), {@code store.damaged}, {@code store.foreign}, {@code store.schema}: of the last three the
     *                 way out is to set the file aside and make a new one
     */
    public static Db open(Path file, boolean create) {
        Path absolute = file.toAbsolutePath().normalize();
        String url = url(absolute, create);
        Db db = new Db(absolute);
        try {
            db.writer.submit(() -> db.connectWriter(url, create)).join();
            db.reader.submit(() -> db.connectReader(url(absolute, false))).join();
            return db;
        } catch (CompletionException failed) {
            db.close();
            throw problem(absolute, failed.getCause());
        }
    }

    private static String url(Path file, boolean create) {
        String name = file.toString().replace('\\', '/');
        boolean strange = name.chars().anyMatch(c -> c == ';' || c == '!' || Character.isISOControl(c));
        if (strange || !name.endsWith(SUFFIX)) throw new Problem("store.path", file.toString());
        if (create && Files.exists(file)) throw new Problem("store.exists", file.toString());
        if (!create && !Files.isRegularFile(file)) throw new Problem("store.missing", file.toString());
        return "jdbc:h2:async:" + name.substring(0, name.length() - SUFFIX.length()) + (create ? "" : ";IFEXISTS=TRUE") + SETTINGS;
    }

    private static Problem problem(Path file, @Nullable Throwable cause) {
        if (cause instanceof Problem known) return known;
        boolean locked = cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
        return new Problem(cause, locked ? "store.locked" : "store.damaged", file.toString(), cause == null ? "" : String.valueOf(cause.getMessage()));
    }

    private boolean connectWriter(String url, boolean create) throws SQLException {
        Connection connection = connect(url);
        boolean usable = false;
        try {
            Schema schema = new Schema();
            if (create) schema.create(connection);
            else schema.check(connection);
            writer.use(connection);
            usable = true;
        } finally {
            if (!usable) connection.close(); // or a new file under this name would be answered by the old one's memory
        }
        return true;
    }

    private boolean connectReader(String url) throws SQLException {
        Connection connection = connect(url);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ); // one answer, one moment
        reader.use(connection);
        return true;
    }

    private static Connection connect(String url) throws SQLException {
        Properties user = new Properties();
        user.setProperty("user", "sa");
        user.setProperty("password", "");
        System.setProperty("h2.allowedClasses", "biaoju.none"); // read once, by H2's first class: no code by class name
        Connection connection = new Driver().connect(url, user);
        if (connection == null) throw new SQLException("the driver does not know this address");
        return connection;
    }

    public Path file() {
        return file;
    }

    /** Does the work on the thread {@code db} in one transaction. When the future is done, so is the commit. */
    public <T> CompletableFuture<T> write(TxWork<T> work) {
        return writer.submit(() -> writer.tx(work));
    }

    /** Asks on the thread {@code db-read}; sees one moment's state of all that was committed. */
    public <T> CompletableFuture<T> read(TxWork<T> work) {
        return reader.submit(() -> reader.tx(work));
    }

    /** Does work on the thread {@code db} that is not, or not only, one transaction. */
    public <T> CompletableFuture<T> onDb(Callable<T> work) {
        return writer.submit(work);
    }

    /**
     * One transaction in the midst of {@link #onDb} work.
     *
     * @throws IllegalStateException on any other thread
     */
    public <T> T tx(TxWork<T> work) throws Exception {
        return writer.tx(work);
    }

    /** Does what is queued, brings all of it to the disk and ends both threads; gives up after 5 seconds. */
    @Override
    public void close() {
        long until = System.nanoTime() + CLOSING;
        reader.endAfter(this::closeReader);
        boolean drained = await(reader, until);
        writer.endAfter(() -> shutDown(drained));
        await(writer, until);
    }

    /** Whether {@link #close} brought everything to the disk, so that the file may be sealed. */
    public boolean closedCleanly() {
        return closedCleanly;
    }

    private void closeReader() {
        Handle handle = reader.release();
        if (handle != null) handle.close();
    }

    /** If this fails, the file is not sealed, and made anew at the next start. */
    private void shutDown(boolean drained) {
        Handle handle = writer.release();
        if (handle == null) return;
        try (Connection connection = handle.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
            statement.execute("SHUTDOWN");
            closedCleanly = drained;
        } catch (SQLException failed) {
            closedCleanly = false;
        }
    }

    /** Waits also where the caller was interrupted, and leaves him so. */
    private static boolean await(Lane lane, long until) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return lane.awaitEnd(until - System.nanoTime());
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
