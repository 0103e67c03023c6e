package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Segmentation;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import biaoju.journal.Frame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames of copies that did not know of each other, folded in the order of their stamps. */
class RecutFoldTest {
    private static final String DIGEST = "a".repeat(64);
    private static final String TEXT = "甲甲甲甲乙乙乙乙\n丙丙丙丙";
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final Span U = new Span(0, 8);
    private static final Span V = new Span(9, 13);
    private static final Span A = new Span(0, 4);
    private static final Span B = new Span(4, 8);

    @TempDir
    private Path folder;

    private Db db;
    private long clock;

    @BeforeEach
    void aReportOfTwoSentences() {
        db = Db.open(folder.resolve("x.mv.db"), true);
        List<Unit> units = List.of(body(U), body(V));
        fold(new Change.ReportsAdded(List.of(new Change.Added(new Report(DIGEST, "r", "r.txt", DIGEST, "UTF-8", "1/sentences", Instant.EPOCH),
                Segmentation.of(units, TEXT)))));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Unit body(Span span) {
        return new Unit(span, Kind.BODY, 0, null);
    }

    private void fold(Change change) {
        clock++;
        Frame frame = new Frame(new Stamp(clock, new UUID(9, 9), clock), Instant.EPOCH, change, "0".repeat(64));
        db.write(tx -> Fold.apply(tx, frame, report -> TEXT)).join();
    }

    private static Annotation said(Span span, UUID who, String label, boolean toConfirm) {
        return new Annotation(new SentenceId(DIGEST, span), who, label, null, "", false, Origin.HUMAN, toConfirm, Instant.EPOCH, 0);
    }

    private void label(Span span, UUID who, @Nullable String label) {
        label(span, who, null, label);
    }

    private void label(Span span, UUID who, @Nullable String was, @Nullable String label) {
        Annotation before = was == null ? null : said(span, who, was, false);
        Annotation after = label == null ? null : said(span, who, label, false);
        fold(new Change.Annotated(who, Step.RELABEL, List.of(new Edit(new SentenceId(DIGEST, span), who, before, after))));
    }

    /** As its planner would have written it, knowing only of these edits. */
    private void recut(List<Span> retired, List<Span> placed, Edit... edits) {
        fold(new Change.Recut(ANN, Step.SPLIT, new Recutting(DIGEST, "", "", retired.stream().map(RecutFoldTest::body).toList(),
                placed.stream().map(RecutFoldTest::body).toList()), List.of(edits), List.of()));
    }

    private List<Span> live() {
        return db.read(tx -> SentenceRows.units(tx, DIGEST)).join().stream().map(Unit::span).toList();
    }

    /** "start-end who" of live units → label, ? for to be confirmed, note. */
    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        for (Annotation one : db.read(tx -> AnnotationRows.of(tx, DIGEST)).join()) {
            Span span = one.sentence().span();
            labels.put(span.start() + "-" + span.end() + (one.annotator().equals(ANN) ? " ann" : " bob"),
                    one.label() + (one.toConfirm() ? "?" : "") + one.note());
        }
        return labels;
    }

    @Test
    void aLabelThatTheSplitDidNotKnowOfIsCarriedToBothHalves() {
        label(U, BOB, "measure"); // its log came in later than the split was made
        recut(List.of(U), List.of(A, B));
        assertThat(labels()).isEqualTo(Map.of("0-4 bob", "measure?", "4-8 bob", "measure?"));
    }

    @Test
    void aLaterLabelOfTheWholeGoesOnToTheHalvesUnlessTheyHaveTheirOwn() {
        recut(List.of(U), List.of(A, B));
        label(A, BOB, "problem");
        label(U, BOB, "measure");
        assertThat(labels()).isEqualTo(Map.of("0-4 bob", "problem?[measure]", "4-8 bob", "measure?"));
        label(U, BOB, "measure", "measure");
        assertThat(labels()).as("said once more, it is not noted twice").containsEntry("0-4 bob", "problem?[measure]");
        label(U, BOB, "measure", null);
        assertThat(labels()).as("what was only carried goes with it").isEqualTo(Map.of("0-4 bob", "problem?[measure]"));
    }

    @Test
    void ofTwoCutsTheEarlierStandsAndLabelsOfTheOtherFindTheirPlace() {
        label(U, ANN, "measure");
        recut(List.of(U), List.of(A, B), edit(A, ANN, said(A, ANN, "measure", true)), edit(B, ANN, said(B, ANN, "measure", true)));
        Span both = new Span(0, 13);
        recut(List.of(U, V), List.of(both), edit(both, ANN, said(both, ANN, "measure", true)));
        assertThat(live()).containsExactly(A, B, V);
        label(both, BOB, "problem");
        assertThat(labels()).isEqualTo(Map.of("0-4 ann", "measure?", "4-8 ann", "measure?", "0-4 bob", "problem?", "4-8 bob", "problem?",
                "9-13 bob", "problem?"));
    }

    @Test
    void whoWasKnownByOneLabelLosesNoOtherThatCameInLate() {
        Span both = new Span(0, 13);
        label(U, ANN, "plan");
        label(V, BOB, "measure");
        label(U, BOB, "problem"); // late: the merge knew only of what is said of V
        recut(List.of(U, V), List.of(both), edit(both, BOB, said(both, BOB, "measure", true)), edit(both, ANN, said(both, ANN, "plan", true)));
        assertThat(labels()).isEqualTo(Map.of("0-13 ann", "plan?", "0-13 bob", "problem?[problem + measure]"));
    }

    @Test
    void whatWasKnownOnOneSentenceIsNoWordOnAnotherOfTheSameCut() {
        Span c = new Span(9, 11);
        Span d = new Span(11, 13);
        label(V, BOB, "measure");
        label(U, BOB, "problem"); // late
        recut(List.of(U, V), List.of(A, B, c, d), edit(c, BOB, said(c, BOB, "measure", true)), edit(d, BOB, said(d, BOB, "measure", true)));
        assertThat(labels()).isEqualTo(Map.of("0-4 bob", "problem?", "4-8 bob", "problem?", "9-11 bob", "measure?", "11-13 bob", "measure?"));
    }

    @Test
    void aLabelChangedLateIsTheOneThatIsCarried() {
        label(U, BOB, "measure");
        label(U, BOB, "measure", "problem"); // late
        recut(List.of(U), List.of(A, B), edit(A, BOB, said(A, BOB, "measure", true)), edit(B, BOB, said(B, BOB, "measure", true)));
        assertThat(labels()).isEqualTo(Map.of("0-4 bob", "problem?", "4-8 bob", "problem?"));
    }

    @Test
    void whatWasClearedLateIsNotCarried() {
        label(U, BOB, "measure");
        label(U, BOB, "measure", null); // late
        recut(List.of(U), List.of(A, B), edit(A, BOB, said(A, BOB, "measure", true)), edit(B, BOB, said(B, BOB, "measure", true)));
        assertThat(labels()).isEmpty();
    }

    @Test
    void namesInTheNoteThatSaysWhatDifferedAreTheFrames() {
        Span both = new Span(0, 13);
        label(U, BOB, "measure");
        label(V, BOB, "problem");
        Annotation named = said(both, BOB, "measure", true).withNote("[举措 + 问题]", Instant.EPOCH);
        recut(List.of(U, V), List.of(both), edit(both, BOB, named));
        assertThat(labels()).isEqualTo(Map.of("0-13 bob", "measure?[举措 + 问题]"));
    }

    @Test
    void aLateLabelIsNamedThoughTheFrameKnewNothingToName() {
        Span both = new Span(0, 13);
        label(U, BOB, "measure");
        label(V, BOB, "problem"); // late, and of the shorter part
        recut(List.of(U, V), List.of(both), edit(both, BOB, said(both, BOB, "measure", true)));
        assertThat(labels()).isEqualTo(Map.of("0-13 bob", "measure?[measure + problem]"));
    }

    @Test
    void whatStoodAtAUnitInAnEarlierLifeHidesNoLateLabel() {
        recut(List.of(U), List.of(A, B));
        label(A, BOB, "plan");
        recut(List.of(A, B), List.of(U), edit(U, BOB, said(U, BOB, "plan", true)));
        label(U, BOB, "plan", "problem"); // late
        recut(List.of(U), List.of(A, B));
        assertThat(labels()).isEqualTo(Map.of("0-4 bob", "plan?[problem]", "4-8 bob", "problem?"));
    }

    @Test
    void anUndoneSplitKeepsWhatWasSaidOfAHalfMeanwhile() {
        label(U, BOB, "measure");
        Edit a = edit(A, BOB, said(A, BOB, "measure", true));
        Edit b = edit(B, BOB, said(B, BOB, "measure", true));
        recut(List.of(U), List.of(A, B), a, b);
        label(B, BOB, "problem"); // late: who takes the split back does not know of it
        Recutting back = new Recutting(DIGEST, "", "", List.of(body(A), body(B)), List.of(body(U)));
        fold(new Change.Undone(ANN, Step.SPLIT, new Stamp(3, new UUID(9, 9), 3), false, back, List.of(),
                List.of(a.inverse(), b.inverse()), List.of()));
        assertThat(labels()).isEqualTo(Map.of("0-8 bob", "measure?[problem]"));
    }

    @Test
    void anUndoneMergePutsNoLabelWhereThereWasNone() {
        Span both = new Span(0, 13);
        label(U, BOB, "measure");
        Edit one = edit(both, BOB, said(both, BOB, "measure", true));
        recut(List.of(U, V), List.of(both), one);
        Recutting back = new Recutting(DIGEST, "", "", List.of(body(both)), List.of(body(U), body(V)));
        fold(new Change.Undone(ANN, Step.MERGE, new Stamp(3, new UUID(9, 9), 3), false, back, List.of(), List.of(one.inverse()), List.of()));
        assertThat(labels()).isEqualTo(Map.of("0-8 bob", "measure"));
    }

    @Test
    void theSameCutTwiceOverwritesNothingSaidSince() {
        recut(List.of(U), List.of(A, B));
        label(A, ANN, "problem");
        recut(List.of(U), List.of(A, B), edit(A, ANN, said(A, ANN, "measure", true)));
        assertThat(live()).containsExactly(A, B, V);
        assertThat(labels()).isEqualTo(Map.of("0-4 ann", "problem"));
    }

    @Test
    void whoMergesTheSameSentencesSecondKeepsTheirOwnChoiceAndOverwritesNoOther() {
        Span both = new Span(0, 13);
        label(U, ANN, "measure");
        label(V, ANN, "problem");
        label(U, BOB, "measure");
        label(V, BOB, "problem");
        merge(BOB, both, edit(both, ANN, said(both, ANN, "measure", true)), edit(both, BOB, said(both, BOB, "measure", false)));
        merge(ANN, both, edit(both, ANN, said(both, ANN, "problem", false)), edit(both, BOB, said(both, BOB, "measure", true)));
        assertThat(labels()).isEqualTo(Map.of("0-13 ann", "problem", "0-13 bob", "measure"));
        merge(BOB, both, edit(both, BOB, said(both, BOB, "problem", false)));
        assertThat(labels()).as("a label that was chosen stays").containsEntry("0-13 bob", "measure");
    }

    @Test
    void aHeadingThatTwoCopiesMadeTheSameStaysInItsSection() {
        outline(body(U), new Unit(U, Kind.HEADING, 1, null));
        for (int level = 1; level <= 2; level++) { // h1 h1 h2 h2: the last takes away what is no more, and puts what is there
            Unit before = level == 1 ? body(V) : new Unit(V, Kind.HEADING, 1, null);
            outline(before, new Unit(V, Kind.HEADING, level, null));
            outline(before, new Unit(V, Kind.HEADING, level, null));
        }
        Segmentation wished = Segmentation.of(List.of(new Unit(U, Kind.HEADING, 1, null), new Unit(V, Kind.HEADING, 2, null)), TEXT);
        assertThat(db.read(tx -> ReportRows.document(tx, DIGEST)).join().orElseThrow().cut()).isEqualTo(wished);
    }

    @Test
    void aReportMadeAnewTakesTheFirstCutThatFitsAsTheFoldDid() {
        Report report = new Report(DIGEST, "r", "r.txt", DIGEST, "UTF-8", "1/sentences", Instant.EPOCH);
        Change strange = new Change.ReportsAdded(List.of(new Change.Added(report, Segmentation.of(List.of(body(new Span(0, 99))), "甲".repeat(99)))));
        Change first = new Change.ReportsAdded(List.of(new Change.Added(report, Segmentation.of(List.of(body(U), body(V)), TEXT))));
        Change second = new Change.ReportsAdded(List.of(new Change.Added(report, Segmentation.of(List.of(body(new Span(0, 13))), TEXT))));
        db.write(tx -> {
            Refold.report(tx, DIGEST, List.of(strange, first, second));
            return true;
        }).join();
        assertThat(live()).containsExactly(U, V);
    }

    @Test
    void aReportMadeAnewForgetsWhatNoFrameSays() {
        label(U, ANN, "measure");
        label(V, BOB, "problem");
        decide(U, "measure");
        Report report = new Report(DIGEST, "r", "r.txt", DIGEST, "UTF-8", "1/sentences", Instant.EPOCH);
        Change first = new Change.ReportsAdded(List.of(new Change.Added(report, Segmentation.of(List.of(body(U), body(V)), TEXT))));
        db.write(tx -> {
            Refold.report(tx, DIGEST, List.of(first));
            return true;
        }).join();
        assertThat(labels()).isEmpty();
        assertThat(db.read(tx -> DecisionRows.of(tx, DIGEST)).join()).isEmpty();
        assertThat(db.read(ReportRows::progress).join()).isEmpty();
    }

    private void outline(Unit before, Unit after) {
        fold(new Change.Recut(ANN, Step.MARK, new Recutting(DIGEST, "", "", List.of(before), List.of(after)), List.of(), List.of()));
    }

    private void merge(UUID who, Span both, Edit... edits) {
        fold(new Change.Recut(who, Step.MERGE, new Recutting(DIGEST, "", "", List.of(body(U), body(V)), List.of(body(both))),
                List.of(edits), List.of()));
    }

    @Test
    void whatIsDecidedLateOfTheWholeIsDecidedOfItsOpenParts() {
        recut(List.of(U), List.of(A, B));
        decide(A, "problem");
        decide(U, "measure");
        Map<Span, String> gold = new TreeMap<>();
        for (Decision one : db.read(tx -> DecisionRows.of(tx, DIGEST)).join()) gold.put(one.sentence().span(), one.label());
        assertThat(gold).isEqualTo(Map.of(A, "problem", B, "measure"));
    }

    @Test
    void progressCountsWhatIsLive() {
        label(U, ANN, "measure");
        recut(List.of(U), List.of(A, B), edit(A, ANN, said(A, ANN, "measure", true)), edit(B, ANN, said(B, ANN, "measure", true)));
        assertThat(db.read(ReportRows::progress).join()).extracting(ReportProgress::labelled).containsExactly(2);
        fold(new Change.ReportsShelved(ANN, Step.SHELVE, List.of(DIGEST)));
        assertThat(db.read(ReportRows::progress).join()).isEmpty();
        assertThat(db.read(ReportRows::totals).join()).isEqualTo(new Totals(0, 0, 0));
        assertThat(db.read(AnnotationRows::labels).join()).isEmpty();
        fold(new Change.ReportsShelved(ANN, Step.UNSHELVE, List.of(DIGEST)));
        assertThat(db.read(ReportRows::totals).join()).isEqualTo(new Totals(1, 3, 0));
        assertThat(db.read(AnnotationRows::labels).join()).extracting(LabelCount::count).containsExactly(2L);
    }

    @Test
    void aStrangeLogsCutBreaksNothing() {
        label(U, ANN, "measure");
        recut(List.of(), List.of(new Span(2, 5)));
        recut(List.of(U), List.of(new Span(0, 99)));
        recut(List.of(U), List.of(new Span(0, 5), new Span(4, 8)));
        recut(List.of(new Span(3, 4)), List.of(new Span(3, 4)));
        fold(new Change.Recut(ANN, Step.RECUT, new Recutting("b".repeat(64), "", "", List.of(), List.of(body(U))), List.of(), List.of()));
        assertThat(live()).containsExactly(U, V);
        assertThat(labels()).isEqualTo(Map.of("0-8 ann", "measure"));
    }

    private static Edit edit(Span span, UUID who, Annotation after) {
        return new Edit(new SentenceId(DIGEST, span), who, null, after);
    }

    private void decide(Span span, String label) {
        SentenceId id = new SentenceId(DIGEST, span);
        fold(new Change.Decided(ANN, Step.DECIDE, List.of(new Ruling(id, null, new Decision(id, label, null, ANN, "", "", false, Instant.EPOCH)))));
    }
}
