package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Outdated;
import biaoju.command.OutdatedLabels;
import biaoju.command.Project;
import biaoju.desktop.look.Look;
import biaoju.desktop.scheme.AgainPanel;
import biaoju.desktop.shell.Told;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.domain.Under;
import biaoju.session.Session;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Which of my labels should be looked at again, counted after each change of scheme or guideline. Event dispatch thread only. */
final class LookingAgain implements Companion {
    static final String WINDOW = "again";
    private static final String TOLD = "again.told";
    private static final int MOST = 5_000;
    private static final int TEXTS_AT_ONCE = 200;

    private final Desk desk;
    private final Executor ui;
    private @Nullable Project project;
    private @Nullable Subscription commits;
    private @Nullable AgainPanel panel;
    private OutdatedLabels found = OutdatedLabels.NONE;
    private final Set<SentenceId> open = new HashSet<>();
    /** What was found, those looked at since among it: a step may be taken back. */
    private final Map<SentenceId, Outdated> listed = new HashMap<>();
    private int left;
    private int asked;

    LookingAgain(Desk desk, Executor ui) {
        this.desk = desk;
        this.ui = ui;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        found = OutdatedLabels.NONE;
        left = 0;
        open.clear();
        listed.clear();
        commits = now.commits().listen(commit -> ui.execute(() -> heard(now, commit)));
        ask(true);
    }

    @Override
    public void rest() {
        if (commits != null) commits.close();
        commits = null;
        project = null;
    }

    AgainPanel fill(Look look, Messages text) {
        AgainPanel made = new AgainPanel(look, text, (sentence, there) -> {
            desk.read((Session session) -> session.goTo(sentence));
            if (there) desk.focusPage();
        });
        panel = made;
        show();
        return made;
    }

    private void heard(Project of, Commit commit) {
        if (of != project) return;
        Change change = commit.change();
        if (change == null || change instanceof Change.SchemeChanged || change instanceof Change.GuidelineSet) ask(true);
        else follow(of, change);
    }

    /** A label that was given anew, or taken off, is looked at; one that is as it was again, is not. */
    private void follow(Project of, Change change) {
        Under now = new Under(of.scheme().version(), of.guideline());
        boolean back = false;
        boolean unknown = false;
        for (Edit edit : change.edits()) {
            if (!edit.annotator().equals(of.me().id())) continue;
            Annotation after = edit.after();
            if (open.contains(edit.sentence())) {
                follow(edit);
                continue;
            }
            if (!(change instanceof Change.Undone) || after == null || after.label() == null || after.under().equals(now)) continue;
            Outdated was = listed.get(edit.sentence());
            if (was == null || !was.under().equals(after.under()) || !was.label().equals(after.label())) {
                unknown = true;
                continue;
            }
            open.add(edit.sentence());
            left++;
            back = true;
        }
        if (unknown) ask(false);
        else if (back) {
            show();
            recount();
        }
    }

    private void follow(Edit edit) {
        Annotation after = edit.after();
        if (after != null && edit.before() != null && after.under().equals(edit.before().under())) return;
        open.remove(edit.sentence());
        left = Math.max(0, left - 1);
        recount();
        if (panel != null) panel.done(edit.sentence(), left);
        if (open.isEmpty() && left > 0) ask(false); // the next ones
    }

    /** @param tell whether it is said where there are any */
    private void ask(boolean tell) {
        Project of = project;
        if (of == null) return;
        int mine = ++asked;
        var unused = of.ask().outdated(of.me().id(), MOST).whenComplete((answer, failed) -> ui.execute(() -> {
            if (of != project || mine != asked) return;
            if (failed != null) {
                desk.complain(failed);
                return;
            }
            int before = left;
            found = answer;
            left = answer.count();
            open.clear();
            listed.clear();
            answer.first().forEach(one -> listed.put(one.sentence(), one));
            open.addAll(listed.keySet());
            show();
            boolean more = left > before;
            if (tell && more) desk.bench().say(Told.standing(told()));
            else recount();
        }));
    }

    private Problem told() {
        return new Problem(TOLD, NumberFormat.getIntegerInstance(desk.text().locale()).format(left));
    }

    /** What was told of their number follows it, and goes when none is left. */
    private void recount() {
        if (left == 0) desk.bench().withdraw(TOLD);
        else desk.bench().amend(Told.standing(told()));
    }

    private void show() {
        Project of = project;
        AgainPanel into = panel;
        if (of == null || into == null) return;
        Map<String, String> names = new HashMap<>();
        desk.session().ifPresent(session -> session.view().reports().forEach(line ->
                names.put(line.report().digest(), line.report().name())));
        List<Outdated> still = found.first().stream().filter(one -> open.contains(one.sentence())).toList();
        into.show(new OutdatedLabels(still, left), of.scheme(), names);
        List<SentenceId> sentences = still.stream().map(Outdated::sentence).toList();
        texts(of, into, new ArrayList<>(sentences), asked);
    }

    private void texts(Project of, AgainPanel into, List<SentenceId> rest, int mine) {
        if (rest.isEmpty()) return;
        List<SentenceId> now = rest.subList(0, Math.min(TEXTS_AT_ONCE, rest.size()));
        var unused = of.ask().texts(List.copyOf(now)).whenComplete((texts, failed) -> ui.execute(() -> {
            if (of != project || into != panel || mine != asked || failed != null) return;
            into.texts(texts);
            texts(of, into, rest.subList(Math.min(TEXTS_AT_ONCE, rest.size()), rest.size()), mine);
        }));
    }
}
