package biaoju.command;

import biaoju.base.Digests;
import biaoju.base.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The writer of this installation in one project folder. A folder that was copied elsewhere is another place and so
 * another writer: two copies never append to the same log, and merging them stays the union of their logs.
 */
final class Writers {
    private Writers() {}

    static UUID of(Path state, Path annotations) {
        try {
            Path file = state.resolve("writers").resolve(Digests.ofText(annotations.toRealPath().toString()).substring(0, 32));
            Optional<UUID> known = read(file);
            if (known.isPresent()) return known.get();
            Files.createDirectories(file.getParent());
            UUID writer = UUID.randomUUID();
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, writer + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return writer;
        } catch (IOException broken) {
            throw new Problem(broken, "command.state_folder", state, String.valueOf(broken.getMessage()));
        }
    }

    /** Empty also where a power cut left nonsense: beginning another log is always right, going on with a wrong one never. */
    private static Optional<UUID> read(Path file) throws IOException {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
