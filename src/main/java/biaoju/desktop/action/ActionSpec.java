package biaoju.desktop.action;

import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An action as data. Its text is {@code action.<id>} unless it has a caption of its own; its keys are the key map's.
 *
 * @param perspectives ids of those it belongs to; empty: it belongs to all
 * @param chosenWhen   set for an action that is on or off: its menu item bears a check mark
 */
public record ActionSpec(String id, @Nullable String icon, Scope scope, Set<String> perspectives, Caption caption,
        Predicate<Context> enabledWhen, @Nullable Predicate<Context> chosenWhen, Consumer<Context> run) {
    public ActionSpec {
        perspectives = Set.copyOf(perspectives);
    }

    public static ActionSpec window(String id, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return of(id, Scope.WINDOW, enabledWhen, run);
    }

    public static ActionSpec page(String id, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return of(id, Scope.PAGE, enabledWhen, run);
    }

    private static ActionSpec of(String id, Scope scope, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return new ActionSpec(id, null, scope, Set.of(), (now, text) -> text.get("action." + id), enabledWhen, null,
                run);
    }

    public ActionSpec icon(String name) {
        return new ActionSpec(id, name, scope, perspectives, caption, enabledWhen, chosenWhen, run);
    }

    public ActionSpec called(Caption words) {
        return new ActionSpec(id, icon, scope, perspectives, words, enabledWhen, chosenWhen, run);
    }

    public ActionSpec chosen(Predicate<Context> when) {
        return new ActionSpec(id, icon, scope, perspectives, caption, enabledWhen, when, run);
    }

    /** Only in these perspectives: elsewhere it cannot be done, and its keys are free for others. */
    public ActionSpec in(String... ids) {
        return new ActionSpec(id, icon, scope, Set.of(ids), caption, enabledWhen, chosenWhen, run);
    }

    /** Whether it belongs to that perspective. */
    public boolean belongsTo(String perspective) {
        return perspectives.isEmpty() || perspectives.contains(perspective);
    }

    /** Whether there is a perspective that both belong to: then they cannot have the same key. */
    public boolean meets(ActionSpec other) {
        return perspectives.isEmpty() || other.perspectives.isEmpty()
                || !Collections.disjoint(perspectives, other.perspectives);
    }

    /** Whether it can be done now. */
    public boolean possible(Context now) {
        return belongsTo(now.perspective()) && enabledWhen.test(now);
    }
}
