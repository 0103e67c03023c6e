package biaoju.desktop.action;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An action as data. Its text is {@code action.<id>} unless it has a caption of its own; its keys are the key map's.
 *
 * @param chosenWhen set for an action that is on or off: its menu item bears a check mark
 */
public record ActionSpec(String id, @Nullable String icon, Scope scope, Caption caption,
        Predicate<Context> enabledWhen, @Nullable Predicate<Context> chosenWhen, Consumer<Context> run) {
    public static ActionSpec window(String id, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return of(id, Scope.WINDOW, enabledWhen, run);
    }

    public static ActionSpec page(String id, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return of(id, Scope.PAGE, enabledWhen, run);
    }

    private static ActionSpec of(String id, Scope scope, Predicate<Context> enabledWhen, Consumer<Context> run) {
        return new ActionSpec(id, null, scope, (now, text) -> text.get("action." + id), enabledWhen, null, run);
    }

    public ActionSpec icon(String name) {
        return new ActionSpec(id, name, scope, caption, enabledWhen, chosenWhen, run);
    }

    public ActionSpec called(Caption words) {
        return new ActionSpec(id, icon, scope, words, enabledWhen, chosenWhen, run);
    }

    public ActionSpec chosen(Predicate<Context> when) {
        return new ActionSpec(id, icon, scope, caption, enabledWhen, when, run);
    }
}
