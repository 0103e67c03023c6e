package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import java.util.List;

/** What can be done with sentences that repeat themselves. */
final class RepeatActions {
    private static final String ANNOTATE = Perspectives.ANNOTATE.id();

    private final Desk desk;

    RepeatActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(
                ActionSpec.page("label.propagate", Context::editable, now -> desk.repeating().preview(desk.rooms().repeats()::list))
                        .icon("repeats").in(ANNOTATE),
                ActionSpec.page("label.repeats", Context::sentence, now -> desk.repeating().list(desk.rooms().repeats()::list))
                        .in(ANNOTATE));
    }

    /** In the menu of labels. */
    static List<Object> menu() {
        return List.of("label.propagate", "label.repeats");
    }
}
