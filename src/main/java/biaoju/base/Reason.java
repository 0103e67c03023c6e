package biaoju.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a file could not be had: the system's own word, where all that an exception says is the file's name. */
public final class Reason {
    private Reason() {}

    /** The same where a file was to be written by way of one beside it that nobody knows: a missing folder is named itself. */
    public static String ofWriting(Path target, IOException broken) {
        Path folder = target.toAbsolutePath().getParent();
        boolean homeless = broken instanceof NoSuchFileException && folder != null && Files.notExists(folder);
        return of(homeless ? new NoSuchFileException(String.valueOf(folder)) : broken);
    }

    public static String of(IOException broken) {
        if (broken instanceof AccessDeniedException) return "permission denied";
        if (broken instanceof NoSuchFileException missing) return "no such file or folder: " + missing.getFile();
        boolean named = broken instanceof FileSystemException file && file.getReason() != null;
        String says = named ? ((FileSystemException) broken).getReason() : broken.getMessage();
        return says == null ? broken.getClass().getSimpleName() : says;
    }
}
