package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Outdated;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Under;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package is made, the scheme changes, the package comes back: nothing of it is lost, and nothing has a label that is no more. */
class MergeAfterSchemeTest {
    private static final Annotator ANN = new Annotator(Annotators.stranger("ann"), "ann");

    @TempDir
    private Path place;

    private Office chief;
    private Office home;

    @AfterEach
    void close() {
        chief.close();
        home.close();
    }

    @Test
    void labelsOfAMergedIdComeBackAsWhatItWentInto() throws IOException {
        chief = new Office(place.resolve("chief"), "chief");
        home = new Office(place.resolve("home"), "home");
        Project origin = chief.project("p", 1);
        Path guideline = origin.folder().shipped().resolve("GUIDELINE.zh.md");
        Files.writeString(guideline, "# 指南\n\n## 原因 `cause`\n\n为什么。\n");
        assertThat(origin.readGuideline()).isTrue();
        origin.submit(new Command.NameAnnotator(ANN)).join();
        List<SentenceId> sentences = Office.sentences(origin);
        Path parcel = Office.pack(origin, "ann", place.resolve("ann.biaoju"));
        Project theirs = home.open(parcel, "theirs");
        assertThat(theirs.guideline()).isEqualTo(origin.guideline());
        theirs.submit(new Command.Relabel(sentences.get(0), "problem", 0)).join();
        theirs.submit(new Command.Relabel(sentences.get(1), "cause", 0)).join();
        LabelScheme theirScheme = theirs.scheme();
        Path back = Office.pack(theirs, "ann", place.resolve("back.biaoju"));

        LabelScheme now = origin.scheme();
        List<Label> left = now.labels().stream().filter(label -> !label.id().equals("problem")).toList();
        origin.submit(new Command.ChangeScheme(new LabelScheme(now.name(), now.version(), left, false, Map.of("problem", "cause")))).join();
        Files.writeString(guideline, Files.readString(guideline).replace("为什么。", "说明为什么。"));
        assertThat(origin.readGuideline()).isTrue();
        Office.merge(origin, back);

        List<Annotation> said = origin.ask().annotations(sentences.get(0).report()).join();
        assertThat(said).extracting(Annotation::label).containsExactly("cause", "cause");
        assertThat(said).extracting(Annotation::under).containsOnly(new Under(theirScheme.version(), 1));
        assertThat(origin.ask().outdated(ANN.id(), 10).join().first()).extracting(Outdated::sentence)
                .containsExactly(sentences.get(0), sentences.get(1));
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
        madeAnewItIsTheSame(origin);
    }

    private void madeAnewItIsTheSame(Project origin) throws IOException {
        Map<String, String> before = Office.state(origin);
        origin.close();
        Files.delete(chief.place.resolve("p/annotations/biaoju.mv.db"));
        Project again = chief.open(chief.place.resolve("p"));
        assertThat(Office.state(again)).isEqualTo(before);
        assertThat(again.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    /** Where each sentence had a label before the package was made, which the change of the scheme then finds there. */
    private Project changedMeanwhile(boolean undone) {
        chief = new Office(place.resolve("chief"), "chief");
        home = new Office(place.resolve("home"), "home");
        Project origin = chief.project("p", 1);
        origin.submit(new Command.NameAnnotator(ANN)).join();
        List<SentenceId> all = Office.sentences(origin);
        origin.submit(new Command.PutLabels(origin.me().id(), all.subList(0, 6).stream().map(one -> new Annotation(one, ANN.id(), "problem", null,
                "", false, Origin.IMPORTED, false, origin.now(), 0)).toList())).join();
        Project theirs = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "theirs");
        theirs.submit(new Command.Relabel(all.get(0), "measure", 0)).join(); // no key is pressed for the second
        theirs.submit(new Command.Note(all.get(2), "记")).join();
        theirs.submit(new Command.Clear(all.get(3))).join();
        theirs.submit(new Command.Relabel(all.get(4), "cause", 0)).join();
        theirs.submit(new Command.Relabel(all.get(5), "measure", 0)).join();
        theirs.submit(new Command.Relabel(all.get(5), "problem", 0)).join();
        for (int i = 0; i < 20; i++) origin.submit(new Command.Flag(all.get(9), i % 2 == 0)).join(); // so that what follows is later
        LabelScheme now = origin.scheme();
        List<Label> left = now.labels().stream().filter(label -> !label.id().equals("problem")).toList();
        origin.submit(new Command.ChangeScheme(new LabelScheme(now.name(), now.version(), left, false, Map.of("problem", "cause")))).join();
        if (undone) origin.submit(new Command.Undo()).join();
        Office.merge(origin, Office.pack(theirs, "ann", place.resolve("back.biaoju")));
        return origin;
    }

    private static List<String> labels(Project origin) {
        return origin.ask().annotations(Office.sentences(origin).get(0).report()).join().stream().filter(said -> said.annotator().equals(ANN.id()))
                .map(said -> said.sentence().span().start() + " " + said.label() + said.note()).map(one -> one.replaceFirst("\\d+ ", "")).toList();
    }

    @Test
    void aLabelGivenInThePackageIsNotOverwrittenByAMergeOfLabelsMadeMeanwhile() throws IOException {
        Project origin = changedMeanwhile(/* undone= */ false);
        assertThat(labels(origin)).containsExactly("measure", "cause", "cause记", "cause", "cause");
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
        madeAnewItIsTheSame(origin);
    }

    @Test
    void norByItsUndo() throws IOException {
        Project origin = changedMeanwhile(/* undone= */ true);
        // of the last nobody knows by then which of the two labels was pressed: it stays where it came to be
        assertThat(labels(origin)).containsExactly("measure", "problem", "problem记", "cause", "cause");
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
        madeAnewItIsTheSame(origin);
    }
}
