package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.LabelUses;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Hue;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The label scheme, to be changed: labels in a table, the chosen one's fields below it, and what applying would do. Passive:
 * nothing is in force before it is applied, and then all of it at once.
 */
public final class SchemePanel extends JPanel implements Focus {
    /** What is asked for here. */
    public interface Wishes {
        void apply(LabelScheme scheme);

        /** Forgets what was changed, and goes. */
        void leave();

        /** What else has a digit as its key in the page: the action's name. */
        Function<Character, Optional<String>> actions();

        /** The key of an action, as people write it. */
        String key(String action);
    }

    private final transient Look look;
    private final transient Messages text;
    private final transient Draft draft;
    private final transient Wishes wishes;
    private final EntryRows rows;
    private final @Nullable JTable table;
    private final LabelForm form;
    private final JCheckBox second;
    private final JComboBox<String> into;
    private final JButton retire;
    private final JButton up;
    private final JButton down;
    private final JButton apply;
    private final JButton cancel;
    private final JTextArea preview;
    private final JTextArea trouble;
    private transient LabelUses uses = LabelUses.NONE;
    private boolean filling;
    private boolean writable = true;

    public SchemePanel(Look look, Messages text, Draft draft, Wishes wishes) {
        super(new MigLayout("insets " + look.px(12) + " " + look.px(20) + " " + look.px(12) + " " + look.px(20)
                + ", fill, wrap 1, hidemode 3, gap " + look.px(8), "[grow, fill, 0::]", "[][grow, fill][][][][][]"));
        this.look = look;
        this.text = text;
        this.draft = draft;
        this.wishes = wishes;
        Ui.named(this, "scheme", text.get("scheme.title"));
        rows = new EntryRows(text, draft);
        JTable made = Ui.table("scheme.table", text.get("scheme.table"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        made.getSelectionModel().addListSelectionListener(e -> chosen());
        table = made;
        form = new LabelForm(look, text, this::edited);
        second = Ui.check("scheme.second", text.get("scheme.second", wishes.key("label.second.1"), wishes.key("label.second.9")));
        second.addActionListener(e -> {
            draft.second(second.isSelected());
            tell();
        });
        into = Ui.combo("scheme.into", text.get("scheme.into"), List.of());
        into.addActionListener(e -> merge());
        retire = Ui.button("scheme.retire", text.get("scheme.retire"), this::retire);
        up = Ui.button("scheme.up", text.get("scheme.up"), () -> move(-1));
        down = Ui.button("scheme.down", text.get("scheme.down"), () -> move(1));
        up.setToolTipText(Keys.text("alt UP"));
        down.setToolTipText(Keys.text("alt DOWN"));
        apply = Ui.button("scheme.apply", text.get("scheme.apply"), this::apply);
        cancel = Ui.button("scheme.cancel", text.get("scheme.close"), wishes::leave);
        preview = Ui.prose("scheme.preview", text.get("scheme.previewName"));
        trouble = Ui.prose("scheme.trouble", text.get("scheme.wrongs"));
        lay(made);
        bind("alt UP", () -> move(-1));
        bind("alt DOWN", () -> move(1));
        updateUI();
        fill(0);
    }

    private void lay(JTable made) {
        add(Ui.label("scheme.help", text.get("scheme.help")), "wmin 0");
        JScrollPane scroll = Ui.named(new JScrollPane(made), "scheme.scroll", text.get("scheme.table"));
        scroll.setBorder(BorderFactory.createLineBorder(look.palette().hairline()));
        add(scroll, "hmin " + look.px(120));
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap " + look.px(6)));
        buttons.add(Ui.button("scheme.add", text.get("scheme.add"), this::addLabel));
        buttons.add(up);
        buttons.add(down);
        buttons.add(retire);
        buttons.add(Ui.caption(text.get("scheme.into"), into), "gapleft " + look.px(12));
        buttons.add(into, "wmin " + look.px(90) + ", w " + look.px(150));
        add(buttons, "wmin 0");
        add(second, "wmin 0");
        add(form, "wmin 0");
        add(trouble, "wmin 0");
        JPanel foot = new JPanel(new MigLayout("insets 0, fillx, gap " + look.px(8), "[grow, fill, 0::][][]"));
        foot.add(preview, "wmin 0");
        foot.add(cancel);
        foot.add(apply);
        add(foot);
    }

    private void bind(String stroke, Runnable what) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction(stroke) {
            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    private int row() {
        return table == null ? -1 : table.getSelectedRow();
    }

    /** The draft may be another one: all of it is shown anew. */
    public void fill(int row) {
        rows.fireTableDataChanged();
        if (table != null && rows.getRowCount() > 0) {
            int at = Math.max(0, Math.min(row, rows.getRowCount() - 1));
            table.setRowSelectionInterval(at, at);
            table.scrollRectToVisible(table.getCellRect(at, 0, true));
        }
        chosen();
    }

    /** How often each label is used now. */
    public void uses(LabelUses next) {
        uses = next;
        rows.uses(next);
        tell();
    }

    /** Whether changes can be saved at all. */
    public void writable(boolean may) {
        writable = may;
        tell();
    }

    private void chosen() {
        int row = row();
        Entry entry = row < 0 || row >= rows.getRowCount() ? null : rows.entry(row);
        filling = true;
        form.show(entry);
        List<String> names = new ArrayList<>(List.of(text.get("scheme.into.none")));
        int at = 0;
        if (entry != null && !entry.fresh()) {
            for (Label label : draft.targets(row)) {
                names.add(label.name(text.chinese()));
                if (label.id().equals(entry.into())) at = names.size() - 1;
            }
        }
        into.setModel(new DefaultComboBoxModel<>(names.toArray(String[]::new)));
        into.setSelectedIndex(at);
        into.setEnabled(names.size() > 1);
        filling = false;
        tell();
    }

    private void edited(Label next) {
        int row = row();
        if (row < 0) return;
        draft.set(row, next);
        rows.fireTableRowsUpdated(row, row);
        tell();
    }

    private void addLabel() {
        fill(draft.add(text.get("scheme.newZh"), text.get("scheme.newEn")));
        form.first().requestFocusInWindow();
    }

    private void move(int by) {
        if (row() >= 0) fill(draft.move(row(), by));
    }

    private void retire() {
        int row = row();
        if (row < 0) return;
        draft.retire(row);
        fill(row);
    }

    private void merge() {
        int row = row();
        if (filling || row < 0) return;
        int at = into.getSelectedIndex();
        draft.merge(row, at <= 0 ? null : draft.targets(row).get(at - 1).id());
        fill(row);
    }

    private void apply() {
        if (apply.isEnabled()) wishes.apply(draft.scheme());
    }

    /** What is wrong, what is to be thought of, what would happen. */
    private void tell() {
        int row = row();
        Entry entry = row < 0 || row >= rows.getRowCount() ? null : rows.entry(row);
        List<Fault> faults = draft.faults(wishes.actions());
        form.say(faults.stream().filter(fault -> fault.row() == row && row >= 0).toList(), entry == null ? List.of() : advice(entry));
        List<String> others = faults.stream().filter(fault -> fault.row() != row || row < 0).map(this::elsewhere).distinct().toList();
        trouble.setText(String.join("\n", others));
        trouble.setVisible(!others.isEmpty());
        preview.setText(new Preview(text).of(draft, uses));
        boolean changed = draft.changed();
        apply.setEnabled(writable && changed && faults.isEmpty());
        cancel.setText(text.get(changed ? "scheme.discard" : "scheme.close"));
        second.setSelected(draft.second());
        retire.setEnabled(entry != null && entry.into() == null);
        retire.setText(text.get(entry == null || !entry.fresh() ? entry != null && entry.label().retired() ? "scheme.bringBack" : "scheme.retire"
                : "scheme.remove"));
        up.setEnabled(row > 0);
        down.setEnabled(row >= 0 && row < rows.getRowCount() - 1);
    }

    private String elsewhere(Fault fault) {
        if (fault.row() < 0) return fault.problem().text(text);
        Label label = rows.entry(fault.row()).label();
        String name = label.name(text.chinese()).isBlank() ? label.id() : label.name(text.chinese());
        return text.get("scheme.at", name, text.get("scheme.at", text.get("scheme." + fault.field()), fault.problem().text(text)));
    }

    /** What does not keep it from being applied. */
    private List<String> advice(Entry entry) {
        List<String> advice = new ArrayList<>();
        if (!entry.given() || !Hue.isHue(entry.label().color())) return advice;
        Hue hue = new Hue(entry.label().color());
        if (hue.weakens()) advice.add(text.get("scheme.advice.weak", ratio(hue.textContrast())));
        if (hue.isDrawnOtherwise()) advice.add(text.get("scheme.advice.shape", ratio(hue.shapeContrast())));
        for (Entry other : draft.entries()) {
            if (other.label().id().equals(entry.label().id()) || !other.given() || !Hue.isHue(other.label().color())) continue;
            if (hue.isNear(new Hue(other.label().color()))) {
                advice.add(text.get("scheme.advice.near", other.label().name(text.chinese()), other.label().letter(text.chinese()),
                        entry.label().letter(text.chinese())));
            }
        }
        return advice;
    }

    private String ratio(double value) {
        return String.format(text.locale(), "%.1f", value);
    }

    @Override
    public JComponent focusTarget() {
        return table == null ? this : table;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        table.setRowHeight(look.px(26));
        int[] widths = {76, 90, 100, 74, 260, 76, 120};
        for (int i = 0; i < rows.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(new EntryCell(look, rows));
            table.getColumnModel().getColumn(i).setPreferredWidth(look.px(widths[i]));
        }
        trouble.setForeground(look.palette().error());
    }
}
