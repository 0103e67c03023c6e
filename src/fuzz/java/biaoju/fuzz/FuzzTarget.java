package biaoju.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What Jazzer calls; its first argument says which of {@link Readers} is meant. */
public final class FuzzTarget {
    /** Jazzer calls static methods of one class, so there is no object to keep it in. */
    private static @Nullable FuzzedReader reader;

    private FuzzTarget() {}

    public static void fuzzerInitialize(String[] args) throws Exception {
        reader = Readers.all().get(args[0]);
        if (reader == null) throw new IllegalArgumentException("no reader is called " + args[0]);
    }

    public static void fuzzerTestOneInput(byte[] file) throws Exception {
        Objects.requireNonNull(reader).read(file);
    }
}
