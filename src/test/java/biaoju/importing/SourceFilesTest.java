package biaoju.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsTextFilesInOrder() throws IOException {
        for (String name : List.of("b.txt", "a.TXT", "c.md", "d.xlsx", ".hidden.txt", "sub/e.txt", ".git/f.txt")) {
            write(name);
        }
        assertThat(names(folder)).containsExactly("a.TXT", "b.txt", "c.md", "sub/e.txt");
        assertThat(find(folder)).allSatisfy(source -> assertThat(source.refusal()).isNull());
    }

    @Test
    void whatIsNamedTwiceComesOnceAndInTheOrderGiven() throws IOException {
        Path late = write("z.txt");
        write("a.txt");
        assertThat(find(late, folder)).extracting(Source::name).containsExactly("z.txt", "a.txt");
    }

    @Test
    void whatCannotBeReadIsThereWithTheReason() throws IOException {
        List<Source> found = find(write("a.xlsx"), folder.resolve("none.txt"), write(".named.txt"));
        assertThat(found).extracting(source -> source.refusal() == null ? "" : source.refusal().key())
                .containsExactly("importing.unsupported", "importing.missing", "");
    }

    @Test
    void linksInACircleEnd() throws IOException {
        write("sub/a.txt");
        Assumptions.assumeTrue(linked(folder.resolve("sub/up"), folder), "no symbolic links here");
        linked(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
        List<Source> found = find(folder);
        assertThat(found).filteredOn(source -> source.refusal() == null).extracting(Source::name)
                .containsExactly("a.txt");
        assertThat(found).filteredOn(source -> source.refusal() != null)
                .extracting(source -> Objects.requireNonNull(source.refusal()).key())
                .containsExactly("importing.missing");
    }

    @Test
    void tooLargeAFileIsNotRead() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Decoder.LARGEST + 1L);
        }
        assertThatThrownBy(() -> SourceFiles.read(large)).isInstanceOf(Problem.class).hasMessageContaining("64 MB");
        assertThatThrownBy(() -> SourceFiles.read(folder)).isInstanceOf(Problem.class)
                .hasMessageContaining("not a file");
    }

    @Test
    void findingCanBeCancelled() throws IOException {
        write("a.txt");
        Cancel cancel = new Cancel();
        cancel.ask();
        assertThatThrownBy(() -> SourceFiles.find(List.of(folder), cancel)).isInstanceOf(CancellationException.class);
    }

    private static List<Source> find(Path... paths) {
        return SourceFiles.find(List.of(paths), new Cancel());
    }

    private List<String> names(Path path) {
        return find(path).stream().map(source -> folder.relativize(source.path()).toString().replace('\\', '/'))
                .toList();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, "一");
    }

    private static boolean linked(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (IOException | UnsupportedOperationException refused) {
            return false;
        }
    }
}
