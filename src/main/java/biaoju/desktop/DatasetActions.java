package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.shell.Menu;
import java.util.List;
import java.util.function.Consumer;

/** What is done with datasets. */
final class DatasetActions {
    private static final String DATASET = Perspectives.DATASET.id();

    private final Desk desk;

    DatasetActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(does("dataset.build", now -> builds().build()).icon("build"),
                does("dataset.stop", now -> builds().stop()),
                does("dataset.count", now -> {
                    builds().count();
                    builds().look();
                }),
                does("dataset.choose", now -> desk.bench().showPage(DatasetRooms.PAGE)).icon("dataset"),
                does("dataset.past", now -> desk.bench().showPage(DatasetRooms.PAST)).icon("builds"),
                does("dataset.folder", now -> builds().last().ifPresent(folder -> builds().showFolder(folder))).icon("open"));
    }

    private Builds builds() {
        return desk.companions().builds();
    }

    static List<Object> menu() {
        return List.of("dataset.build", "dataset.stop", "dataset.count", Menu.LINE, "dataset.choose", "dataset.past",
                "dataset.folder");
    }

    private static ActionSpec does(String id, Consumer<Context> run) {
        return ActionSpec.window(id, Context::project, run).in(DATASET);
    }
}
