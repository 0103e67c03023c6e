package biaoju.desktop.tour;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import java.util.List;

/**
 * One thing the tour shows: text {@code tour.<name>}.
 *
 * @param part the name of the part of the window beside which it stands; {@code *} stands for the rest of it, and then the
 *             last such part is meant
 * @param keys of actions, named in the text
 */
record Step(String name, String part, Balloon.Side side, List<String> keys) {
    /** Where the text is read. */
    static final String PAGE = "reading.scroll";

    /** All of them, in their order. */
    static final List<Step> ALL = List.of(
            new Step("page", PAGE, Balloon.Side.LEFT, List.of("go.nextSentence", "go.previousSentence")),
            new Step("label", "labels.label.*", Balloon.Side.BELOW, List.of()),
            new Step("go", "toolbar.go.nextUnlabelled", Balloon.Side.BELOW,
                    List.of("go.nextUnlabelled", "go.nextSentence", "go.previousSentence")),
            new Step("undo", "toolbar.edit.undo", Balloon.Side.BELOW, List.of("edit.undo", "edit.redo")),
            new Step("export", "menu.file", Balloon.Side.BELOW, List.of("help.keys")));

    String title(Messages text) {
        return text.get("tour." + name + ".title");
    }

    String words(Messages text, ActionTable actions) {
        return text.get("tour." + name, keys.stream().map(id -> (Object) actions.key(id)).toArray());
    }
}
