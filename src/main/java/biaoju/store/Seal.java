package biaoju.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The mark by which this installation knows a database file again that it closed itself: the file's SHA-256, kept outside
 * the project. A database file is a program, so one that somebody else wrote, or that was damaged since, is not opened.
 */
public final class Seal {
    private final Path folder;

    /** @param folder of this user's alone; made when the first seal is set */
    public Seal(Path folder) {
        this.folder = folder;
    }

    /** After the database was closed. */
    public void set(Path database) throws IOException {
        setFor(database, database);
    }

    /** Before a closed database is moved: seals it under the name it is about to get. */
    public void setFor(Path database, Path newName) throws IOException {
        Files.createDirectories(folder);
        Path seal = file(newName);
        Path fresh = seal.resolveSibling(seal.getFileName() + ".new");
        Files.writeString(fresh, digest(database) + "\n");
        Files.move(fresh, seal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Before the database is opened: whether it is, to the last byte, the one that was sealed. */
    public boolean holds(Path database) throws IOException {
        try {
            String sealed = Files.readString(file(database)).strip();
            return Files.isRegularFile(database) && sealed.equals(digest(database));
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    /** Whether there is a seal for it at all. */
    public boolean exists(Path database) {
        return Files.exists(file(database));
    }

    /** Once the database is open: it changes from now on, and only a clean close seals it again. */
    public void lift(Path database) throws IOException {
        Files.deleteIfExists(file(database));
    }

    private Path file(Path database) {
        byte[] path = database.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(HexFormat.of().formatHex(sha().digest(path)) + ".seal");
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha = sha();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) sha.update(buffer, 0, count);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
