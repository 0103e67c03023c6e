package biaoju.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.settings.KeyMap;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Actions of different perspectives, some with the same key. */
class ActionTableTest {
    private final List<String> done = new ArrayList<>();
    private final JPanel page = new JPanel();
    private String perspective = "annotate";
    private ActionTable table;

    private ActionSpec spec(String id) {
        return ActionSpec.page(id, now -> true, now -> done.add(id)).called((now, text) -> id);
    }

    @BeforeEach
    void bind() {
        List<ActionSpec> specs = List.of(spec("label").in("annotate"), spec("decide").in("review"), spec("next"),
                spec("merge").in("annotate"), spec("mergeBack").in("annotate"), spec("majority").in("review"),
                ActionSpec.page("never", now -> false, now -> done.add("never")).called((now, text) -> "never")
                        .in("review"));
        KeyMap keys = new KeyMap(Map.of("label", List.of("1"), "decide", List.of("1"), "next", List.of("J", "DOWN"),
                "merge", List.of("M"), "mergeBack", List.of("shift M"), "majority", List.of("shift J", "ENTER"),
                "never", List.of("2")));
        table = new ActionTable(specs, keys, Messages.of(Locale.ENGLISH), new Look(false, 100),
                () -> new Context(null, perspective, true));
        table.bindPage(page);
    }

    /** What Swing does with a key: an action that cannot be done lets it pass. */
    private boolean press(KeyStroke key) {
        return press(key, 0);
    }

    private boolean press(KeyStroke key, int modifiers) {
        Object name = page.getInputMap().get(key);
        Action action = name == null ? null : page.getActionMap().get(name);
        if (action == null || !action.isEnabled()) return false;
        action.actionPerformed(new ActionEvent(page, 0, "", modifiers));
        return true;
    }

    private void go(String to) {
        perspective = to;
        table.refresh();
    }

    @Test
    void aSharedKeyDoesWhatThePerspectiveWants() {
        assertThat(press(KeyStroke.getKeyStroke('1'))).isTrue();
        go("review");
        assertThat(press(KeyStroke.getKeyStroke('1'))).isTrue();
        assertThat(press(KeyStroke.getKeyStroke('１'))).as("full width").isTrue();
        go("annotate");
        assertThat(press(KeyStroke.getKeyStroke('1'))).isTrue();
        assertThat(done).containsExactly("label", "decide", "decide", "label");
    }

    @Test
    void anActionOfAnotherPerspectiveIsOff() {
        assertThat(table.get("label").isEnabled()).isTrue();
        assertThat(table.get("decide").isEnabled()).isFalse();
        table.get("decide").actionPerformed(null);
        assertThat(done).isEmpty();
        assertThat(press(KeyStroke.getKeyStroke("ENTER"))).isFalse();
        go("review");
        assertThat(table.get("label").isEnabled()).isFalse();
        assertThat(press(KeyStroke.getKeyStroke("ENTER"))).isTrue();
        assertThat(press(KeyStroke.getKeyStroke('2'))).as("in the perspective, yet not possible").isFalse();
    }

    @Test
    void aCharacterTypedWithControlIsNoSingleKey() {
        for (int held : List.of(ActionEvent.CTRL_MASK, ActionEvent.ALT_MASK, ActionEvent.META_MASK)) {
            press(KeyStroke.getKeyStroke('1'), held);
        }
        assertThat(done).isEmpty();
        press(KeyStroke.getKeyStroke('1'), ActionEvent.SHIFT_MASK);
        assertThat(done).as("digits of a French keyboard").containsExactly("label");
        press(KeyStroke.getKeyStroke("DOWN"));
        assertThat(done).containsExactly("label", "next");
    }

    @Test
    void anActionOfNoPerspectiveIsInAll() {
        for (String everywhere : List.of("annotate", "review", "dataset", "")) {
            go(everywhere);
            assertThat(press(KeyStroke.getKeyStroke('j'))).as(everywhere).isTrue();
        }
    }

    @Test
    void aCapitalIsTheLettersOwnUnlessAnActionMetInItsPerspectiveHasIt() {
        press(KeyStroke.getKeyStroke('m'));
        press(KeyStroke.getKeyStroke('M'));
        assertThat(done).as("Shift+M is another's").containsExactly("merge", "mergeBack");
        done.clear();
        go("review");
        press(KeyStroke.getKeyStroke('J'));
        assertThat(done).as("J meets it, being everywhere").containsExactly("majority");
    }

    @Test
    void actionsMeetWhereAPerspectiveIsTheSame() {
        assertThat(spec("a").in("annotate").meets(spec("b").in("review"))).isFalse();
        assertThat(spec("a").in("annotate", "review").meets(spec("b").in("review"))).isTrue();
        assertThat(spec("a").meets(spec("b").in("review"))).isTrue();
        assertThat(spec("a").in("review").meets(spec("b"))).isTrue();
    }
}
