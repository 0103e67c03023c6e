package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.NoticeBar.Tone;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticeBarTest {
    private static final String LONG = "The file report-03.docx could not be read, since it is protected by a password. "
            + "Open it in the program it comes from, save it without the password, and import it again.";

    private NoticeBar bar;
    private int row;

    @BeforeEach
    void oneRow() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Look look = new Look(false, 100);
            look.install();
            bar = new NoticeBar(look, Messages.of(Locale.ENGLISH));
        });
        bar.say(Tone.INFO, "row", "one row");
        layOut(700);
        row = bar.getPreferredSize().height;
        bar.forget("row");
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void howeverMuchIsSaidItIsTwoRowsHighUntilItIsUnfolded() throws Exception {
        for (int i = 1; i <= 20; i++) bar.say(Tone.WARNING, "file " + i, i + ". " + LONG);
        layOut(700);
        assertThat(bar.getPreferredSize().height).isLessThanOrEqualTo(2 * row);
        assertThat(button("notices.more").getText()).isEqualTo("and 18 more");
        button("notices.more").doClick();
        layOut(700);
        assertThat(bar.inSight()).hasSize(20);
        assertThat(bar.getPreferredSize().height).isGreaterThan(4 * row).isLessThanOrEqualTo(260);
        button("notices.closeAll").doClick();
        assertThat(bar.messages()).isEmpty();
        assertThat(bar.isVisible()).isFalse();
    }

    @Test
    void aMessageThatHasNoRoomInTwoRowsSaysSoAndUnfolds() throws Exception {
        bar.say(Tone.ERROR, "file", LONG + " " + LONG);
        layOut(500);
        assertThat(bar.getPreferredSize().height).isLessThanOrEqualTo(2 * row);
        assertThat(button("notices.more").isVisible()).isTrue();
        int folded = bar.getPreferredSize().height;
        button("notices.more").doClick();
        layOut(500);
        assertThat(bar.getPreferredSize().height).isGreaterThan(folded);
        assertThat(button("notices.more").getText()).isEqualTo("Show fewer");
    }

    @Test
    void theNewestIsInSightAndTheGravestOfTheOthers() {
        bar.say(Tone.INFO, "a", "a");
        bar.say(Tone.ERROR, "b", "b");
        bar.say(Tone.WARNING, "c", "c");
        bar.say(Tone.INFO, "d", "d");
        assertThat(bar.inSight()).containsExactly("b", "d");
        bar.forget("b");
        assertThat(bar.inSight()).containsExactly("c", "d");
        bar.forget(Tone.INFO);
        assertThat(bar.messages()).containsExactly("c");
    }

    @Test
    void whatIsAmendedUnderItsKeyIsSaidInItsPlace() {
        bar.say(Tone.INFO, "again", "23 of your labels");
        bar.say(Tone.INFO, "other", "other");
        bar.amend(Tone.INFO, "again", "22 of your labels");
        bar.amend(Tone.INFO, "gone", "closed by somebody");
        assertThat(bar.messages()).containsExactly("22 of your labels", "other");
    }

    @Test
    void whatIsSaidAgainUnderItsKeyIsSaidOnceInSightAndReadOutAgain() {
        List<Object> spoken = new ArrayList<>();
        bar.getAccessibleContext().addPropertyChangeListener(event -> {
            if ("accessibleDescription".equals(event.getPropertyName())) spoken.add(event.getNewValue());
        });
        bar.say(Tone.INFO, "saved", "saved");
        bar.say(Tone.ERROR, "b", "b");
        bar.say(Tone.INFO, "c", "c");
        bar.say(Tone.INFO, "saved", "saved");
        assertThat(bar.messages()).containsExactly("b", "c", "saved");
        assertThat(bar.inSight()).containsExactly("b", "saved");
        assertThat(spoken).containsExactly("saved", "b", "c", "saved");
    }

    private void layOut(int width) throws Exception {
        for (int i = 0; i < 3; i++) { // the height follows the width it was given
            EventQueue.invokeAndWait(() -> {
                bar.setSize(width, bar.getPreferredSize().height);
                lay(bar);
            });
        }
    }

    private static void lay(Container part) {
        part.doLayout();
        for (Component child : part.getComponents()) if (child instanceof Container inner) lay(inner);
    }

    private JButton button(String name) {
        return (JButton) find(bar, name);
    }

    private static Component find(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) return child;
            if (child instanceof Container inner) {
                Component found = find(inner, name);
                if (found != null) return found;
            }
        }
        return null;
    }
}
