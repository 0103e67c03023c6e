package biaoju.command;

import biaoju.base.Digests;
import biaoju.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            if (Files.exists(file)) return UUID.fromString(Files.readString(file).strip());
            Files.createDirectories(file.getParent());
            UUID writer = UUID.randomUUID();
            Files.writeString(file, writer + "\n");
            return writer;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "command.state_folder", state, String.valueOf(broken.getMessage()));
        }
    }
}
