package biaoju.desktop;

import biaoju.command.Project;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.shell.Menu;
import biaoju.domain.Annotation;
import biaoju.domain.Granularity;
import biaoju.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Segmentation by hand. */
final class UnitActions {
    private static final String ANNOTATE = Perspectives.ANNOTATE.id();

    private final Desk desk;

    UnitActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        List<ActionSpec> all = new ArrayList<>();
        for (Granularity one : Granularity.values()) {
            all.add(ActionSpec.window("units.again." + one.id(), now -> cuttable(now) && now.reading(), now -> cuts().cutAgain(one)).in(ANNOTATE));
        }
        all.add(ActionSpec.window("file.shelve", now -> cuttable(now) && now.reading(), now -> cuts().shelve()));
        all.addAll(cutting());
        return all;
    }

    private List<ActionSpec> cutting() {
        return List.of(does("units.caretForth", Context::sentence, now -> cuts().caret(page -> page.moveCaret(+1))),
                does("units.caretBack", Context::sentence, now -> cuts().caret(page -> page.moveCaret(-1))),
                does("units.markForth", Context::sentence, now -> cuts().caret(page -> page.moveCaretToMark(+1))),
                does("units.markBack", Context::sentence, now -> cuts().caret(page -> page.moveCaretToMark(-1))),
                does("units.split", this::cuttable, now -> cuts().split()),
                does("units.mergeNext", now -> cuttable(now) && now.page().orElseThrow().current() < now.page().orElseThrow().size(),
                        now -> cuts().merge(+1)),
                does("units.mergePrevious", now -> cuttable(now) && now.page().orElseThrow().current() > 1, now -> cuts().merge(-1)),
                does("units.noise", this::cuttable, now -> cuts().noise()),
                does("units.heading", this::cuttable, now -> cuts().heading()),
                does("label.confirm", now -> now.editable() && now.page().flatMap(page -> page.annotation(page.current()))
                        .map(Annotation::toConfirm).orElse(false), now -> desk.session().ifPresent(Session::confirm)),
                does("go.nextToConfirm", Context::sentence, now -> cuts().nextToConfirm(+1)),
                does("go.previousToConfirm", Context::sentence, now -> cuts().nextToConfirm(-1)));
    }

    static Menu menu() {
        return Menu.of("units", "units.split", "units.mergeNext", "units.mergePrevious", Menu.LINE, "units.heading", "units.noise",
                Menu.LINE, "units.again.sentences", "units.again.items", "units.again.clauses", Menu.LINE, "units.caretBack", "units.caretForth", "units.markBack", "units.markForth");
    }

    private Cuts cuts() {
        return desk.rooms().cuts();
    }

    /** An annotator's package has labels to give and nothing else. */
    private boolean cuttable(Context now) {
        return now.editable() && desk.projects().project().flatMap(Project::madeFor).isEmpty();
    }

    private static ActionSpec does(String id, Predicate<Context> when, Consumer<Context> run) {
        return ActionSpec.page(id, when, run).in(ANNOTATE);
    }
}
