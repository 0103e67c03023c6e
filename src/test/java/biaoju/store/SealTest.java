package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
    @TempDir
    private Path folder;

    @Test
    void itHoldsForTheFileThatWasSealedAndNoOther() throws IOException {
        Seal seal = new Seal(folder.resolve("state"));
        Path file = folder.resolve("biaoju.mv.db");
        Db.open(file, true).close();
        assertThat(seal.holds(file)).isFalse();
        seal.set(file);
        assertThat(seal.holds(file)).isTrue();
        Path copy = folder.resolve("copy.mv.db");
        Files.copy(file, copy);
        assertThat(seal.holds(copy)).as("another place").isFalse();
        byte[] bytes = Files.readAllBytes(file);
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            byte[] broken = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
            if (broken.length == bytes.length) broken[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, broken);
            assertThat(seal.holds(file)).as("seed %d", seed).isFalse();
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(seal.holds(file)).isTrue();
        seal.lift(file);
        assertThat(seal.holds(file)).isFalse();
        Files.delete(file);
        assertThat(seal.holds(file)).isFalse();
    }
}
