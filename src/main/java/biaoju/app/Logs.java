package biaoju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The log: five files of 5 MB in turn, in the user's state folder. Ids and counts only; {@link LogLine} sees to it that
 * an exception's message, which may quote a report, is not in it either.
 */
final class Logs {
    private static final int BYTES = 5 << 20;
    private static final int FILES = 5;

    private Logs() {}

    /** @param verbose on standard error as well */
    static void start(Path folder, boolean verbose) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        // Statements and file names of theirs may hold people's text.
        for (String library : new String[] {"h2database", "org.h2", "org.jdbi"}) {
            Logger.getLogger(library).setLevel(Level.OFF);
        }
        if (verbose) add(root, new ConsoleHandler());
        try {
            Files.createDirectories(folder);
            String pattern = folder.toString().replace('\\', '/').replace("%", "%%") + "/biaoju.%u.%g.log";
            add(root, new FileHandler(pattern, BYTES, FILES, true));
        } catch (IOException unwritable) {
            root.log(Level.WARNING, "no log can be written to the state folder", unwritable);
        }
    }

    private static void add(Logger root, Handler handler) {
        handler.setFormatter(new LogLine());
        handler.setLevel(Level.INFO);
        root.addHandler(handler);
    }
}
