package biaoju.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** This program itself. */
public final class Program {
    private Program() {}

    /** As the build wrote it down; files say which version made them. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(Program.class.getResourceAsStream("/biaoju/version.properties"))) {
            build.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return build.getProperty("version");
    }
}
