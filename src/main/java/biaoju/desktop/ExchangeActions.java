package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.shell.Menu;
import biaoju.flow.report.AgreementReport;
import biaoju.flow.report.Matrix;
import java.util.List;
import java.util.function.Consumer;

/** What a supervisor does with the project as a whole: figures anew, out of the house, work shared out and taken back. */
final class ExchangeActions {
    private static final String REVIEW = Perspectives.REVIEW.id();

    private final Desk desk;

    ExchangeActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        return List.of(does("review.recompute", now -> desk.companions().agreements().renew()),
                does("review.export", now -> exchange().export("agreement.choose.report", ".html",
                        (project, overview, file, text, cancel, progress) ->
                                new AgreementReport(project).write(overview, file, text, cancel, progress))),
                does("review.exportMatrix", now -> exchange().export("agreement.choose.matrix", ".csv",
                        (project, overview, file, text, cancel, progress) -> Matrix.write(overview, file, cancel))),
                does("review.blind", now -> exchange().blind(!blind(now))).chosen(ExchangeActions::blind),
                does("review.assign", now -> desk.rooms().agreement().nameAll()),
                does("review.package", now -> desk.rooms().agreement().namePackage()),
                does("review.merge", now -> exchange().merge()));
    }

    /** Their part of the menu. */
    static List<Object> menu() {
        return List.of("review.recompute", "review.export", "review.exportMatrix", Menu.LINE, "review.assign",
                "review.package", "review.merge", "file.importLabels", "review.blind");
    }

    private static ActionSpec does(String id, Consumer<Context> run) {
        return ActionSpec.window(id, Context::project, run).in(REVIEW);
    }

    private Exchange exchange() {
        return desk.companions().exchange();
    }

    private static boolean blind(Context now) {
        return now.view() != null && now.view().blind();
    }
}
