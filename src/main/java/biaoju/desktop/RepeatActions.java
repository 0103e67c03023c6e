package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.session.Session;
import java.util.List;

/** What can be done with sentences that repeat themselves, and the way to those that wait for another look. */
final class RepeatActions {
    private static final String ANNOTATE = Perspectives.ANNOTATE.id();

    private final Desk desk;

    RepeatActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(
                ActionSpec.page("label.propagate", Context::editable, now -> desk.companions().repeating().preview(desk.rooms().repeats()::list))
                        .icon("repeats").in(ANNOTATE),
                ActionSpec.page("label.repeats", Context::sentence, now -> desk.companions().repeating().list(desk.rooms().repeats()::list))
                        .in(ANNOTATE),
                ActionSpec.page("label.doubt", Context::editable, now -> doubt()).in(ANNOTATE),
                to("go.nextFlagged", Queue.Kind.FLAGGED, +1), to("go.previousFlagged", Queue.Kind.FLAGGED, -1),
                to("go.nextNoted", Queue.Kind.NOTED, +1), to("go.previousNoted", Queue.Kind.NOTED, -1),
                to("go.nextContradictory", Queue.Kind.CONTRADICTORY, +1), to("go.previousContradictory", Queue.Kind.CONTRADICTORY, -1));
    }

    private ActionSpec to(String id, Queue.Kind kind, int direction) {
        return ActionSpec.page(id, Context::sentence, now -> desk.companions().queue().next(kind, direction)).in(ANNOTATE);
    }

    /** Flags at once; the reason may follow or not. */
    private void doubt() {
        desk.session().ifPresent(Session::doubtful);
        desk.editDoubt();
    }

    /** In the menu of labels. */
    static List<Object> menu() {
        return List.of("label.propagate", "label.repeats");
    }

    /** In the menu of places. */
    static List<Object> places() {
        return List.of("go.nextFlagged", "go.previousFlagged", "go.nextNoted", "go.previousNoted", "go.nextContradictory",
                "go.previousContradictory");
    }
}
