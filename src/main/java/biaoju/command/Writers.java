package biaoju.command;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The writer of this installation in one project folder. A folder that was copied elsewhere is another place and so
 * another writer: two copies never append to the same log, and merging them stays the union of their logs.
 */
final class Writers {
    private Writers() {}

    static UUID of(Path state, Path annotations) {
        try {
            Path file = state.resolve("writers").resolve(key(annotations.toRealPath()));
            if (Files.exists(file)) return UUID.fromString(Files.readString(file).strip());
            Files.createDirectories(file.getParent());
            UUID writer = UUID.randomUUID();
            Files.writeString(file, writer + "\n");
            return writer;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "command.state_folder", state, String.valueOf(broken.getMessage()));
        }
    }

    private static String key(Path place) {
        try {
            byte[] path = place.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path)).substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has SHA-256
        }
    }
}
