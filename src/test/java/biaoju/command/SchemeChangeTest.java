package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.Step;
import biaoju.domain.Under;
import biaoju.scheme.SchemeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeChangeTest {
    private static final Annotator OTHER = new Annotator(new UUID(7, 7), "other");

    @TempDir Path place;
    private Workplace workplace;
    private Document report;
    private Project project;

    @BeforeEach
    void open() {
        workplace = new Workplace(place);
        report = workplace.report("体系", 6);
        project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Commit does(Command command) {
        return project.submit(command).join();
    }

    private void label(int n, String label) {
        does(new Command.Relabel(Workplace.sentence(report, n), label, 0));
    }

    private Annotation mine(int n) {
        return project.ask().annotations(report.report().digest()).join().stream()
                .filter(said -> said.annotator().equals(workplace.me().id()) && said.sentence().equals(Workplace.sentence(report, n)))
                .findFirst().orElseThrow();
    }

    static LabelScheme with(LabelScheme scheme, UnaryOperator<Label> each) {
        return new LabelScheme(scheme.name(), scheme.version(), scheme.labels().stream().map(each).toList(), scheme.second(),
                scheme.merged());
    }

    static LabelScheme merge(LabelScheme scheme, String from, String into) {
        Map<String, String> merged = new TreeMap<>(scheme.merged());
        merged.replaceAll((old, now) -> now.equals(from) ? into : now);
        merged.put(from, into);
        return new LabelScheme(scheme.name(), scheme.version(), scheme.labels().stream().filter(label -> !label.id().equals(from)).toList(),
                scheme.second(), merged);
    }

    static Label named(Label label, String zh, String en) {
        return new Label(label.id(), zh, en, label.key(), label.letterZh(), label.letterEn(), label.color(), label.definitionZh(),
                label.definitionEn(), label.retired());
    }

    static Label retired(Label label, boolean retired) {
        return new Label(label.id(), label.zh(), label.en(), label.key(), label.letterZh(), label.letterEn(), label.color(),
                label.definitionZh(), label.definitionEn(), retired);
    }

    private LabelScheme twoLabels(boolean second) {
        return new LabelScheme(project.scheme().name(), project.scheme().version(), project.scheme().labels(), second, Map.of());
    }

    @Test
    void aRenamedLabelLeavesNoneBehindAndTheFileSaysIt() throws Exception {
        label(1, "measure");
        does(new Command.ChangeScheme(with(project.scheme(), one -> one.id().equals("measure") ? named(one, "做法", "action") : one)));
        assertThat(project.scheme().version()).isEqualTo(2);
        assertThat(project.scheme().label("measure").orElseThrow().zh()).isEqualTo("做法");
        assertThat(mine(1).label()).isEqualTo("measure");
        assertThat(SchemeFile.parse(Files.readString(workplace.folder().schemeFile()))).isEqualTo(project.scheme());
        assertThat(workplace.folder().schemeFile().resolveSibling("scheme.json.next")).doesNotExist();
        project.close();
        project = workplace.open();
        assertThat(project.scheme().version()).isEqualTo(2);
        assertThat(project.scheme().label("measure").orElseThrow().en()).isEqualTo("action");
        assertThat(project.notices()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReplacedIsNoChangeByHand() throws Exception {
        Path file = workplace.folder().schemeFile();
        Path beside = file.resolveSibling("scheme.json.next");
        String old = Files.readString(file);
        does(new Command.ChangeScheme(merge(project.scheme(), "problem", "measure")));
        LabelScheme inForce = project.scheme();
        project.close();
        Files.move(file, beside); // killed before it was settled
        Files.createDirectories(file.resolve("held")); // and nothing can be put in its place
        project = workplace.open();
        assertThat(project.scheme()).isEqualTo(inForce);
        assertThat(project.notices()).extracting(Problem::key).containsExactly("command.scheme_lags");
        project.close();
        Files.delete(file.resolve("held"));
        Files.delete(file);
        Files.writeString(file, old);
        project = workplace.open();
        assertThat(project.scheme()).as("not reverted").isEqualTo(inForce);
        assertThat(project.notices()).isEmpty();
        assertThat(SchemeFile.parse(Files.readString(file))).isEqualTo(inForce);
    }

    @Test
    void aMergeTakesEverybodysLabelsAndTheGoldAndOneUndoBringsAllBack() throws Exception {
        label(1, "problem");
        label(2, "measure");
        does(new Command.NameAnnotator(OTHER));
        does(new Command.PutLabels(OTHER.id(), List.of(new Annotation(Workplace.sentence(report, 3), OTHER.id(), "problem", null, "注", true,
                Origin.HUMAN, false, Instant.EPOCH, 0))));
        does(new Command.Decide(Workplace.sentence(report, 4), "problem", "因"));
        Map<String, String> before = Workplace.state(project);
        LabelUses uses = project.ask().uses().join();
        assertThat(uses.annotations("problem")).isEqualTo(2);
        assertThat(uses.decisions("problem")).isEqualTo(1);

        Commit commit = does(new Command.ChangeScheme(merge(project.scheme(), "problem", "measure")));
        assertThat(commit.change()).isInstanceOfSatisfying(Change.SchemeChanged.class, changed -> {
            assertThat(changed.edits()).hasSize(2);
            assertThat(changed.rulings()).hasSize(1);
        });
        assertThat(mine(1).label()).isEqualTo("measure");
        assertThat(mine(1).under().scheme()).isEqualTo(1);
        assertThat(project.ask().uses().join().used("problem")).isFalse();
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.SCHEME, null, 3));
        Map<String, String> merged = Workplace.state(project);

        project.close();
        Files.delete(workplace.folder().database());
        project = workplace.open();
        assertThat(Workplace.state(project)).isEqualTo(merged);
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();

        does(new Command.Undo());
        assertThat(Workplace.state(project)).isEqualTo(before);
        assertThat(project.scheme().version()).isEqualTo(3);
        assertThat(project.scheme().label("problem")).isPresent();
        assertThat(SchemeFile.parse(Files.readString(workplace.folder().schemeFile()))).isEqualTo(project.scheme());
        does(new Command.Redo());
        assertThat(Workplace.state(project)).isEqualTo(merged);
        assertThat(project.scheme().version()).isEqualTo(4);
        project.close();
        Files.delete(workplace.folder().database());
        project = workplace.open();
        assertThat(Workplace.state(project)).isEqualTo(merged);
        does(new Command.Undo());
        assertThat(Workplace.state(project)).isEqualTo(before);
    }

    @Test
    void aRetiredLabelKeepsItsLabelsAndIsGivenNoMore() {
        label(1, "problem");
        does(new Command.ChangeScheme(with(project.scheme(), one -> one.id().equals("problem") ? retired(one, true) : one)));
        assertThat(mine(1).label()).isEqualTo("problem");
        assertThat(project.scheme().forKey('2')).isEmpty();
        refused(new Command.Relabel(Workplace.sentence(report, 2), "problem", 0), "command.retired_label");
        refused(new Command.LabelMany("problem", List.of(Workplace.sentence(report, 2)), Origin.HUMAN), "command.retired_label");
        refused(new Command.Decide(Workplace.sentence(report, 2), "problem", ""), "command.retired_label");
        does(new Command.ChangeScheme(with(project.scheme(), one -> retired(one, false))));
        label(2, "problem");
        assertThat(mine(2).label()).isEqualTo("problem");
    }

    @Test
    void aLabelInUseCannotJustBeLeftOutAndAnOldSchemeIsRefused() {
        label(1, "problem");
        LabelScheme old = project.scheme();
        LabelScheme without = new LabelScheme(old.name(), old.version(), List.of(old.labels().get(0)));
        refused(new Command.ChangeScheme(without), "command.scheme_label_lost");
        does(new Command.ChangeScheme(with(old, one -> named(one, one.zh() + "新", one.en()))));
        refused(new Command.ChangeScheme(with(old, one -> named(one, one.zh() + "旧", one.en()))), "command.scheme_moved_on");
        LabelScheme doubled = with(project.scheme(), one -> named(one, "同名", one.en()));
        refused(new Command.ChangeScheme(doubled), "command.scheme_wrong");
        assertThat(project.scheme().version()).isEqualTo(2);
    }

    private void refused(Command command, String why) {
        assertThatThrownBy(() -> does(command)).isInstanceOfSatisfying(CompletionException.class,
                failed -> assertThat(((Problem) failed.getCause()).key()).isEqualTo(why));
    }

    @Test
    void aSecondLabelStandsBesideTheFirst() {
        refused(new Command.Second(Workplace.sentence(report, 1), "problem"), "command.no_second");
        does(new Command.ChangeScheme(twoLabels(true)));
        label(1, "measure");
        refused(new Command.Second(Workplace.sentence(report, 1), "measure"), "command.second_same");
        does(new Command.Second(Workplace.sentence(report, 1), "problem"));
        assertThat(mine(1).second()).isEqualTo("problem");
        label(1, "problem");
        assertThat(mine(1).second()).as("a label is not beside itself").isNull();
        does(new Command.Second(Workplace.sentence(report, 1), "measure"));
        assertThat(project.undo().undo()).isEqualTo(new StepName(Step.SECOND, "problem", 1));
        does(new Command.Undo());
        assertThat(mine(1).second()).isNull();
        does(new Command.Redo());
        LabelScheme merged = merge(project.scheme(), "measure", "problem");
        does(new Command.ChangeScheme(merged));
        assertThat(mine(1).label()).isEqualTo("problem");
        assertThat(mine(1).second()).isNull();
    }

    @Test
    void whatComesInUnderAMergedLabelIsCarriedOver() {
        does(new Command.ChangeScheme(merge(project.scheme(), "problem", "measure")));
        does(new Command.PutLabels(workplace.me().id(), List.of(new Annotation(Workplace.sentence(report, 1), workplace.me().id(), "problem",
                null, "", false, Origin.IMPORTED, false, Instant.EPOCH, 0))));
        assertThat(mine(1).label()).isEqualTo("measure");
    }

    @Test
    void aSchemeThatWasKilledOnTheWayToItsFileIsNoChangeByHand() throws Exception {
        String old = Files.readString(workplace.folder().schemeFile());
        does(new Command.ChangeScheme(twoLabels(true)));
        String next = Files.readString(workplace.folder().schemeFile());
        project.close();
        Files.writeString(workplace.folder().schemeFile(), old);
        Files.writeString(workplace.folder().schemeFile().resolveSibling("scheme.json.next"), next);
        project = workplace.open();
        assertThat(project.scheme().second()).isTrue();
        assertThat(project.scheme().version()).isEqualTo(2);
        project.close();
        Files.writeString(workplace.folder().schemeFile(), old);
        project = workplace.open();
        assertThat(project.scheme().second()).as("a file that was changed by hand counts").isFalse();
        assertThat(project.scheme().version()).isEqualTo(3);
        project.close();
        project = workplace.open();
        assertThat(project.scheme().version()).isEqualTo(3);
    }

    @Test
    void labelsOfAnotherDefinitionAreToBeLookedAtAgain() throws Exception {
        Path guideline = workplace.folder().shipped().resolve("GUIDELINE.zh.md");
        Files.writeString(guideline, "# 指南\n\n## 举措 `measure`\n\n做了的事。\n\n## 问题 `problem`\n\n不足。\n");
        assertThat(project.readGuideline()).isTrue();
        assertThat(project.readGuideline()).isFalse();
        label(1, "measure");
        label(2, "problem");
        assertThat(mine(1).under()).isEqualTo(new Under(1, 1));
        assertThat(again()).isEmpty();
        Files.writeString(guideline, Files.readString(guideline).replace("不足。", "不足和差错。"));
        project.close();
        project = workplace.open();
        assertThat(project.guideline()).isEqualTo(2);
        assertThat(again()).containsExactly("2 GUIDELINE");
        does(new Command.ChangeScheme(with(project.scheme(), one -> one.id().equals("measure") ? defined(one, "别的。") : one)));
        assertThat(again()).containsExactly("1 DEFINITION", "2 GUIDELINE");
        label(1, "measure");
        assertThat(again()).as("pressing the label again brings it up to date").containsExactly("2 GUIDELINE");
        does(new Command.Undo());
        does(new Command.Undo());
        assertThat(again()).as("the old words are back").containsExactly("2 GUIDELINE");
        does(new Command.ChangeScheme(merge(project.scheme(), "measure", "problem")));
        assertThat(again()).containsExactlyInAnyOrder("1 MERGED", "2 MERGED");
    }

    private static Label defined(Label label, String zh) {
        return new Label(label.id(), label.zh(), label.en(), label.key(), label.letterZh(), label.letterEn(), label.color(), zh,
                label.definitionEn(), label.retired());
    }

    private List<String> again() {
        List<String> again = new ArrayList<>();
        for (Outdated one : project.ask().outdated(workplace.me().id(), 100).join().first()) {
            for (int n = 1; n <= 6; n++) {
                if (Workplace.sentence(report, n).equals(one.sentence())) again.add(n + " " + one.why());
            }
        }
        return again;
    }
}
