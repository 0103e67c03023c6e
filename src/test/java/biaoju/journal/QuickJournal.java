package biaoju.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** A journal that forces nothing, for thousands of trials in which no power fails. */
public final class QuickJournal {
    private QuickJournal() {}

    public static Journal open(Path folder, UUID writer) {
        return Journal.open(folder, writer, Clock.systemUTC(), new HastyDisk());
    }
}
