package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import java.util.List;

/** Searching and getting around. */
final class FindActions {
    private static final String[] WITH_SEARCH = {Perspectives.ANNOTATE.id(), Perspectives.REVIEW.id()};

    private final Desk desk;

    FindActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(ActionSpec.window("find.corpus", Context::project, now -> desk.rooms().search().type()).icon("search")
                .in(WITH_SEARCH));
    }
}
