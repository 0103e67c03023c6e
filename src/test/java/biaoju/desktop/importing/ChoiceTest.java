package biaoju.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.flow.FileResult;
import biaoju.flow.ImportFile;
import biaoju.flow.ImportFile.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final Choice choice = new Choice();

    private static ImportFile file(int number, State state, Problem... warnings) {
        Problem reason = state == State.NEW ? null : state == State.DUPLICATE ? new Problem("flow.same.choice", "other.txt")
                : new Problem("importing.empty", "f" + number + ".txt");
        return new ImportFile(number, "f" + number + ".txt", "f" + number + ".txt", "txt", state == State.REFUSED ? null : "UTF-8", true,
                number == 9, state == State.REFUSED ? null : "digest" + number, state, 5, 1, List.of(warnings), reason);
    }

    private static FileResult result(FileResult.Status status) {
        return new FileResult(Path.of("f"), status, null, 0, null, List.of(), status == FileResult.Status.FAILED ? new Problem("importing.empty", "f") : null);
    }

    private void tell(State... states) {
        for (int i = 0; i < states.length; i++) choice.told(file(i, states[i]));
    }

    private List<Row.Tone> tones() {
        return choice.all().stream().map(number -> choice.at(number).tone()).toList();
    }

    @Test
    void newFilesAreTickedOthersOnlyByHandAndThoseThatCannotBeReadNever() {
        tell(State.NEW, State.DUPLICATE, State.REFUSED);
        assertThat(choice.ticked()).containsExactly(0);
        for (int i = 0; i < 3; i++) choice.tick(i, true);
        assertThat(choice.ticked()).as("a copy mends what was lost").containsExactly(0, 1);
    }

    @Test
    void whatIsToldAgainKeepsTheTickWhileNothingElseComesOfIt() {
        tell(State.NEW, State.NEW, State.REFUSED);
        choice.tick(0, false);
        tell(State.NEW, State.DUPLICATE, State.NEW);
        assertThat(choice.ticked()).containsExactly(2);
        choice.told(file(1, State.NEW));
        assertThat(choice.ticked()).containsExactly(1, 2);
    }

    @Test
    void whatIsInStaysInWhateverIsToldOfItAndTheRestCanBeReadAgain() {
        tell(State.NEW, State.NEW);
        choice.ended(0, result(FileResult.Status.IMPORTED));
        choice.ended(1, result(FileResult.Status.FAILED));
        assertThat(choice.ticked()).isEmpty();
        tell(State.DUPLICATE, State.NEW);
        assertThat(tones()).containsExactly(Row.Tone.IMPORTED, Row.Tone.FAILED);
        assertThat(choice.at(0).reason()).isEmpty();
        choice.again(List.of(0, 1));
        assertThat(tones()).containsExactly(Row.Tone.IMPORTED, Row.Tone.NEW);
        assertThat(choice.first()).contains("digest0");
    }

    @Test
    void aNameThatWasGivenStays() {
        choice.told(file(0, State.NEW));
        choice.call(0, "  a name ");
        choice.told(file(0, State.NEW));
        assertThat(choice.at(0).name()).isEqualTo("a name");
        assertThat(choice.names()).containsEntry(0, "a name");
        choice.call(0, " ");
        assertThat(choice.at(0).name()).isEqualTo("f0.txt");
    }

    @Test
    void theSummaryCountsWhatMatters() {
        assertThat(new Summary(ENGLISH).of(choice)).startsWith("Nothing is chosen yet.");
        tell(State.NEW, State.NEW, State.DUPLICATE, State.REFUSED);
        choice.told(file(1, State.NEW, new Problem("flow.warning.overlap", 80, "f0.txt")));
        assertThat(new Summary(ENGLISH).of(choice)).isEqualTo("2 new, 1 of them to check, 1 already there, 1 cannot be read");
        choice.begin(Choice.Phase.READING);
        assertThat(new Summary(ENGLISH).of(choice)).startsWith("Reading… 2 new");
        choice.end("desktop.import.done");
        choice.ended(0, result(FileResult.Status.IMPORTED));
        choice.ended(1, result(FileResult.Status.IMPORTED));
        assertThat(new Summary(ENGLISH).of(choice)).isEqualTo("Done. 2 imported, 1 already there, 1 cannot be read");
        assertThat(new Summary(Messages.of(Locale.CHINESE)).of(choice)).isEqualTo("完成。 2 份已导入，1 份重复，1 份无法读取");
    }

    @Test
    void aRowSaysWhyAndWhatToLookAt() {
        tell(State.DUPLICATE);
        choice.told(file(1, State.NEW, new Problem("flow.warning.overlap", 80, "f0.txt")));
        ImportRows rows = new ImportRows(ENGLISH, choice);
        assertThat(rows.getValueAt(0, ImportRows.REMARK)).isEqualTo("The same text as other.txt.");
        assertThat(rows.getValueAt(0, ImportRows.STATUS)).isEqualTo("already there");
        assertThat(String.valueOf(rows.getValueAt(1, ImportRows.REMARK))).startsWith("80 % of its sentences stand in f0.txt");
        rows.toggle(new int[] {0, 1});
        assertThat(choice.ticked()).as("one was not ticked: both are").containsExactly(0, 1);
        rows.toggle(new int[] {0, 1});
        assertThat(choice.ticked()).isEmpty();
    }
}
