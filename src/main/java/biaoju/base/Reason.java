package biaoju.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be had: the system's own word, where all that an exception says is the file's name. */
public final class Reason {
    private Reason() {}

    public static String of(IOException broken) {
        if (broken instanceof AccessDeniedException) return "permission denied";
        if (broken instanceof NoSuchFileException missing) return "no such file or folder: " + missing.getFile();
        boolean named = broken instanceof FileSystemException file && file.getReason() != null;
        String says = named ? ((FileSystemException) broken).getReason() : broken.getMessage();
        return says == null ? broken.getClass().getSimpleName() : says;
    }
}
