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
        assertThat(found).extracting(Source::name).containsExactly("b.txt", "a.docx", "inner.zip", "e.txt");
        assertThat(found).filteredOn(source -> source.refusal() != null).singleElement()
                .satisfies(source -> assertThat(Objects.requireNonNull(source.refusal()).key()).isEqualTo("importing.archive.nested"));
        assertThat(found).allSatisfy(source -> assertThat(source.path().normalize().startsWith(file)).isTrue());
        assertThat(new String(found.get(1).read(), StandardCharsets.UTF_8)).isEqualTo("sub/a.docx");
    }

    @Test
    void aNameThereIsNoPathAndMayComeTwice() throws IOException {
        String far = "../".repeat(90) + "a/".repeat(99) + "far.txt";
        Path file = zip(StandardCharsets.UTF_8, "one.txt", "two.txt", far, "C:/x.txt", "CON.txt");
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("two.txt", "one.txt");
        Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
        List<Source> found = find(file);
        assertThat(found).hasSize(5).allSatisfy(source -> {
            assertThat(source.refusal()).isNull();
            assertThat(source.path().toAbsolutePath().normalize().startsWith(file)).isTrue();
            assertThat(source.path().toString().length()).isLessThan(file.toString().length() + 210);
        });
        assertThat(new String(found.get(0).read(), StandardCharsets.UTF_8)).isEqualTo("one.txt");
        assertThat(new String(found.get(1).read(), StandardCharsets.UTF_8)).isEqualTo("two.txt");
        assertThat(SourceFiles.find(List.of(file, file), new Cancel())).hasSize(5);
    }

    /** The directory of a zip may name one packed piece a thousand times, each time as a file of its own. */
    @Test
    void oneThatUnpacksToFarMoreThanItIsGivesUpThere() throws IOException {
        Path file = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 300; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        List<Source> found = find(file);
        assertThat(found).hasSize(300);
        assertThat(found.subList(0, 200)).allMatch(source -> source.refusal() == null);
        assertThat(found.subList(200, 300)).allSatisfy(source -> assertThat(Objects.requireNonNull(source.refusal()).key()).isEqualTo("importing.archive.tooMuch"));
    }

    @Test
    void anEntryThatIsLargerThanTheZipSaysIsNotBelieved() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "abcdefghijkl.txt", "b.txt");
        byte[] bytes = Files.readAllBytes(file);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[latin.indexOf("PK\u0001\u0002") + 24] = 5; // how long it is unpacked, in the directory
        Files.write(file, bytes);
        List<Source> found = find(file);
        assertThatThrownBy(() -> found.get(0).read()).isInstanceOf(Problem.class).hasMessageContaining("abcdefghijkl.txt");
        assertThat(new String(found.get(1).read(), StandardCharsets.UTF_8)).isEqualTo("b.txt");
    }

    @Test
    void namesInTheOldChineseEncodingDoNotStopIt() throws IOException {
        assertThat(find(zip(Charset.forName("GB18030"), "总结.txt", "计划.txt"))).hasSize(2).allSatisfy(source -> {
            assertThat(source.refusal()).isNull();
            assertThat(new String(source.read(), StandardCharsets.UTF_8)).endsWith(".txt");
        });
    }

    @Test
    void whatIsNoneOrMeansHarmIsToldByItsName() throws IOException {
        Source bomb = find(zip(StandardCharsets.UTF_8, "bomb.txt")).get(0);
        assertThatThrownBy(() -> bomb.read()).isInstanceOf(Problem.class).hasMessageContaining("bomb.txt");
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
