package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Document;
import biaoju.journal.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older copy of a project put back at the same place must never go on in the log it had: that would be a fork. */
class WriterTest {
    @TempDir
    private Path place;

    private Workplace workplace;
    private Document report;

    @BeforeEach
    void aProject() {
        workplace = new Workplace(place);
        report = workplace.report("述职", 20);
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
        }
    }

    private void label(int from, int to) {
        try (Project project = workplace.open()) {
            for (int n = from; n <= to; n++) project.submit(new Command.Relabel(Workplace.sentence(report, n), "measure", 0)).join();
        }
    }

    private Set<String> logs() {
        try (Stream<Path> files = Files.list(workplace.folder().journal())) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".log")).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private void putBack(Path older) throws IOException {
        delete(workplace.folder().root());
        copy(older, workplace.folder().root());
        Files.deleteIfExists(workplace.folder().database());
    }

    @Test
    void anOlderCopyPutBackBeginsAnotherLog() throws IOException {
        label(1, 3);
        Path older = place.resolve("older");
        copy(workplace.folder().root(), older);
        label(4, 6);
        Path newer = place.resolve("newer");
        copy(workplace.folder().root(), newer);
        Set<String> before = logs();
        putBack(older);
        label(7, 8);
        assertThat(logs()).hasSize(2).containsAll(before);
        for (String log : before) assertThat(workplace.folder().journal().resolve(log)).hasSameBinaryContentAs(older.resolve("annotations/journal/" + log));
        label(9, 9);
        assertThat(logs()).as("from then on it goes on in that").hasSize(2);
        for (String log : before) { // both sets of logs in one folder: nothing is lost, nothing forks
            Files.copy(newer.resolve("annotations/journal/" + log), workplace.folder().journal().resolve(log), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).hasSize(9);
            assertThat(project.notices()).noneMatch(notice -> notice.key().equals("command.journal_damaged"));
        }
    }

    @Test
    void aLogThatIsGoneOrAnotherIsNotGoneOnWith() throws IOException {
        label(1, 2);
        Path older = place.resolve("older");
        copy(workplace.folder().root(), older);
        Set<String> first = logs();
        putBack(older);
        delete(workplace.folder().journal());
        try (Project project = workplace.open()) {
            project.submit(new Command.AddReports(List.of(report))).join();
        }
        assertThat(logs()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void whatGoesOnAsItWasGoesOnInItsLog() {
        for (int n = 1; n < 15; n++) label(n, n);
        assertThat(logs()).hasSize(1);
    }

    @Test
    void aMarkThatCannotBeReadBeginsAnotherLog() throws IOException {
        label(1, 2);
        Set<String> before = logs();
        try (Stream<Path> heads = Files.list(workplace.home().state().resolve("writers"))) {
            for (Path head : heads.filter(one -> one.toString().endsWith(".head")).toList()) Files.writeString(head, "x".repeat(256));
        }
        label(3, 4);
        assertThat(logs()).hasSize(2).containsAll(before);
        try (Project project = workplace.open()) {
            assertThat(Workplace.state(project)).hasSize(4);
        }
        assertThat(logs()).hasSize(2);
    }

    @Test
    void oneOfTheTwoLinesIsWholeWhereverAWriteWasCutOff() throws IOException {
        Random random = new Random(11);
        UUID writer = UUID.randomUUID();
        for (int trial = 0; trial < 300; trial++) {
            Path file = place.resolve("mark" + trial);
            int frames = 1 + random.nextInt(6);
            try (HeadMark mark = new HeadMark(file)) {
                for (int n = 1; n <= frames; n++) mark.write(writer, new Head(n, Integer.toHexString(n).repeat(64).substring(0, 64)));
            }
            byte[] bytes = Files.readAllBytes(file);
            int line = (frames - 1) % 2 * 128; // the one written last: torn at a random byte
            for (int i = line + random.nextInt(128); i < line + 128; i++) bytes[i] = 0;
            Files.write(file, bytes);
            try (HeadMark mark = new HeadMark(file)) {
                HeadMark.Read read = mark.read(writer);
                if (frames == 1) assertThat(read.nonsense()).isTrue();
                else assertThat(read.head()).isEqualTo(new Head(frames - 1, Integer.toHexString(frames - 1).repeat(64).substring(0, 64)));
                assertThat(mark.read(UUID.randomUUID()).head()).isNull();
            }
        }
    }

    @Test
    void aMarkThatCannotBeWrittenCostsNoLabel() throws IOException {
        label(1, 1);
        Path writers = workplace.home().state().resolve("writers");
        try (Stream<Path> heads = Files.list(writers)) {
            for (Path head : heads.filter(one -> one.toString().endsWith(".head")).toList()) {
                Files.delete(head);
            }
        }
        try (Project project = workplace.open()) {
            delete(writers);
            project.submit(new Command.Relabel(Workplace.sentence(report, 2), "problem", 0)).join();
            Map<String, String> state = Workplace.state(project);
            assertThat(state).hasSize(2);
        }
    }
}
