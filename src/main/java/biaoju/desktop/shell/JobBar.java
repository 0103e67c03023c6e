package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Work.Running;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The oldest running job in the status bar: what, how far, a button that stops it; and how many others there are. */
final class JobBar extends JPanel {
    private final Messages text;
    private final transient Work work;
    private final JLabel title = Ui.label("jobs.title", "");
    private final JProgressBar bar = new JProgressBar();
    private final JButton cancel;
    private transient @Nullable Subscription stay;

    JobBar(Look look, Messages text, Work work) {
        super(new MigLayout("insets 0, gap " + look.px(8) + ", hidemode 3", "[][" + look.px(120) + "!][]", "[center]"));
        this.text = text;
        this.work = work;
        setName("jobs");
        setOpaque(false);
        Ui.named(bar, "jobs.progress", text.get("shell.jobProgress"));
        cancel = Ui.iconButton("jobs.cancel", text.get("shell.cancelJob"), look.icon("close"), this::cancelFirst);
        add(title);
        add(bar, "height " + look.px(4) + "!");
        add(cancel, "height " + look.px(20) + "!");
        show(work.running());
    }

    @Override
    public void addNotify() {
        super.addNotify();
        if (stay == null) stay = work.changed().listen(now -> show(now.running()));
        show(work.running());
    }

    @Override
    public void removeNotify() {
        if (stay != null) stay.close();
        stay = null;
        super.removeNotify();
    }

    private void cancelFirst() {
        List<Running> running = work.running();
        if (running.isEmpty()) return;
        running.get(0).cancel().ask();
        cancel.setEnabled(false);
    }

    private void show(List<Running> running) {
        boolean any = !running.isEmpty();
        bar.setVisible(any);
        cancel.setVisible(any);
        title.setVisible(any);
        if (!any) return;
        Running first = running.get(0);
        cancel.setEnabled(!first.cancel().asked());
        bar.setIndeterminate(first.total() <= 0);
        if (first.total() > 0) {
            bar.setMaximum(1000);
            bar.setValue((int) (first.done() * 1000 / first.total()));
        }
        String what = first.total() <= 0 ? first.title()
                : text.get("shell.jobAt", first.title(), first.done(), first.total());
        title.setText(running.size() == 1 ? what : text.get("shell.moreJobs", what, running.size() - 1));
    }
}
