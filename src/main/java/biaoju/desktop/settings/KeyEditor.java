package biaoju.desktop.settings;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Clash;
import biaoju.desktop.action.KeyBook;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.awt.Font;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all actions, to be changed: choose, press the key, done. What stands in a key's way is said at once, with
 * what has it and the way to take it. Every change rebuilds the frame, and this with it: what is to last is in the sight.
 */
final class KeyEditor extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final transient ActionTable actions;
    private final transient KeyBook book;
    private final transient Sight sight;
    private final transient Consumer<Map<String, List<String>>> onChange;
    private final transient KeyRows rows;
    private final @Nullable JTable table;
    private final JScrollPane scroll;
    private final StrokeButton set;
    private final StrokeButton add;
    private final JButton none;
    private final JButton reset;
    private final JButton all;
    private final JButton take;
    private final JButton leave;
    private final JTextArea said;
    private boolean filling;

    KeyEditor(Look look, Messages text, ActionTable actions, KeyBook book, List<KeyGroup> groups, Sight sight,
            Consumer<Map<String, List<String>>> onChange) {
        super(new MigLayout("insets 0, fill, wrap 1, gap 0 " + look.px(6) + ", hidemode 3", "[grow, fill]",
                "[][grow, fill][][]"));
        this.look = look;
        this.text = text;
        this.actions = actions;
        this.book = book;
        this.sight = sight;
        this.onChange = onChange;
        Ui.named(this, "settings.keys", text.get("settings.keys"));
        rows = new KeyRows(text, actions, book, groups);
        rows.filter(sight.filter);
        table = table();
        scroll = new JScrollPane(table);
        String press = text.get("settings.keys.press");
        set = new StrokeButton("settings.keys.set", text.get("settings.keys.set"), press, word -> want(word, false));
        add = new StrokeButton("settings.keys.add", text.get("settings.keys.add"), press, word -> want(word, true));
        none = Ui.button("settings.keys.clear", text.get("settings.keys.clear"), () -> put(List.of()));
        reset = Ui.button("settings.keys.reset", text.get("settings.keys.reset"), this::reset);
        all = Ui.button("settings.keys.resetAll", "", this::resetAll);
        take = Ui.button("settings.keys.take", "", this::take);
        leave = Ui.button("settings.keys.leave", text.get("settings.keys.leave"), this::leave);
        said = Ui.prose("settings.keys.said", text.get("settings.keys.said"));
        build();
        updateUI();
        choose();
    }

    private JTable table() {
        JTable made = Ui.table("settings.keys.table", text.get("settings.keys"), rows);
        made.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        TableCellRenderer plain = made.getDefaultRenderer(Object.class);
        made.setDefaultRenderer(Object.class, (in, value, selected, focused, row, column) -> {
            Component cell = plain.getTableCellRendererComponent(in, value, selected, focused, row, column);
            cell.setFont(in.getFont().deriveFont(rows.at(row).heading() ? Font.BOLD : Font.PLAIN));
            return cell;
        });
        made.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling) chosen();
        });
        made.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "set");
        made.getActionMap().put("set", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                set.arm();
            }
        });
        made.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) set.arm();
            }
        });
        return made;
    }

    private void build() {
        JTextField filter = Ui.field("settings.keys.filter", text.get("settings.keys.filter"));
        filter.setText(sight.filter);
        Ui.onTyping(filter, words -> {
            sight.filter = words;
            filling = true;
            rows.filter(words);
            filling = false;
            choose();
        });
        JPanel top = new JPanel(new MigLayout("insets 0, gap " + look.px(8), "[grow, fill]push[]"));
        top.add(filter, "wmin " + look.px(80) + ", wmax " + look.px(320));
        top.add(all);
        add(top, "wmin 0");
        scroll.getVerticalScrollBar().addAdjustmentListener(e -> {
            if (!filling) sight.scrolled = e.getValue();
        });
        add(scroll, "hmin " + look.px(120));
        JPanel bar = new JPanel(new MigLayout("insets 0, gap " + look.px(8)));
        for (JComponent one : List.of(set, add, none, reset)) bar.add(one);
        add(bar, "wmin 0");
        JPanel below = new JPanel(new MigLayout("insets 0, fillx, hidemode 3, gap " + look.px(8), "[grow, fill][][]"));
        below.add(said, "wmin 0");
        below.add(take);
        below.add(leave);
        add(below, "wmin 0, hmin " + look.px(30));
        below.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "leave");
        below.getActionMap().put("leave", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                leave();
            }
        });
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (table == null) return; // Swing calls from its constructor
        if (said != null) colour();
        table.setRowHeight(look.px(24));
        int[] widths = {300, 200, 260};
        for (int i = 0; i < widths.length; i++) table.getColumnModel().getColumn(i).setPreferredWidth(look.px(widths[i]));
    }

    /** Chooses again what was chosen, and scrolls to where it was. */
    private void choose() {
        if (table == null) return;
        filling = true;
        int row = rows.of(sight.chosen);
        table.clearSelection();
        if (row >= 0) table.setRowSelectionInterval(row, row);
        filling = false;
        refresh();
    }

    /** After it was laid out: where the list was scrolled to. */
    void settle() {
        scroll.getVerticalScrollBar().setValue(sight.scrolled);
    }

    private void chosen() {
        if (table == null) return;
        int row = table.getSelectedRow();
        sight.choose(row < 0 || rows.at(row).heading() ? null : rows.at(row).id());
        refresh();
    }

    private void refresh() {
        String id = sight.chosen;
        boolean one = id != null && rows.of(id) >= 0;
        set.setEnabled(one);
        add.setEnabled(one && !book.of(Objects.requireNonNull(id)).isEmpty());
        none.setEnabled(add.isEnabled());
        reset.setEnabled(one && book.changed(Objects.requireNonNull(id)));
        long own = book.specs().stream().filter(spec -> book.changed(spec.id())).count();
        all.setText(sight.before != null ? text.get("settings.keys.bringBack") : text.get("settings.keys.resetAll"));
        all.setEnabled(sight.before != null || own > 0);
        Sight.Wanted wanted = sight.wanted;
        take.setVisible(wanted != null && !wanted.forbidden());
        leave.setVisible(take.isVisible());
        if (wanted != null) take.setText(text.get(wanted.taken() ? "settings.keys.take" : "settings.keys.anyway"));
        Sight.Said done = sight.said;
        said.setText(wanted != null ? words(wanted) : done != null ? words(done) : one ? "" : text.get("settings.keys.how"));
        colour();
    }

    private void colour() {
        said.setForeground(sight.wanted != null ? look.palette().warning() : look.palette().quiet());
    }

    private String words(Sight.Said done) {
        if (done.action().isEmpty()) return text.get(done.key());
        return text.get(done.key(), actions.get(done.action()).name(), Keys.text(done.stroke()));
    }

    private String words(Sight.Wanted wanted) {
        return wanted.clashes().stream().map(clash -> words(clash, Keys.text(wanted.word())))
                .collect(Collectors.joining("\n"));
    }

    private String words(Clash clash, String key) {
        return switch (clash.kind()) {
            case ACTION -> text.get("settings.clash.action", key, actions.get(clash.other()).name());
            case TYPED -> text.get("settings.clash.typed", key);
            case TEXT -> text.get("settings.clash.text", key);
            case INPUT_METHOD -> text.get("settings.clash.inputMethod", key);
            case MENU -> text.get("settings.clash.menu", key, text.get("shell.menu." + clash.other()));
            case SYSTEM -> text.get("settings.clash.system", key);
        };
    }

    private void want(String word, boolean further) {
        String id = sight.chosen;
        if (id == null) return;
        List<String> words = new ArrayList<>(further ? book.of(id) : List.of());
        if (!words.contains(word)) words.add(word);
        List<Clash> clashes = book.clashes(id, word);
        if (clashes.isEmpty()) {
            sight.wanted = null;
            put(words);
        } else {
            sight.wanted = new Sight.Wanted(id, word, words, clashes);
            sight.said = null;
            refresh();
            if (take.isVisible()) take.requestFocusInWindow();
        }
    }

    private void put(List<String> words) {
        String id = sight.chosen;
        if (id == null) return;
        said(id, words);
        onChange.accept(book.with(id, words));
    }

    private void said(String id, List<String> words) {
        sight.wanted = null;
        sight.before = null;
        sight.keyboard = "settings.keys.table";
        sight.said = words.isEmpty() ? new Sight.Said("settings.keys.doneNone", id, "")
                : new Sight.Said("settings.keys.done", id, words.get(words.size() - 1));
    }

    private void take() {
        Sight.Wanted wanted = sight.wanted;
        if (wanted == null) return;
        said(wanted.action(), wanted.words());
        onChange.accept(book.taking(wanted.action(), wanted.words()));
    }

    private void leave() {
        sight.wanted = null;
        refresh();
        if (table != null) table.requestFocusInWindow();
    }

    private void reset() {
        String id = sight.chosen;
        if (id != null) {
            said(id, book.standard(id));
            onChange.accept(book.taking(id, book.standard(id)));
        }
    }

    /** All as at first; until something else is done, the user's own can be had back. */
    private void resetAll() {
        Map<String, List<String>> back = sight.before;
        sight.wanted = null;
        sight.keyboard = "settings.keys.resetAll";
        if (back != null) {
            sight.before = null;
            sight.said = new Sight.Said("settings.keys.broughtBack", "", "");
            onChange.accept(back);
        } else {
            sight.before = book.own();
            sight.said = new Sight.Said("settings.keys.allReset", "", "");
            onChange.accept(Map.of());
        }
    }
}
