package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segmentation by hand, and reports put away, in a project. */
class UnitsTest {
    private static final Annotator BOB = new Annotator(new UUID(5, 5), "bob");

    @TempDir
    private Path place;

    private Workplace workplace;
    private Project project;
    private Document report;
    private Document other;

    @BeforeEach
    void open() {
        workplace = new Workplace(place);
        report = workplace.report("甲", 5);
        other = workplace.report("乙", 3);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report, other))).join();
        project.submit(new Command.NameAnnotator(BOB)).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private SentenceId id(int number) {
        return Workplace.sentence(now(), number);
    }

    private Document now() {
        return project.ask().document(report.report().digest()).join().orElseThrow();
    }

    private void bob(int number, String label) {
        Annotation said = new Annotation(id(number), BOB.id(), label, null, "", false, Origin.IMPORTED, false, Instant.EPOCH, 0);
        project.submit(new Command.PutLabels(project.me().id(), List.of(said))).join();
    }

    private Sheet sheet() {
        return project.ask().sheet(new Cancel(), Progress.NONE).join();
    }

    private void split(int number) {
        SentenceId id = id(number);
        project.submit(new Command.Split(id, id.span().start() + 4)).join();
    }

    /** The key of the problem. */
    private String refusal(Command command) {
        return refused(command).key();
    }

    private Problem refused(Command command) {
        return (Problem) catchThrowable(() -> project.submit(command).join()).getCause();
    }

    @Test
    void whatKnowsWhereUnitsAreLooksAgainAfterEachCutAndItsUndo() {
        project.submit(new Command.Relabel(id(2), "measure", 0)).join();
        bob(2, "problem");
        assertThat(sheet().units()).isEqualTo(8);
        split(2);
        Sheet cut = sheet();
        assertThat(cut.units()).isEqualTo(9);
        assertThat(cut.number(cut.unit(id(3)))).isEqualTo(3);
        int me = cut.annotators().indexOf(project.me());
        assertThat(List.of(cut.label(1, me), cut.label(2, me), cut.label(3, me))).containsExactly(cut.labels().indexOf("measure"), cut.labels().indexOf("measure"), -1);
        project.submit(new Command.Undo()).join();
        Sheet back = sheet();
        assertThat(back.units()).isEqualTo(8);
        assertThat(back.label(1, 1 - me)).isEqualTo(back.labels().indexOf("problem"));
        assertThat(back.label(2, me)).isEqualTo(-1);
        project.submit(new Command.Redo()).join();
        assertThat(sheet().units()).isEqualTo(9);
        project.submit(new Command.Shelve(List.of(report.report().digest()), true)).join();
        Sheet left = sheet();
        assertThat(left.units()).isEqualTo(3);
        assertThat(left.reports()).hasSize(1);
        assertThat(left.annotators()).isEmpty();
        project.submit(new Command.Undo()).join();
        assertThat(sheet().units()).isEqualTo(9);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void undoIsRefusedWhereSomebodySaidSomethingOfAPartSince() {
        project.submit(new Command.SetBlind(false)).join();
        project.submit(new Command.Relabel(id(1), "measure", 0)).join();
        bob(1, "measure");
        split(1);
        Document cut = now();
        Annotation changed = new Annotation(id(2), BOB.id(), "problem", null, "", false, Origin.IMPORTED, false, Instant.EPOCH, 0);
        project.submit(new Command.PutLabels(BOB.id(), List.of(changed))).join(); // a step of theirs, not mine
        Problem moved = refused(new Command.Undo());
        assertThat(moved.key()).isEqualTo("command.moved_on");
        assertThat(moved.args()).contains("bob", "problem");
        assertThat(now()).isEqualTo(cut);
        assertThat(project.undo().undo().step().id()).isEqualTo("split");
    }

    @Test
    void inABlindProjectTheRefusalTellsNeitherWhoNorWhat() {
        project.submit(new Command.SetBlind(true)).join();
        split(1);
        Annotation theirs = new Annotation(id(2), BOB.id(), "problem", null, "", false, Origin.IMPORTED, false, Instant.EPOCH, 0);
        project.submit(new Command.PutLabels(BOB.id(), List.of(theirs))).join();
        Problem moved = refused(new Command.Undo());
        assertThat(moved.key()).isEqualTo("command.moved_on_blind");
        assertThat(moved.args()).containsExactly(id(2).toString());
    }

    @Test
    void ofUnequalLabelsMineAreAskedForAndOthersStayToBeConfirmed() {
        project.submit(new Command.Relabel(id(1), "measure", 700)).join();
        project.submit(new Command.Relabel(id(2), "problem", 300)).join();
        bob(1, "measure");
        bob(2, "problem");
        project.submit(new Command.Note(id(2), "备注")).join();
        assertThat(refusal(new Command.Merge(id(1), null))).isEqualTo("command.merge_unequal");
        project.submit(new Command.Merge(id(1), "problem")).join();
        Map<UUID, Annotation> said = new HashMap<>();
        project.ask().annotations(report.report().digest()).join().forEach(one -> said.put(one.annotator(), one));
        Annotation mine = said.get(project.me().id());
        assertThat(List.of(mine.label(), mine.note(), mine.toConfirm(), mine.elapsedMs())).containsExactly("problem", "备注", false, 1000L);
        Annotation theirs = said.get(BOB.id());
        assertThat(List.of(theirs.label(), theirs.note(), theirs.toConfirm())).containsExactly("measure", "[举措 + 问题]", true);
        assertThat(now().cut().sentences().get(0).span()).isEqualTo(new Span(0, report.cut().sentences().get(1).span().end()));
        project.close();
        project = workplace.open();
        project.submit(new Command.Undo()).join();
        assertThat(now()).isEqualTo(report);
        assertThat(project.ask().annotations(report.report().digest()).join()).hasSize(4).noneMatch(Annotation::toConfirm);
    }

    @Test
    void aSplitNeedsAPlaceInsideAndAMergeANeighbour() {
        for (int at : new int[] {id(1).span().start(), id(1).span().end(), -5, 9_999}) {
            assertThat(refusal(new Command.Split(id(1), at))).isEqualTo("command.split_place");
        }
        assertThat(refusal(new Command.Merge(id(5), null))).isEqualTo("command.merge_alone");
        split(1);
        assertThat(refusal(new Command.Relabel(Workplace.sentence(report, 1), "measure", 0))).isEqualTo("command.unknown_sentence");
        assertThat(project.ask().texts(List.of(id(2))).join()).extracting(SentenceText::number).containsExactly(2);
    }

    @Test
    void aNewCutMustCoverTheText() {
        String digest = report.report().digest();
        List<Unit> units = new ArrayList<>(report.cut().units());
        units.remove(2);
        assertThat(refusal(new Command.Recut(digest, units, "1/items"))).isEqualTo("command.recut_covers");
        Span span = report.cut().sentences().get(2).span();
        units.add(2, new Unit(new Span(span.start(), span.start() + 4), Kind.BODY, 0, null));
        units.add(3, new Unit(new Span(span.start() + 4, span.end()), Kind.BODY, 0, null));
        project.submit(new Command.Recut(digest, units, "1/items")).join();
        assertThat(now().report().segmenter()).isEqualTo("1/items");
        assertThat(now().cut().sentences()).extracting(Sentence::number).containsExactly(1, 2, 3, 4, 5, 6);
        project.submit(new Command.Undo()).join();
        assertThat(now()).isEqualTo(report);
    }

    @Test
    void aReportPutAwayIsInNoListAndKeepsItsLabels() {
        project.submit(new Command.Relabel(id(1), "measure", 0)).join();
        Map<String, String> before = Workplace.state(project);
        project.submit(new Command.Shelve(List.of(report.report().digest()), true)).join();
        assertThat(project.ask().reports(project.me().id()).join()).extracting(ReportLine::report).containsExactly(other.report());
        assertThat(project.ask().totals().join()).isEqualTo(new Totals(1, 3, 0));
        assertThat(Workplace.state(project)).isEmpty();
        assertThat(project.ask().find("甲.txt").join()).isEmpty();
        assertThat(project.ask().shelved().join()).containsExactly(report.report());
        assertThat(project.submit(new Command.Shelve(List.of(report.report().digest()), true)).join().change()).isNull();
        project.close();
        project = workplace.open();
        assertThat(project.ask().shelved().join()).hasSize(1);
        project.submit(new Command.Shelve(List.of(report.report().digest()), false)).join();
        assertThat(Workplace.state(project)).isEqualTo(before);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }
}
