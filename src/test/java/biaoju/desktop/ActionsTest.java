package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.action.Keys;
import biaoju.desktop.action.Scope;
import biaoju.desktop.shell.Menu;
import biaoju.desktop.shell.Perspective;
import biaoju.session.View;
import biaoju.settings.KeyMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

/** The action table, the key map and the menus fit together. */
class ActionsTest {
    /** Chinese input methods own these; the digits, the grave accent and F4 are Rime's, whether one composes or not. */
    private static final List<String> OF_INPUT_METHODS = List.of("ctrl SPACE", "ctrl shift F", "ctrl PERIOD",
            "shift SPACE", "ctrl shift 1", "ctrl shift 2", "ctrl shift 3", "ctrl shift 4", "ctrl shift 5",
            "ctrl BACK_QUOTE", "ctrl shift BACK_QUOTE", "F4");

    private final DeskActions desk = new DeskActions(null);
    private final List<ActionSpec> actions = desk.all();
    private final KeyMap keys = KeyMap.standard();

    private Set<String> ids() {
        return actions.stream().map(ActionSpec::id).collect(Collectors.toSet());
    }

    @Test
    void everyKeyBelongsToAnAction() {
        assertThat(ids()).containsAll(keys.keys().keySet());
        assertThat(actions).hasSameSizeAs(ids());
    }

    @Test
    void noKeyHasTwoActionsInOnePerspective() {
        for (Perspective perspective : Perspectives.ALL) {
            Map<KeyStroke, String> taken = new HashMap<>();
            for (ActionSpec action : actions) {
                if (!action.belongsTo(perspective.id())) continue;
                for (String word : keys.of(action.id())) {
                    // a capital gives way to the same letter with Shift
                    assertThat(taken.put(Keys.strokes(word).get(0), action.id())).as(word + " of " + action.id()
                            + " in " + perspective.id()).isNull();
                }
            }
        }
    }

    @Test
    void everyPerspectiveAndEachOfItsToolWindowsHasItsAction() {
        for (Perspective perspective : Perspectives.ALL) {
            assertThat(ids()).contains("perspective." + perspective.id());
            assertThat(keys.of("perspective." + perspective.id())).isNotEmpty();
            perspective.windows().forEach(window -> {
                ActionSpec call = actions.stream().filter(a -> a.id().equals("view.window." + window)).findFirst()
                        .orElseThrow();
                assertThat(call.belongsTo(perspective.id())).isTrue();
            });
        }
    }

    @Test
    void noKeyIsAnInputMethods() {
        Set<KeyStroke> theirs = OF_INPUT_METHODS.stream().map(KeyStroke::getKeyStroke).collect(Collectors.toSet());
        keys.keys().values().forEach(words -> words.forEach(word -> assertThat(Keys.strokes(word))
                .doesNotContainAnyElementsOf(theirs)));
    }

    @Test
    void keysThatWorkEverywhereAreNoneThatAreTyped() {
        for (ActionSpec action : actions) {
            if (action.scope() != Scope.WINDOW) continue;
            for (String word : keys.of(action.id())) {
                assertThat(word).as(action.id()).matches("(ctrl|alt|shift F|F\\d|ESCAPE).*");
            }
        }
    }

    @Test
    void everyActionHasItsTextInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Messages text = Messages.of(locale);
            for (ActionSpec action : actions) {
                if (action.id().equals("view.theme")) continue; // named after the theme of the moment
                assertThat(action.caption().of(biaoju.desktop.action.Context.NOTHING, text)).as(action.id())
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyActionIsInAMenu() {
        Set<String> inMenus = new HashSet<>();
        desk.menus("123456789").forEach(menu -> collect(menu, inMenus));
        inMenus.remove(Menu.LINE);
        assertThat(ids()).containsAll(inMenus).containsAll(DeskActions.toolbar().stream()
                .filter(id -> !id.equals(Menu.LINE)).toList());
        // the two that turn a wheel in the status bar: the menu has each place of the wheel
        assertThat(ids()).filteredOn(id -> !inMenus.contains(id)).containsExactlyInAnyOrder("view.language",
                "view.theme");
    }

    private static void collect(Menu menu, Set<String> into) {
        for (Object item : menu.items()) {
            if (item instanceof Menu inner) collect(inner, into);
            else into.add((String) item);
        }
    }

    @Test
    void aDigitIsAlsoItsFullWidthForm() {
        assertThat(Keys.strokes("1")).containsExactly(KeyStroke.getKeyStroke('1'), KeyStroke.getKeyStroke('１'));
        assertThat(Keys.strokes("U")).containsExactly(KeyStroke.getKeyStroke('u'), KeyStroke.getKeyStroke('U'));
        assertThat(Keys.strokes("shift U")).containsExactly(KeyStroke.getKeyStroke('U'));
        assertThat(Keys.text("ctrl shift Z")).isEqualTo("Ctrl+Shift+Z");
        assertThat(Keys.text("ctrl PAGE_DOWN")).isEqualTo("Ctrl+PageDown");
        assertThat(Keys.text("ctrl EQUALS")).isEqualTo("Ctrl++");
    }

    /** A list beside a page that covers the report has the single keys too. */
    @Test
    void whatIsNotSeenIsNotLabelled() {
        View view = Pages.view(Pages.page(Pages.document("a.txt", "一是落实责任。二是加强督查。"), 1));
        for (String id : List.of("label.1", "label.note", "label.flag")) {
            ActionSpec action = actions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            assertThat(action.possible(new Context(view, "annotate", true))).as(id).isTrue();
            assertThat(action.possible(new Context(view, "annotate", false))).as(id + " under another page").isFalse();
        }
    }
}
