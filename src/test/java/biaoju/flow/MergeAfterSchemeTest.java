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
        Map<String, String> before = Office.state(origin);
        origin.close();
        Files.delete(chief.place.resolve("p/annotations/biaoju.mv.db"));
        Project again = chief.open(chief.place.resolve("p"));
        assertThat(Office.state(again)).isEqualTo(before);
        assertThat(again.check(new Cancel(), Progress.NONE)).isEmpty();
    }
}
