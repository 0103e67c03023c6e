package biaoju.desktop.reports;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Report;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;

/** Below the list of reports, one quiet line while some are put away: it opens their names, and brings them back. */
final class ShelvedReports extends JPanel {
    private static final int ROWS = 5;

    private final Messages text;
    private final DefaultListModel<Report> rows = new DefaultListModel<>();
    private final JList<Report> list;
    private final JToggleButton line;
    private final JScrollPane scroll;
    private final JButton back;
    private List<Report> shown = List.of();

    /** @param onBringBack gets the digests of reports */
    ShelvedReports(Look look, Messages text, Consumer<List<String>> onBringBack) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        this.text = text;
        setName("reports.shelf");
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, look.palette().hairline()));
        line = Ui.toggle("reports.shelved", "");
        line.putClientProperty("JButton.buttonType", "toolBarButton");
        line.setForeground(look.palette().quiet());
        list = Ui.list("reports.shelvedList", text.get("reports.shelvedList"), rows);
        list.setVisibleRowCount(ROWS);
        list.setFixedCellWidth(look.px(80));
        list.setCellRenderer(new Name());
        scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        back = Ui.button("reports.bringBack", text.get("reports.bringBack"), () ->
                onBringBack.accept(list.getSelectedValuesList().stream().map(Report::digest).toList()));
        line.addActionListener(e -> open());
        list.addListSelectionListener(e -> back.setEnabled(!list.isSelectionEmpty()));
        add(line, "gap " + look.px(4) + " " + look.px(4) + " " + look.px(2) + " " + look.px(2) + ", wmin 0");
        add(scroll, "wmin 0");
        add(back, "gap " + look.px(8) + " " + look.px(8) + " " + look.px(4) + " " + look.px(6) + ", growx 0, align trailing");
        setVisible(false);
        open();
    }

    void show(List<Report> shelved) {
        if (shelved.equals(shown)) return;
        shown = shelved;
        List<Report> chosen = list.getSelectedValuesList();
        rows.clear();
        shelved.forEach(rows::addElement);
        for (Report one : chosen) list.setSelectedValue(one, false);
        if (list.isSelectionEmpty() && !shelved.isEmpty()) list.setSelectedIndex(0);
        line.setText(text.get("reports.shelved", shelved.size()));
        setVisible(!shelved.isEmpty());
        open();
    }

    private void open() {
        boolean open = line.isSelected();
        scroll.setVisible(open);
        back.setVisible(open);
        back.setEnabled(!list.isSelectionEmpty());
        revalidate();
    }

    /** A report's name. */
    private static final class Name extends DefaultListCellRenderer {
        private Name() {
            Ui.plain(this);
        }

        @Override
        public Component getListCellRendererComponent(JList<?> in, Object value, int row, boolean selected, boolean focused) {
            super.getListCellRendererComponent(in, "", row, selected, focused);
            setText(((Report) value).name());
            return this;
        }
    }
}
