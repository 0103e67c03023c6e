package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.flow.CutFile;
import biaoju.flow.ImportFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * The import page: what was chosen, a row a file, with what would come of it; the one at hand beside it with its text and
 * cut; then what became of them. Passive.
 */
public final class ImportPanel extends JPanel implements Focus {
    /** What can be asked for. */
    public interface Wishes {
        /** Files are to be chosen. */
        void choose();

        /** The clipboard's text is to join them. */
        void paste();

        /** A file is to be read and cut for a look. */
        void look(int number);

        /** Files are to be read again, in that encoding, or to find it out. */
        void encode(List<Integer> numbers, Optional<String> encoding);

        /** All are to be cut otherwise. */
        void cut(Granularity granularity, CutLines lines);

        /** A text that was pasted is to be called otherwise. */
        void call(int number, String name);

        /** What is ticked is to be imported. */
        void keep();

        /** What is being done is to stop. */
        void stop();

        /** The page is no longer wanted. */
        void leave();

        /** A report that came in is to be read. */
        void open(String digest);

        /** Words for the clipboard. */
        void copy(String words);
    }

    /** Offered by hand: what Chinese reports come in. */
    private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE",
            "windows-1252");

    /** As a default button looks; it is none, for Enter in a field must not import. */
    private static final String NEXT_STEP = "background: $Button.default.background; foreground: $Button.default.foreground;"
            + " hoverBackground: $Button.default.hoverBackground; pressedBackground: $Button.default.pressedBackground;"
            + " focusedBackground: $Button.default.focusedBackground; borderColor: $Button.default.borderColor;"
            + " hoverBorderColor: $Button.default.hoverBorderColor; focusedBorderColor: $Button.default.focusedBorderColor";
    private static final List<Granularity> CUTS = List.of(Granularity.values());
    private static final List<CutLines> LINES = List.of(CutLines.values());

    private final transient Look look;
    private final transient Messages text;
    private final transient Wishes wishes;
    private transient Choice choice;
    private final ImportRows rows;
    private final ImportTable table;
    private final CutView view;
    private final JLabel summary = Ui.label("importing.summary", "");
    private final JTextField filter;
    private final JComboBox<String> encoding;
    private final JButton selected;
    private final JButton all;
    private final JComboBox<String> granularity;
    private final JComboBox<String> lines;
    private final JButton copy;
    private final JButton leave;
    private final JButton first;
    private final JButton keep;
    private int shown = -1;
    private transient Row.@Nullable Tone tone;
    private boolean setting;

    public ImportPanel(Look look, Messages text, Choice choice, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[][grow, fill][]"));
        this.look = look;
        this.text = text;
        this.choice = choice;
        this.wishes = wishes;
        rows = new ImportRows(text, choice);
        rows.onTick(this::refresh);
        table = new ImportTable(look, text, rows, this::selected, this::go);
        view = new CutView(look, text, wishes::call);
        filter = Ui.field("importing.filter", text.get("desktop.import.filter"));
        encoding = Ui.combo("importing.encoding", text.get("desktop.import.encoding"),
                Stream.concat(Stream.of(text.get("desktop.import.encoding.auto")), ENCODINGS.stream()).toList());
        selected = Ui.button("importing.again", text.get("desktop.import.again"), () -> encode(table.selected()));
        all = Ui.button("importing.againAll", text.get("desktop.import.againAll"), () -> encode(this.choice.all()));
        granularity = Ui.combo("importing.granularity", text.get("desktop.import.granularity"), CUTS.stream()
                .map(one -> text.get("desktop.import.granularity." + one.id())).toList());
        lines = Ui.combo("importing.lines", text.get("desktop.import.lines"), LINES.stream()
                .map(one -> text.get("desktop.import.lines." + one.id())).toList());
        copy = Ui.button("importing.copy", text.get("desktop.import.copy"), () -> wishes.copy(table.asText()));
        leave = Ui.button("importing.leave", "", this::stopOrLeave);
        first = Ui.button("importing.first", text.get("desktop.import.first"), () -> this.choice.first().ifPresent(wishes::open));
        keep = Ui.button("importing.keep", "", wishes::keep);
        Ui.named(this, "importing", text.get("desktop.import.page"));
        listen();
        lay();
        show(choice);
    }

    private void listen() {
        Ui.onTyping(filter, table::filter);
        Pressing.bind(filter, "DOWN", () -> table.keyboard().requestFocusInWindow());
        Pressing.bind(filter, "ESCAPE", () -> filter.setText(""));
        granularity.addActionListener(e -> cut());
        lines.addActionListener(e -> cut());
        lines.setToolTipText(text.get("desktop.import.lines.hint"));
        selected.setToolTipText(text.get("desktop.import.again.hint"));
        all.setToolTipText(text.get("desktop.import.againAll.hint"));
        for (JButton next : new JButton[] {keep, first}) next.putClientProperty("FlatLaf.style", NEXT_STEP);
    }

    private void lay() {
        String insets = "insets " + look.px(8) + " " + look.px(12) + " " + look.px(6) + " " + look.px(12);
        JPanel head = new JPanel(new MigLayout(insets + ", fillx, hidemode 3", "[][][grow]", "[]" + look.px(6) + "[]"));
        head.add(Ui.button("importing.add", text.get("desktop.import.add"), wishes::choose), "split 7, span");
        head.add(Ui.button("importing.paste", text.get("desktop.import.paste"), wishes::paste));
        head.add(Ui.caption(text.get("desktop.import.granularity"), granularity), "gapleft " + look.px(16));
        head.add(granularity);
        head.add(Ui.caption(text.get("desktop.import.lines"), lines), "gapleft " + look.px(12));
        head.add(lines, "wmin 0, wrap");
        head.add(Ui.caption(text.get("desktop.import.encoding"), encoding), "split 5, span");
        head.add(encoding);
        head.add(selected);
        head.add(all);
        head.add(filter, "gapleft " + look.px(16) + ", pushx, growx, wmin " + look.px(80) + ", wmax " + look.px(360));
        add(head);
        add(new Halves(look, text, table, view), "hmin 0, wmin 0");
        JPanel foot = new JPanel(new MigLayout("insets " + look.px(6) + " " + look.px(12) + " " + look.px(8) + " " + look.px(12)
                + ", fillx, hidemode 3", "[grow]8[]8[]8[]8[]"));
        foot.add(summary, "width 0:pref:");
        for (JButton one : new JButton[] {copy, leave, first, keep}) foot.add(one);
        add(foot);
    }

    /** Another choice, or something of it has changed. */
    public void show(Choice next) {
        boolean other = next != choice;
        choice = next;
        if (other) shown = -1;
        rows.show(next);
        table.selectFirst();
        refresh();
        selected();
    }

    /** The text of a file is there. */
    public void cut(int number, CutFile file) {
        view.cut(number, file);
    }

    /** It cannot be had. */
    public void failed(int number, Problem why) {
        view.failed(number, why);
    }

    /** The file at hand is to be read again: it was read another way, or the choice is another. */
    public void lookAgain() {
        shown = -1;
        selected();
    }

    private void selected() {
        int at = table.atHand();
        selected.setEnabled(recodable(table.selected()));
        Row row = at < 0 || at >= choice.size() ? null : choice.at(at);
        if (at == shown && row != null && row.tone() == tone) return;
        tone = row == null ? null : row.tone();
        view.show(row, row == null ? null : rows.remark(at));
        shown = row == null ? -1 : at;
        if (row != null && row.file().state() != ImportFile.State.REFUSED) wishes.look(at);
    }

    private boolean recodable(List<Integer> numbers) {
        return numbers.stream().anyMatch(number -> choice.at(number).file().recodable() && !choice.at(number).imported());
    }

    private void encode(List<Integer> numbers) {
        List<Integer> fitting = numbers.stream().filter(number -> recodable(List.of(number))).toList();
        int at = encoding.getSelectedIndex();
        if (!fitting.isEmpty()) wishes.encode(fitting, at <= 0 ? Optional.empty() : Optional.of(ENCODINGS.get(at - 1)));
    }

    private void cut() {
        if (!setting) wishes.cut(CUTS.get(Math.max(0, granularity.getSelectedIndex())), LINES.get(Math.max(0, lines.getSelectedIndex())));
    }

    private void stopOrLeave() {
        if (choice.phase() == Choice.Phase.READY) wishes.leave();
        else wishes.stop();
    }

    /** What Enter does on a file: the next step, whatever that is. */
    private void go() {
        if (keep.isEnabled()) {
            wishes.keep();
            return;
        }
        int at = table.atHand();
        if (at < 0 || choice.phase() != Choice.Phase.READY) return;
        if (choice.at(at).imported()) Optional.ofNullable(choice.at(at).file().report()).ifPresent(wishes::open);
        else choice.first().ifPresent(wishes::open);
    }

    private void refresh() {
        boolean ready = choice.phase() == Choice.Phase.READY;
        int ticked = choice.ticked().size();
        summary.setText(new Summary(text).of(choice));
        summary.setToolTipText(summary.getText());
        keep.setText(text.get("desktop.import.keep", ticked));
        keep.setEnabled(ready && ticked > 0);
        keep.setVisible(!choice.over() || ticked > 0);
        first.setVisible(choice.imported());
        first.setEnabled(ready);
        copy.setVisible(choice.over());
        leave.setText(text.get(!ready ? "desktop.import.stop" : choice.over() ? "desktop.import.close" : "desktop.import.cancel"));
        all.setEnabled(recodable(choice.all()));
        setting = true;
        granularity.setSelectedIndex(CUTS.indexOf(choice.granularity()));
        lines.setSelectedIndex(LINES.indexOf(choice.lines()));
        setting = false;
    }

    /** The choice in one line. */
    public String summary() {
        return summary.getText();
    }

    /** The keyboard goes to what comes next. */
    public void offerFirst() {
        if (first.isVisible() && !keep.isVisible()) first.requestFocusInWindow();
    }

    @Override
    public JComponent focusTarget() {
        return table.keyboard();
    }
}
