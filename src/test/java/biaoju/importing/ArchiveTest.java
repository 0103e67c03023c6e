package biaoju.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    private Path zip(Charset charset, String... names) throws IOException {
        Path file = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.contains("bomb")) for (int i = 0; i < 40; i++) zip.write(new byte[1 << 20]);
                else zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static List<Source> find(Path file) {
        return SourceFiles.find(List.of(file), new Cancel());
    }

    @Test
    void reportsInAZipAreReadUnderTheirOwnNames() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "b.txt", "sub/a.docx", "sub/", "c.png", "__MACOSX/a.txt", ".d.txt", "inner.zip", "/etc/../../e.txt");
        List<Source> found = find(file);
        assertThat(found).extracting(Source::name).containsExactly("b.txt", "a.docx", "e.txt");
        assertThat(found).allSatisfy(source -> assertThat(source.path().normalize().startsWith(file)).isTrue());
        assertThat(new String(SourceFiles.read(found.get(1)), StandardCharsets.UTF_8)).isEqualTo("sub/a.docx");
    }

    @Test
    void namesInTheOldChineseEncodingDoNotStopIt() throws IOException {
        assertThat(find(zip(Charset.forName("GB18030"), "总结.txt", "计划.txt"))).hasSize(2).allSatisfy(source -> {
            assertThat(source.refusal()).isNull();
            assertThat(new String(SourceFiles.read(source), StandardCharsets.UTF_8)).endsWith(".txt");
        });
    }

    @Test
    void whatIsNoneOrMeansHarmIsToldByItsName() throws IOException {
        Source bomb = find(zip(StandardCharsets.UTF_8, "bomb.txt")).get(0);
        assertThatThrownBy(() -> SourceFiles.read(bomb)).isInstanceOf(Problem.class).hasMessageContaining("bomb.txt");
        assertThat(refusal(zip(StandardCharsets.UTF_8, "a.png"))).isEqualTo("importing.archive.empty");
        assertThat(refusal(zip(StandardCharsets.UTF_8, "corpus/a.txt", "annotations/scheme.json"))).isEqualTo("importing.archive.project");
        assertThat(refusal(Files.writeString(folder.resolve("no.zip"), "PK and no more"))).isEqualTo("importing.archive.damaged");
        Path half = zip(StandardCharsets.UTF_8, "a.txt", "b.txt");
        Files.write(half, java.util.Arrays.copyOf(Files.readAllBytes(half), 90));
        assertThat(refusal(half)).isEqualTo("importing.archive.damaged");
    }

    private static String refusal(Path file) {
        List<Source> found = find(file);
        assertThat(found).hasSize(1);
        return Objects.requireNonNull(found.get(0).refusal()).key();
    }
}
