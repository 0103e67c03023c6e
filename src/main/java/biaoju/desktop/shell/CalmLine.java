package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import biaoju.session.View;
import java.awt.Color;
import java.awt.Graphics;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** All that is said while nothing but the page is in sight: the labels with their keys, how far, whether it is saved. */
final class CalmLine extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final transient ActionTable actions;
    private final @Nullable JLabel words;
    private final JLabel saved = Ui.label("calm.saved", "");
    private transient @Nullable View view;

    CalmLine(Look look, Messages text, ActionTable actions) {
        super(new MigLayout("insets " + look.px(5) + " " + look.px(16) + " " + look.px(7) + " " + look.px(16)
                + ", fillx", "push[]" + look.px(20) + "[]push"));
        this.look = look;
        this.text = text;
        this.actions = actions;
        Ui.named(this, "calm", text.get("shell.calm"));
        words = Ui.label("calm.words", "");
        add(words, "wmin 0");
        add(saved);
        setVisible(false);
        updateUI();
    }

    void show(@Nullable View next) {
        view = next;
        if (isVisible()) write();
    }

    @Override
    public void setVisible(boolean yes) {
        super.setVisible(yes);
        if (yes) write();
    }

    private void write() {
        View now = view;
        if (words == null || now == null) return;
        String labels = now.scheme().labels().stream().map(this::label).collect(Collectors.joining("   "));
        String end = actions.get("view.calm").keys().stream().findFirst()
                .map(key -> text.get("shell.calm.end", Keys.text(key))).orElse("");
        String far = now.line().map(line -> text.get("shell.inReport", line.labelled(), line.sentences())).orElse("");
        words.setText(String.join("   ·   ", labels, far, end));
        saved.setText(text.get("shell.saved." + now.saved().name().toLowerCase(Locale.ROOT)));
    }

    private String label(Label label) {
        BoundAction action = actions.get("label." + label.key());
        String key = action.keys().stream().findFirst().map(Keys::text).orElse("–");
        return key + " " + label.name(text.chinese());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (words == null) return; // Swing calls from its constructor
        words.setForeground(look.palette().faint());
        saved.setForeground(look.palette().faint());
    }

    /** One sheet with the page. */
    @Override
    protected void paintComponent(Graphics g) {
        Color page = look.palette().page();
        g.setColor(page);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
