package biaoju.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What it takes until something is really kept. The seam at which tests let a disk fail, forget or lose its power. */
class Disk {
    /** Opens the end of a log, and makes the log where it is not there. */
    AppendFile open(Path file) throws IOException {
        return AppendFile.open(file);
    }

    void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A name in a folder is kept only once the folder is forced too. Windows cannot, and need not. */
    void forceFolder(Path folder) throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException cannot) {
            return;
        }
    }

    /** Puts a file that is forced already in the place of another. */
    final void replace(Path with, Path file) throws IOException {
        Files.move(with, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) forceFolder(folder);
    }
}
