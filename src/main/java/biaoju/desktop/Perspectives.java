package biaoju.desktop;

import biaoju.desktop.shell.Perspective;
import java.util.List;

/** The perspectives of the workbench, in the order of their keys. Another one is another entry. */
final class Perspectives {
    static final Perspective ANNOTATE = new Perspective("annotate", "label-pen", List.of("reports", "outline", "labels"),
            List.of(SearchRooms.WINDOW, LabelTransfer.WINDOW, RepeatRooms.REPEATS, RepeatRooms.HISTORY, LookingAgain.WINDOW, "guidelines",
                    DashboardRooms.WINDOW, "keys"), List.of());

    static final Perspective REVIEW = new Perspective("review", "review", List.of("disputes", "decide"),
            List.of("reports", "outline", "sentences", SearchRooms.WINDOW, LabelTransfer.WINDOW, RepeatRooms.HISTORY, "guidelines",
                    DashboardRooms.WINDOW, "keys"), List.of(AgreementRooms.PAGE));

    static final Perspective DATASET = new Perspective("dataset", "dataset", List.of(),
            List.of("reports", "outline", LabelTransfer.WINDOW, "guidelines", "keys"), List.of(DatasetRooms.PAGE, DatasetRooms.PAST));

    static final List<Perspective> ALL = List.of(ANNOTATE, REVIEW, DATASET);

    private Perspectives() {}

    /** The ids of those that have the tool window. */
    static String[] with(String window) {
        return ALL.stream().filter(one -> one.has(window)).map(Perspective::id).toArray(String[]::new);
    }

    /** The ids of all their tool windows. */
    static List<String> windows() {
        return ALL.stream().flatMap(Perspective::windows).distinct().toList();
    }
}
