package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package holds, and above all what it does not. */
class PackTest {
    private static final Annotator ANN = new Annotator(Annotators.stranger("ann"), "ann");
    private static final Annotator BOB = new Annotator(UUID.fromString("b0b00000-1111-4222-8333-444455556666"), "bob-marker-5521");

    @TempDir
    private Path place;

    private Office chief;
    private Office home;
    private Project origin;
    private List<SentenceId> sentences;

    @BeforeEach
    void aProjectWithManyVoices() throws IOException {
        chief = new Office(place.resolve("machine-path-marker"), "chief-marker-7734");
        home = new Office(place.resolve("home"), "someone");
        Path root = chief.place.resolve("p");
        origin = chief.project("p", 3);
        Path folder = Files.createDirectories(root.resolve("corpus/zhang-folder-marker"));
        Files.writeString(folder.resolve("source-marker.txt"), "另一篇报告\n完成了另一件事。\n");
        new ImportReports(origin, biaoju.domain.Granularity.SENTENCES, java.util.Optional.empty())
                .run(List.of(folder), result -> {}, new Cancel(), Progress.NONE);
        Files.writeString(root.resolve("annotations/GUIDELINE.zh.md"), "# 指南\n按定义标注。\n");
        Files.writeString(root.resolve("annotations/old-labels.jsonl"), "jsonl-marker");
        sentences = Office.sentences(origin);
        origin.submit(new Command.NameAnnotator(ANN)).join();
        origin.submit(new Command.NameAnnotator(BOB)).join();
        put(BOB, 0, "problem", "bob-note-marker");
        put(ANN, 0, "measure", "ann-note");
        put(ANN, 1, "plan", "");
        origin.submit(new Command.Relabel(sentences.get(0), "cause", 0)).join();
        origin.submit(new Command.Note(sentences.get(0), "chief-note-marker")).join();
        origin.submit(new Command.Decide(sentences.get(0), "cause", "reason-marker")).join();
        origin.submit(new Command.MarkExample(sentences.get(0), true)).join();
    }

    @AfterEach
    void close() {
        chief.close();
        home.close();
    }

    private void put(Annotator who, int sentence, String label, String note) {
        origin.submit(new Command.PutLabels(origin.me().id(), List.of(new Annotation(sentences.get(sentence), who.id(), label, null, note,
                false, Origin.HUMAN, false, Instant.parse("2026-03-04T05:06:07Z"), 12)))).join();
    }

    private List<String> markers() {
        List<String> markers = new ArrayList<>(List.of("bob-marker-5521", BOB.id().toString(), BOB.again().id().toString(), "bob-note-marker",
                "chief-marker-7734", chief.me.id().toString(), "chief-note-marker", "reason-marker", "machine-path-marker",
                "zhang-folder-marker", "jsonl-marker", place.toString(), System.getProperty("user.home") + "/",
                "\"decided\"", "\"package\"", "\"assigned\""));
        origin.logs().forEach(log -> markers.add(log.getFileName().toString().replace(".log", "")));
        return markers;
    }

    private void assertNothingOf(Path parcel, List<String> markers) throws IOException {
        Map<String, byte[]> all = Parcels.everything(parcel);
        all.put("the file itself", Files.readAllBytes(parcel));
        for (Map.Entry<String, byte[]> entry : all.entrySet()) {
            for (String marker : markers) {
                assertThat(holds(entry.getValue(), marker)).as("%s in %s", marker, entry.getKey()).isFalse();
                assertThat(entry.getKey()).doesNotContain(marker);
            }
        }
    }

    private static boolean holds(byte[] bytes, String marker) {
        for (byte[] form : List.of(marker.getBytes(StandardCharsets.UTF_8), marker.getBytes(StandardCharsets.UTF_16LE),
                marker.getBytes(StandardCharsets.UTF_16BE))) {
            for (int i = 0; i + form.length <= bytes.length; i++) {
                if (bytes[i] == form[0] && Arrays.equals(bytes, i, i + form.length, form, 0, form.length)) return true;
            }
        }
        return false;
    }

    @Test
    void noByteOfItIsAnybodyElses() throws IOException {
        Path parcel = Office.pack(origin, "ann", place.resolve("ann.biaoju"));
        assertNothingOf(parcel, markers());
        assertThat(Parcels.everything(parcel).keySet()).allMatch(path -> path.matches(
                "package\\.json|corpus/[0-9a-f]{16}\\.txt|annotations/(scheme\\.json|GUIDELINE\\.zh\\.md|journal/[-0-9a-f]{36}\\.log)"));
        assertThat(holds(Parcels.everything(parcel).get(Parcels.log(Parcels.manifest(parcel).base())), "ann-note")).as("the search finds what is there").isTrue();
        Path empty = Office.pack(origin, "carl", place.resolve("carl.biaoju"));
        List<String> annToo = new ArrayList<>(markers());
        annToo.addAll(List.of(ANN.id().toString(), "ann-note"));
        assertNothingOf(empty, annToo);
    }

    @Test
    void whatTheAnnotatorOpensIsTheirsAlone() throws IOException {
        Project copy = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "work");
        assertThat(copy.notices()).isEmpty();
        assertThat(copy.me()).isEqualTo(ANN);
        assertThat(copy.madeFor()).contains(new Change.MadeFor(ANN, "p"));
        assertThat(copy.ask().annotators().join()).containsExactly(ANN);
        assertThat(Office.sentences(copy)).as("the same sentences, to the letter").isEqualTo(sentences);
        assertThat(Office.state(copy)).hasSize(2).isEqualTo(only(Office.state(origin), ANN));
        assertThat(copy.undo().undo()).as("labels brought along are not a step of theirs").isNull();
        assertThatThrownBy(() -> copy.submit(new Command.NameAnnotator(new Annotator(ANN.id(), "chief"))).join())
                .hasCauseInstanceOf(Problem.class);
        assertThat(copy.check(new Cancel(), Progress.NONE)).isEmpty();
        assertThatThrownBy(() -> Office.pack(copy, "bob", place.resolve("no"))).isInstanceOf(Problem.class);
        Files.writeString(copy.folder().schemeFile(), "{}");
        copy.close();
        Project again = home.open(home.place.resolve("work"));
        assertThat(again.notices()).extracting(Problem::key).containsExactly("command.scheme_put_back");
        assertThat(Files.readString(again.folder().schemeFile())).isEqualTo(origin.schemeSet().json());
        assertThat(again.scheme()).isEqualTo(origin.scheme());
    }

    private static Map<String, String> only(Map<String, String> state, Annotator who) {
        state.keySet().removeIf(key -> !key.endsWith(who.id().toString()));
        return state;
    }

    @Test
    void whereReportsAreAssignedOnlyThoseGoOutInTheirOrder() {
        List<String> digests = sentences.stream().map(SentenceId::report).distinct().toList();
        origin.submit(new Command.Assign(List.of(new Assignment(ANN.id(), List.of(digests.get(2), digests.get(0))),
                new Assignment(ANN.again().id(), List.of(digests.get(2)))))).join();
        Project copy = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "work");
        assertThat(copy.ask().reports(ANN.id()).join()).extracting(line -> line.report().digest()).containsExactly(digests.get(2), digests.get(0));
        assertThatThrownBy(() -> Office.pack(origin, "bob-marker-5521", place.resolve("bob"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Office.pack(origin, "nobody", place.resolve("nobody"))).isInstanceOf(Problem.class);
        origin.submit(new Command.NameAnnotator(ANN.again())).join();
        Project second = home.open(Office.pack(origin, "ann (2)", place.resolve("ann2.biaoju")), "work2");
        assertThat(second.me()).isEqualTo(ANN.again());
        assertThat(Office.state(second)).as("the second pass begins on an empty page").isEmpty();
        assertThat(second.ask().reports(ANN.id()).join()).hasSize(1);
    }

    @Test
    void whatWasBroughtBackStandsBesideWhatWasThere() {
        Project copy = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "work");
        copy.submit(new Command.Relabel(sentences.get(3), "measure", 0)).join();
        copy.submit(new Command.Clear(sentences.get(1))).join();
        copy.submit(new Command.Relabel(sentences.get(0), "measure", 0)).join();
        copy.submit(new Command.Relabel(sentences.get(4), "measure", 0)).join();
        copy.submit(new Command.Undo()).join();
        Path back = Office.pack(copy, "ann", place.resolve("back.biaoju"));
        UUID commitsHeard = UUID.randomUUID();
        List<Object> told = new ArrayList<>();
        origin.commits().listen(commit -> told.add(commitsHeard));
        MergePackages.Result result = Office.merge(origin, back).get(0);
        assertThat(result.annotator()).isEqualTo("ann");
        assertThat(List.of(result.labels(), result.cleared(), result.notes(), result.unchanged())).as("one was pressed again, one taken back").containsExactly(1, 1, 0, 2);
        assertThat(told).as("whoever shows anything is told once").hasSize(1);
        assertThat(only(Office.state(origin), ANN)).isEqualTo(Office.state(copy));
        assertThat(only(Office.state(origin), BOB)).hasSize(1);
        assertThat(Office.merge(origin, back).get(0).steps()).isZero();
        origin.submit(new Command.Undo()).join(); // the chief's own last step: the example
        assertThat(origin.ask().examples().join()).isEmpty();
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void myOwnPackageComesBackAsMyOwnSteps() {
        Project copy = home.open(Office.pack(origin, "chief-marker-7734", place.resolve("mine.biaoju")), "work");
        copy.submit(new Command.Relabel(sentences.get(5), "measure", 0)).join();
        Path back = Office.pack(copy, copy.me().name(), place.resolve("back.biaoju"));
        Office.merge(origin, back);
        assertThat(origin.undo().undo()).isNotNull();
        origin.submit(new Command.Undo()).join();
        assertThat(only(Office.state(origin), origin.me())).hasSize(1);
        origin.close();
        Project again = chief.open(origin.folder().root());
        assertThat(again.undo()).isEqualTo(origin.undo());
        assertThat(again.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void aPackageReplacesNothingAndNeedsEveryOriginal() throws IOException {
        Path file = Files.writeString(place.resolve("mine"), "mine");
        assertThatThrownBy(() -> Office.pack(origin, "ann", file)).isInstanceOf(Problem.class);
        assertThat(file).hasContent("mine");
        Files.writeString(origin.folder().corpus().resolve("r1.txt"), "changed");
        assertThatThrownBy(() -> Office.pack(origin, "ann", place.resolve("x"))).isInstanceOf(Problem.class)
                .hasMessageContaining("r1.txt");
        try (var left = Files.list(place)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part") || name.equals("x"));
        }
        Cancel cancel = new Cancel();
        cancel.ask();
        assertThatThrownBy(() -> PackProject.of(origin).write("bob-marker-5521", place.resolve("y"), cancel, Progress.NONE))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(place.resolve("y")).doesNotExist();
    }

    @Test
    void aPackageIsUnpackedOnceAndFoundAgain() {
        Path parcel = Office.pack(origin, "ann", place.resolve("ann.biaoju"));
        Path folder = OpenPackage.folderFor(parcel);
        assertThat(folder).isEqualTo(place.resolve("ann"));
        assertThat(OpenPackage.unpack(parcel, folder, new Cancel(), Progress.NONE)).isEqualTo(folder);
        assertThat(OpenPackage.unpack(parcel, folder, new Cancel(), Progress.NONE)).isEqualTo(folder);
        Path other = Office.pack(origin, "ann", place.resolve("ann-again.biaoju"));
        assertThatThrownBy(() -> OpenPackage.unpack(other, folder, new Cancel(), Progress.NONE)).isInstanceOf(Problem.class);
    }

    @Test
    void aPackageTakesNoPackages() {
        Path parcel = Office.pack(origin, "ann", place.resolve("ann.biaoju"));
        Project copy = home.open(parcel, "work");
        assertThat(Office.merge(copy, parcel).get(0).refused()).isNotNull();
        assertThatThrownBy(() -> AssignReports.of(copy).assign(new AssignReports.Wish(List.of("a"), 0, 0, 0))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> copy.submit(new Command.SetBlind(false)).join()).isInstanceOf(CompletionException.class);
    }
}
