package biaoju.desktop.tour;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Keys;
import java.util.List;
import java.util.Locale;

/** What the tour shows, in its order: text {@code tour.<name>}, beside a part of the window, with the keys of actions. */
enum Step {
    PAGE("reading.scroll", Balloon.Side.LEFT, "go.nextSentence", "go.previousSentence"),
    LABEL("labels.label.*", Balloon.Side.BELOW),
    GO("toolbar.go.nextUnlabelled", Balloon.Side.BELOW, "go.nextUnlabelled", "go.nextSentence", "go.previousSentence"),
    UNDO("toolbar.edit.undo", Balloon.Side.BELOW, "edit.undo", "edit.redo"),
    EXPORT("menu.file", Balloon.Side.BELOW, "help.keys");

    /** The part's name; {@code *} stands for the rest of it, and then the last such part is meant. */
    final String part;
    final Balloon.Side side;
    private final List<String> keys;

    Step(String part, Balloon.Side side, String... keys) {
        this.part = part;
        this.side = side;
        this.keys = List.of(keys);
    }

    String title(Messages text) {
        return text.get("tour." + name().toLowerCase(Locale.ROOT) + ".title");
    }

    String words(Messages text, ActionTable actions) {
        Object[] names = keys.stream().map(id -> key(actions, id)).toArray();
        return text.get("tour." + name().toLowerCase(Locale.ROOT), names);
    }

    static String key(ActionTable actions, String id) {
        return actions.get(id).keys().stream().findFirst().map(Keys::text).orElse(actions.get(id).name());
    }
}
