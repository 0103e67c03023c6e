package biaoju.desktop.action;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.settings.KeyMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;

/** All that the user can do, by id, in the order it was declared. */
public final class ActionTable {
    /** Maps that are asked before the window's: Ctrl+PageDown in a scroll pane would scroll sideways. */
    private static final List<String> GREEDY = List.of("ScrollPane.ancestorInputMap", "Table.ancestorInputMap",
            "TabbedPane.ancestorInputMap", "TabbedPane.focusInputMap", "Tree.focusInputMap", "List.focusInputMap");

    private final Map<String, BoundAction> actions = new LinkedHashMap<>();
    private final Supplier<Context> here;

    public ActionTable(List<ActionSpec> specs, KeyMap keys, Messages text, Look look, Supplier<Context> here) {
        this.here = here;
        for (ActionSpec spec : specs) {
            BoundAction action = new BoundAction(spec, text, keys.of(spec.id()),
                    spec.icon() == null ? null : look.icon(spec.icon()), here);
            if (actions.put(spec.id(), action) != null) {
                throw new IllegalArgumentException("two actions are called " + spec.id());
            }
        }
    }

    /** @throws IllegalArgumentException if there is none of that id */
    public BoundAction get(String id) {
        BoundAction action = actions.get(id);
        if (action == null) throw new IllegalArgumentException("no action is called " + id);
        return action;
    }

    /** How people call for it: its first key as they write it, or its name where it has none. */
    public String key(String id) {
        BoundAction action = get(id);
        return action.keys().isEmpty() ? action.name() : Keys.text(action.keys().get(0));
    }

    public Collection<BoundAction> all() {
        return Collections.unmodifiableCollection(actions.values());
    }

    /** After each change of what is shown. */
    public void refresh() {
        Context now = here.get();
        actions.values().forEach(action -> action.refresh(now));
    }

    /** Binds the keys that work everywhere in the window, and takes them from Swing's scroll panes, tables and tabs. */
    public void bindWindow(JRootPane root) {
        for (String part : GREEDY) {
            if (UIManager.get(part) instanceof InputMap map) windowStrokes().forEach(map::remove);
        }
        bind(root, Scope.WINDOW, JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Binds the single keys to a component in which nothing is typed. */
    public void bindPage(JComponent part) {
        bind(part, Scope.PAGE, JComponent.WHEN_FOCUSED);
    }

    private Stream<KeyStroke> windowStrokes() {
        return actions.values().stream().filter(action -> action.spec().scope() == Scope.WINDOW)
                .flatMap(action -> action.keys().stream()).flatMap(word -> Keys.strokes(word).stream());
    }

    private void bind(JComponent part, Scope scope, int when) {
        Map<KeyStroke, List<BoundAction>> bound = new LinkedHashMap<>();
        for (BoundAction action : actions.values()) {
            if (action.spec().scope() != scope) continue;
            for (String word : action.keys()) {
                for (KeyStroke stroke : Keys.strokes(word)) {
                    // The capital of a letter is its own only where no other action has it with Shift.
                    boolean capital = word.length() == 1 && Character.isUpperCase(stroke.getKeyChar());
                    if (capital && taken("shift " + word, action.spec())) continue;
                    bound.computeIfAbsent(stroke, key -> new ArrayList<>()).add(action);
                }
            }
        }
        bound.forEach((stroke, several) -> {
            part.getInputMap(when).put(stroke, stroke);
            part.getActionMap().put(stroke, new KeyAction(stroke, several));
        });
    }

    private boolean taken(String word, ActionSpec by) {
        return actions.values().stream().anyMatch(action -> action.keys().contains(word) && action.spec().meets(by));
    }
}
