package biaoju.desktop.reports;

import biaoju.base.Messages;
import biaoju.command.ReportLine;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.ProgressRow;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Report;
import biaoju.session.View;
import java.awt.event.ContainerAdapter;
import java.awt.event.ContainerEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The project's reports with their progress: to look over, to find one by name, to open. Passive. */
public final class ReportsPanel extends JPanel implements Focus {
    private final Look look;
    private final Consumer<String> onOpen;
    private final ReportRows rows;
    private final JList<ReportLine> list;
    private final JTextField filter;
    /** Stands above the list where that has nothing to show. */
    private final JPanel hint;
    private final Hint nothing;
    private final JButton importing;
    private final Messages text;
    private final ShelvedReports shelved;
    private final JToggleButton sort;
    private final Narrowed onNarrowed;
    private @Nullable String front;

    /** What the list is narrowed to and how it is sorted. */
    public interface Narrowed {
        void to(String filter, boolean byProgress);
    }

    /**
     * @param onOpen      gets the digest of the report to open
     * @param onImport    the reports are to be chosen
     * @param onBringBack gets the digests of reports that were put away
     * @param onNarrowed  told when the user narrows or sorts the list
     */
    public ReportsPanel(Look look, Messages text, Consumer<String> onOpen, Runnable onImport, Consumer<List<String>> onBringBack,
            Narrowed onNarrowed) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[][][grow, fill][]"));
        this.look = look;
        this.text = text;
        this.onOpen = onOpen;
        this.onNarrowed = onNarrowed;
        this.rows = new ReportRows(text.locale());
        setName("reports");
        list = Ui.list("reports.list", text.get("reports.list"), rows);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new ReportRenderer(look, text));
        hint = new JPanel(new MigLayout("insets " + look.px(16) + ", wrap 1, fillx, hidemode 3", "[grow, center]",
                "[]" + look.px(10) + "[]"));
        nothing = new Hint(look, "reports.nothing", text.locale());
        filter = Ui.field("reports.filter", text.get("reports.filter"));
        filter.addContainerListener(new ContainerAdapter() { // the look makes its own button in the field, without a name
            @Override
            public void componentAdded(ContainerEvent e) {
                e.getChild().getAccessibleContext().setAccessibleName(text.get("reports.clearFilter"));
            }
        });
        filter.putClientProperty("JTextField.showClearButton", true);
        sort = Ui.named(Ui.toggle("reports.sort", ""), "reports.sort", text.get("reports.sort"));
        importing = Ui.button("reports.import", text.get("reports.import"), onImport);
        shelved = new ShelvedReports(look, text, onBringBack);
        lay();
        listen();
        recast();
    }

    private void lay() {
        sort.setIcon(look.icon("sort"));
        sort.setToolTipText(text.get("reports.sort"));
        sort.putClientProperty("JButton.buttonType", "toolBarButton");
        sort.addActionListener(e -> {
            keepingSelection(() -> rows.byProgress(sort.isSelected()));
            onNarrowed.to(filter.getText(), sort.isSelected());
        });
        add(filter, "cell 0 0, split 2, gap " + look.px(8) + " 0 " + look.px(6) + " " + look.px(6) + ", growx, wmin 0");
        add(sort, "cell 0 0, gap " + look.px(4) + " " + look.px(6) + " 0 0, growx 0");
        JScrollPane scroll = new JScrollPane(list);
        scroll.setName("reports.scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        hint.add(nothing, "growx, wmin 0");
        hint.add(importing);
        add(hint, "cell 0 1, growx, wmin 0, hidemode 3");
        add(scroll, "cell 0 2, grow, wmin 0, hmin 0");
        add(shelved, "cell 0 3, growx, wmin 0, hidemode 3");
    }

    private void listen() {
        Ui.onTyping(filter, words -> {
            keepingSelection(() -> {
                rows.filter(words);
                showWhatThereIs();
            });
            onNarrowed.to(words, sort.isSelected());
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                boolean hit = at >= 0 && list.getCellBounds(at, at).contains(e.getPoint());
                if (hit && e.getButton() == MouseEvent.BUTTON1 && e.getClickCount() == 2) open();
            }
        });
        Pressing.bind(list, "ENTER", this::open);
        Pressing.bind(filter, "ENTER", () -> {
            if (list.getSelectedIndex() < 0 && rows.getSize() > 0) list.setSelectedIndex(0);
            open();
        });
        Pressing.bind(filter, "DOWN", () -> {
            if (list.getSelectedIndex() < 0 && rows.getSize() > 0) list.setSelectedIndex(0);
            list.requestFocusInWindow();
        });
        Pressing.bind(filter, "ESCAPE", () -> filter.setText(""));
    }

    private void open() {
        ReportLine chosen = list.getSelectedValue();
        if (chosen != null) onOpen.accept(chosen.report().digest());
    }

    /** The selection follows the report in front when that changes, and else stays where the user put it. */
    public void show(View view) {
        keepingSelection(() -> rows.show(view.reports()));
        String digest = view.page() == null ? null : view.page().document().report().digest();
        if (digest != null && !digest.equals(front)) select(digest);
        front = digest;
        showWhatThereIs();
    }

    /** Narrows and sorts the list as the user did before. */
    public void narrow(String words, boolean byProgress) {
        if (sort.isSelected() != byProgress) {
            sort.setSelected(byProgress);
            keepingSelection(() -> rows.byProgress(byProgress));
        }
        if (!filter.getText().equals(words)) filter.setText(words);
    }

    /** The reports that are put away. */
    public void shelved(List<Report> reports) {
        shelved.show(reports);
    }

    private void keepingSelection(Runnable change) {
        ReportLine chosen = list.getSelectedValue();
        int before = rows.getSize();
        change.run();
        if (chosen != null && (list.getSelectedIndex() < 0 || before != rows.getSize()
                || !chosen.report().equals(list.getSelectedValue().report()))) {
            select(chosen.report().digest());
        }
    }

    private void select(String digest) {
        int at = rows.indexOf(digest);
        if (at < 0) {
            list.clearSelection();
        } else {
            list.setSelectedIndex(at);
            list.ensureIndexIsVisible(at);
        }
    }

    private void showWhatThereIs() {
        boolean none = rows.total() == 0;
        boolean noneFits = !none && rows.getSize() == 0;
        nothing.say(text.get(none ? "reports.dropHere" : "reports.noneFits", filter.getText().strip()));
        importing.setVisible(none);
        filter.setEnabled(!none);
        hint.setVisible(none || noneFits);
    }

    @Override
    public JComponent focusTarget() {
        return list;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (importing != null) recast();
    }

    /** Sizes of this moment; and the list's own search by first letter would answer label keys. */
    private void recast() {
        list.setFixedCellHeight(ProgressRow.height(look));
        list.setFixedCellWidth(look.px(80));
        for (KeyListener typing : list.getKeyListeners()) list.removeKeyListener(typing);
    }
}
