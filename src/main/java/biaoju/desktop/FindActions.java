package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.shell.Menu;
import java.util.List;

/** Searching and getting around. */
final class FindActions {
    private static final String[] WITH_SEARCH = {Perspectives.ANNOTATE.id(), Perspectives.REVIEW.id()};

    private final Desk desk;

    FindActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(
                ActionSpec.window("find.corpus", Context::project, now -> desk.rooms().search().type()).icon("search").in(WITH_SEARCH),
                ActionSpec.window("find.report", FindActions::page, now -> desk.page().find()),
                ActionSpec.window("find.next", FindActions::page, now -> desk.page().findNext(1)),
                ActionSpec.window("find.previous", FindActions::page, now -> desk.page().findNext(-1)),
                ActionSpec.window("find.everywhere", Context::project, now -> desk.rooms().quick().everywhere()),
                ActionSpec.window("find.action", now -> true, now -> desk.rooms().quick().actions()),
                ActionSpec.window("find.recent", Context::project, now -> desk.rooms().quick().recent()),
                ActionSpec.window("go.back", now -> places().canGoBack(), now -> places().back()),
                ActionSpec.window("go.forward", now -> places().canGoForward(), now -> places().forward()),
                ActionSpec.page("find.bookmark", Context::sentence, now -> desk.mark(now)).icon("bookmark"),
                ActionSpec.page("find.bookmarks", Context::project, now -> desk.rooms().quick().bookmarks()));
    }

    private Places places() {
        return desk.companions().places();
    }

    static List<Object> menu() {
        return List.of("find.everywhere", "find.action", "find.recent", Menu.LINE, "find.report", "find.next", "find.previous", "find.corpus",
                Menu.LINE, "go.back", "go.forward", "find.bookmark", "find.bookmarks");
    }

    private static boolean page(Context now) {
        return now.reading() && now.page().isPresent();
    }
}
