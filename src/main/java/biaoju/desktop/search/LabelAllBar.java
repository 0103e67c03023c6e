package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.awt.event.ActionEvent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Before all hits get a label: which, to how many, and what some of them have already. Nothing is done until it is pressed. */
final class LabelAllBar extends JPanel {
    /** So many at a time: one step is one line of the journal, and it must be read again by any machine. */
    private static final int MOST = 50_000;

    private final transient Look look;
    private final transient Messages text;
    private final transient HitRows rows;
    private final JTextArea summary;
    private final JPanel labels = new JPanel();
    private final JCheckBox spare;
    private final JButton apply;
    private final transient Map<String, JToggleButton> buttons = new HashMap<>();
    private transient @Nullable Tally tally;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());
    private transient @Nullable String chosen;

    /**
     * @param rows    bear the ticks
     * @param onApply told the label, by place of the hit those that are left out, and whether those are that have a label by then
     */
    LabelAllBar(Look look, Messages text, HitRows rows, Apply onApply, Runnable onCancel) {
        super(new MigLayout("insets " + look.px(4) + " " + look.px(12) + " " + look.px(6) + " " + look.px(8) + ", gap " + look.px(10)
                + ", fillx", "[grow][][][]"));
        this.look = look;
        this.text = text;
        this.rows = rows;
        setName("search.all");
        labels.setLayout(new MigLayout("insets 0, gap " + look.px(4)));
        labels.setOpaque(false);
        summary = Ui.prose("search.all.summary", text.get("search.all.said"));
        spare = Ui.check("search.all.spare", text.get("search.all.spare"));
        spare.setSelected(true);
        spare.addActionListener(e -> tell());
        apply = Ui.button("search.all.apply", "", () -> {
            if (chosen != null) onApply.to(chosen, without(), spare.isSelected());
        });
        add(labels, "wmin 0");
        add(spare);
        add(apply);
        add(Ui.button("search.all.cancel", text.get("search.all.cancel"), onCancel), "wrap");
        add(summary, "span, growx, wmin 0");
        bind("ESCAPE", onCancel);
        bind("ENTER", this::apply);
        setVisible(false);
    }

    /** All but those get the label. */
    @FunctionalInterface
    interface Apply {
        void to(String label, BitSet without, boolean sparing);
    }

    private void bind(String key, Runnable run) {
        bind(KeyStroke.getKeyStroke(key), run);
    }

    private void bind(KeyStroke key, Runnable run) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    void show(LabelScheme next) {
        if (next.equals(scheme)) return;
        scheme = next;
        labels.removeAll();
        buttons.clear();
        for (Label label : next.labels()) {
            JToggleButton button = Ui.toggle("search.all." + label.id(), label.key() + " " + label.name(text.chinese()));
            button.setIcon(new Chip(look, label, text.chinese(), Chip.Style.TINTED));
            button.setToolTipText(label.definition(text.chinese()));
            button.addActionListener(e -> choose(label.id()));
            buttons.put(label.id(), button);
            labels.add(button);
            for (KeyStroke key : Keys.strokes(String.valueOf(label.key()))) bind(key, () -> choose(label.id()));
        }
    }

    /** Counted: shows what would be done. */
    void preview(Tally next) {
        tally = next;
        chosen = null;
        setVisible(true);
        tell();
    }

    /** As if its button were pressed: nothing where no label is chosen yet. */
    void apply() {
        apply.doClick();
    }

    boolean open() {
        return isVisible();
    }

    void close() {
        tally = null;
        chosen = null;
        setVisible(false);
    }

    void choose(String label) {
        chosen = label;
        tell();
    }

    private BitSet without() {
        BitSet out = rows.unticked();
        if (spare.isSelected() && tally != null) out.or(tally.labelled());
        return out;
    }

    /** Also after a tick was set or taken off. */
    void tell() {
        Tally now = tally;
        if (now == null) return;
        rows.spare(spare.isSelected() ? now.labelled() : new BitSet());
        StringJoiner parts = new StringJoiner(text.get("search.all.and"));
        int plain = now.total() - now.labelled().cardinality();
        if (plain > 0) parts.add(text.get("search.all.none", plain));
        now.labels().forEach((label, count) -> parts.add(text.get("search.all.have", count,
                scheme.label(label).map(one -> one.name(text.chinese())).orElse(label))));
        int left = now.total() - without().cardinality();
        summary.setText(left > MOST ? text.get("search.all.most", left, MOST) : text.get("search.all.summary", now.total(), parts.toString()));
        spare.setEnabled(now.labelled().cardinality() > 0);
        buttons.forEach((id, button) -> button.setSelected(id.equals(chosen)));
        apply.setText(text.get("search.all.apply", left));
        apply.setEnabled(chosen != null && left > 0 && left <= MOST);
        getAccessibleContext().firePropertyChange("accessibleDescription", "", summary.getText() + " " + apply.getText()); // read out at once
    }
}
