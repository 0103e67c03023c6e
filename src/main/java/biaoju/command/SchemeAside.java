package biaoju.command;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a new scheme into its file: written beside it before the journal has it, moved to its place after. What is found
 * beside it at an opening tells whether the journal had it already.
 */
final class SchemeAside {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeAside.class);

    private final Path file;
    private final Path beside;

    private SchemeAside(ProjectFolder folder) {
        file = folder.ownSchemeFile();
        beside = file.resolveSibling("scheme.json.next");
    }

    /** @throws Problem if it cannot be written; nothing happened then */
    static SchemeAside write(ProjectFolder folder, String json) {
        SchemeAside aside = new SchemeAside(folder);
        try {
            Files.createDirectories(aside.file.getParent());
            Files.writeString(aside.beside, json);
            try (FileChannel channel = FileChannel.open(aside.beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return aside;
        } catch (IOException cannot) {
            throw new Problem(cannot, "command.scheme_unwritable", aside.file, String.valueOf(cannot.getMessage()));
        }
    }

    /**
     * The journal has it. Where the file cannot be replaced now, the next opening does it.
     *
     * @return whether the file says it now
     */
    boolean settle() {
        try {
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException plain) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return true;
        } catch (IOException later) {
            LOG.warn("the label scheme's file keeps its old words for now", later);
            return false;
        }
    }

    /** The journal does not have it. */
    void drop() {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException harmless) {
            LOG.warn("{} could not be deleted", beside, harmless);
        }
    }

    /**
     * At an opening: what a killed program left.
     *
     * @return whether the file may be read for what it says; else it still lags behind the journal, whose words count
     */
    static boolean sweep(ProjectFolder folder, String inForce) {
        SchemeAside aside = new SchemeAside(folder);
        try {
            if (!Files.isRegularFile(aside.beside)) return true;
            if (Files.readString(aside.beside).equals(inForce)) return aside.settle();
            aside.drop();
        } catch (IOException unreadable) {
            aside.drop();
        }
        return true;
    }
}
