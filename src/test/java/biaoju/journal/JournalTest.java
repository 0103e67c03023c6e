package biaoju.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final UUID WRITER = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID OTHER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T02:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Journal open(UUID writer) {
        return Journal.open(folder, writer, NOW);
    }

    private static List<Frame> all(Journal journal) {
        List<Frame> frames = new ArrayList<>();
        journal.replay(Map.of(), frames::add);
        return frames;
    }

    @Test
    void everyChangeIsReadBackAsItWasWritten() throws IOException {
        for (long seed = 1; seed <= 500; seed++) {
            Change change = new Samples(seed).change();
            assertThat(ChangeJson.read(ChangeJson.write(change))).as("seed %d", seed).isEqualTo(change);
        }
    }

    @Test
    void framesAreThereAgainAfterReopening() {
        List<Frame> written = new ArrayList<>();
        Samples samples = new Samples(7);
        try (Journal journal = open(WRITER)) {
            for (int i = 0; i < 300; i++) written.add(journal.append(samples.change()));
            assertThat(all(journal)).isEqualTo(written);
        }
        try (Journal journal = open(WRITER)) {
            assertThat(journal.damages()).isEmpty();
            assertThat(all(journal)).isEqualTo(written);
            assertThat(journal.clock()).isEqualTo(300);
            assertThat(journal.heads()).containsExactly(Map.entry(WRITER, new Head(300, written.get(299).hash())));
            for (Frame frame : written) assertThat(journal.read(frame.stamp())).isEqualTo(frame);
            journal.append(samples.change());
        }
        try (Journal journal = open(WRITER)) {
            assertThat(journal.size()).isEqualTo(301);
        }
    }

    @Test
    void anEmptyJournalMakesNoFile() throws IOException {
        open(WRITER).close();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void twoWritersFoldInTheOrderOfTheirClocks() {
        try (Journal journal = open(OTHER)) {
            journal.append(named("a"));
            journal.append(named("b"));
        }
        try (Journal journal = open(WRITER)) {
            assertThat(journal.append(named("c")).stamp()).isEqualTo(new Stamp(3, WRITER, 1));
        }
        try (Journal journal = open(OTHER)) {
            assertThat(journal.append(named("d")).stamp()).isEqualTo(new Stamp(4, OTHER, 3));
            assertThat(all(journal)).extracting(frame -> frame.stamp().clock()).containsExactly(1L, 2L, 3L, 4L);
            List<Frame> news = new ArrayList<>();
            journal.replay(Map.of(OTHER, 2L), news::add);
            assertThat(news).extracting(Frame::stamp).containsExactly(new Stamp(3, WRITER, 1), new Stamp(4, OTHER, 3));
        }
    }

    @Test
    void stepsAreOnePersonsOwnWithWhatTheyUndid() {
        UUID li = UUID.randomUUID();
        UUID wang = UUID.randomUUID();
        try (Journal journal = open(WRITER)) {
            Stamp first = journal.append(new Change.Annotated(li, Step.RELABEL, List.of())).stamp();
            journal.append(new Change.Annotated(wang, Step.NOTE, List.of()));
            Stamp undo = journal.append(new Change.Undone(li, Step.RELABEL, first, false, List.of(), List.of())).stamp();
            List<StepMark> expected = List.of(new StepMark(first, Step.RELABEL, null, false), new StepMark(undo, Step.RELABEL, first, false));
            assertThat(journal.steps(li)).isEqualTo(expected);
            try (Journal again = open(OTHER)) {
                assertThat(again.steps(li)).isEqualTo(expected);
            }
        }
    }

    @Test
    void aFrameOfALaterProgramIsRefusedAndNoFileTouched() throws IOException {
        for (String newer : List.of("\"v\":2,", "\"v\":1,\"x\":0,")) {
            byte[] frame = ("{" + newer + "\"writer\":\"" + OTHER + "\",\"seq\":1,\"clock\":1,\"at\":\"2030-01-01T00:00:00Z\",\"prev\":\""
                    + Chain.start(OTHER) + "\",\"change\":{\"type\":\"split\",\"by\":\"" + WRITER + "\",\"parts\":[]}}")
                    .getBytes(StandardCharsets.UTF_8);
            Path log = folder.resolve(OTHER + ".log");
            Path garbage = folder.resolve(WRITER + ".log");
            Files.write(log, Line.encode(frame, Chain.next(Chain.start(OTHER), frame, 0, frame.length)));
            Files.writeString(garbage, "garbage");
            byte[] before = Files.readAllBytes(log);
            assertThatThrownBy(() -> open(WRITER)).isInstanceOf(Problem.class).hasMessageContaining(log.toString())
                    .extracting(e -> ((Problem) e).key()).isEqualTo("journal.newer");
            assertThat(log).hasBinaryContent(before);
            assertThat(garbage).hasContent("garbage");
        }
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes.log"), "mine");
        Files.writeString(folder.resolve("AAAAAAAA-1111-4111-8111-111111111111.log"), "not as we name it");
        Files.createDirectory(folder.resolve(OTHER + ".log"));
        try (Journal journal = open(UUID.randomUUID())) {
            assertThat(journal.damages()).isEmpty();
        }
    }

    /** A log may be whole and yet say nonsense, if somebody made it so. */
    @Test
    void aWholeFrameOfNonsenseIsRefusedInWords() throws IOException {
        int refused = 0;
        String odd = "0123456789\"{}[]:,\\ae- \u00ff";
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            byte[] frame = Envelope.write(new Stamp(1, WRITER, 1), NOW.instant(), Chain.start(WRITER), new Samples(seed).change());
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                frame[random.nextInt(frame.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
            }
            if (new String(frame, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0) continue;
            Files.write(folder.resolve(WRITER + ".log"), Line.encode(frame, Chain.next(Chain.start(WRITER), frame, 0, frame.length)));
            try (Journal journal = Journal.open(folder, WRITER, NOW, new HastyDisk())) {
                assertThat(all(journal).size() + journal.damages().size()).as("seed %d", seed).isPositive();
            } catch (Problem said) {
                assertThat(said.getMessage()).as("seed %d", seed).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static Change named(String name) {
        return new Change.AnnotatorNamed(new Annotator(WRITER, name));
    }
}
