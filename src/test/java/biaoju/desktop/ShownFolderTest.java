package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project may be a stranger's, and so may the folders it names. */
class ShownFolderTest {
    @TempDir
    private Path place;

    private Path dataset(String name) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        Files.writeString(folder.resolve("manifest.json"), "{}");
        return folder;
    }

    @Test
    void onlyADatasetIsOpenedAndNoProgram() throws IOException {
        Path plain = dataset("plain");
        assertThat(ShownFolder.real(plain)).isEqualTo(plain.toRealPath());
        assertThatThrownBy(() -> ShownFolder.real(place)).isInstanceOf(Problem.class).hasMessageContaining("no longer there");
        assertThatThrownBy(() -> ShownFolder.real(place.resolve("gone"))).isInstanceOf(Problem.class).hasMessageContaining("no longer there");
        Path program = dataset("Evil.App");
        assertThatThrownBy(() -> ShownFolder.real(program)).isInstanceOf(Problem.class).hasMessageContaining("would run it");
    }
}
