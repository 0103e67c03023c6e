package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.command.ReportLine;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Report;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.AbstractButton;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Who, how far, whether it is on disk; the running jobs; how the report was read; language, theme, size. */
final class StatusBar extends JPanel {
    private final Look look;
    private final Messages text;
    private final ActionTable actions;
    private final NameField name;
    private final JLabel inReport = Ui.label("status.report", "");
    private final JLabel inAll = Ui.label("status.all", "");
    private final JLabel today = Ui.label("status.today", "");
    private final JLabel saved = Ui.label("status.saved", "");
    private final JLabel blind = Ui.label("status.blind", "");
    private final JLabel encoding = Ui.label("status.encoding", "");
    private final JLabel granularity = Ui.label("status.granularity", "");
    private final AbstractButton zoom;
    private @Nullable SaveState state;

    StatusBar(Look look, Messages text, ActionTable actions, Work work, Consumer<String> onRename) {
        super(new MigLayout("insets 0 " + look.px(12) + " 0 " + look.px(10) + ", gap " + look.px(14)
                + ", hidemode 3, filly", "", "[center]")); // the glue takes what is left, wherever it stands among those shown
        this.look = look;
        this.text = text;
        this.actions = actions;
        setName("status");
        setBorder(new Hairline(look, true, look.px(2), 0));
        name = new NameField(look, text, onRename);
        add(name);
        add(inReport);
        add(inAll);
        add(today);
        add(saved);
        blind.setToolTipText(text.get("shell.blind.why"));
        blind.getAccessibleContext().setAccessibleDescription(text.get("shell.blind.why"));
        add(blind);
        add(Box.createHorizontalGlue(), "growx, pushx");
        add(new JobBar(look, text, work));
        add(encoding);
        add(granularity);
        add(button(actions.get("view.language"), "status.language"));
        add(button(actions.get("view.theme"), "status.theme"));
        zoom = Ui.button("status.zoom", "", () -> actions.get("view.zoomReset").actionPerformed(null));
        zoom.putClientProperty("JButton.buttonType", "toolBarButton");
        zoom.setToolTipText(actions.get("view.zoomReset").name());
        add(zoom);
        saved.getAccessibleContext().setAccessibleName(text.get("shell.savedState"));
        updateUI();
    }

    void show(@Nullable View view) {
        name.show(view == null ? "" : view.me().name());
        Optional<ReportLine> line = view == null ? Optional.empty() : view.line();
        put(inReport, line.map(l -> text.get("shell.inReport", l.labelled(), l.sentences()) + goingOn(view)).orElse(""));
        put(inAll, view == null || view.totals().reports() == 0 ? ""
                : text.get("shell.inAll", view.labelled(), view.totals().sentences() - view.totals().noise()));
        showSaved(view == null ? null : view.saved());
        put(blind, view != null && view.blind() ? text.get("shell.blind") : "");
        put(encoding, line.map(l -> l.report().encoding()).orElse(""));
        put(granularity, line.map(this::cutOf).orElse(""));
        zoom.setText(text.get("shell.zoom", look.zoom()));
    }

    /** Said quietly where the report is done. */
    private String goingOn(@Nullable View view) {
        return view == null ? "" : view.next().map(next -> text.get("shell.goingOn", next.report().name(), actions.key("go.nextUnlabelled"))).orElse("");
    }

    /** @param labelled so many sentences today; −1 where that is not known */
    void today(int labelled) {
        put(today, labelled < 0 ? "" : text.get("shell.today", labelled));
    }

    private String cutOf(ReportLine line) {
        Report report = line.report();
        String id = report.segmenter().substring(report.segmenter().indexOf('/') + 1);
        String key = "shell.granularity." + id;
        return text.has(key) ? text.get(key) : id;
    }

    private void showSaved(@Nullable SaveState now) {
        state = now;
        if (now == null) {
            put(saved, "");
            return;
        }
        String words = text.get("shell.saved." + now.name().toLowerCase(Locale.ROOT));
        if (!words.equals(saved.getText())) {
            put(saved, words);
            // what the eye sees in the corner is read out
            saved.getAccessibleContext().setAccessibleDescription(words);
        }
        colour();
    }

    private void colour() {
        Color color = state == SaveState.READ_ONLY ? look.palette().error()
                : state == SaveState.REBUILDING ? look.palette().warning()
                : state == SaveState.SAVED ? look.palette().good() : look.palette().quiet();
        saved.setForeground(color);
    }

    private static void put(JLabel label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
    }

    private JButton button(BoundAction action, String partName) {
        return Ui.actionButton(partName, action, false);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (saved == null) return; // Swing calls from its constructor
        for (JLabel label : new JLabel[] {inReport, inAll, today, blind, encoding, granularity}) {
            label.setForeground(look.palette().quiet());
        }
        colour();
        zoom.setText(text.get("shell.zoom", look.zoom()));
    }
}
