package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.look.Look;
import java.awt.Component;
import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.table.DefaultTableModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sentence that begins with a tag is shown as it stands. Read as HTML, this one would be three thousand wide. */
class UiTest {
    private static final String TRAP = "<html><table width=3000><tr><td>x";
    private static final int MOST = 1500;

    @Test
    void nothingReadsPeoplesTextAsHtml() throws Exception {
        Map<String, Integer> widths = new LinkedHashMap<>();
        Map<String, Boolean> views = new LinkedHashMap<>();
        EventQueue.invokeAndWait(() -> {
            new Look(false, 100).install();
            assertThat(new JLabel(TRAP).getPreferredSize().width).as("the trap works").isGreaterThan(MOST);
            Map<String, javax.swing.JComponent> parts = new LinkedHashMap<>();
            parts.put("label", Ui.label("x", TRAP));
            parts.put("button", Ui.button("x", TRAP, () -> {}));
            parts.put("toggle", Ui.toggle("x", TRAP));
            parts.put("menu item", PlainMenuItem.of(action(), "x", PlainMenuItem.Kind.PLAIN, true));
            parts.put("check item", PlainMenuItem.of(action(), "x", PlainMenuItem.Kind.CHECK, true));
            parts.put("radio item", PlainMenuItem.of(action(), "x", PlainMenuItem.Kind.RADIO, true));
            parts.put("action button", Ui.actionButton("x", action(), false));
            parts.put("combo", Ui.combo("x", "x", List.of(TRAP)));
            DefaultListModel<String> model = new DefaultListModel<>();
            model.addElement(TRAP);
            parts.put("list", Ui.list("x", "x", model));
            JPanel owner = new JPanel();
            owner.setToolTipText(TRAP);
            JToolTip tip = owner.createToolTip();
            tip.setTipText(TRAP);
            parts.put("tooltip", tip);
            parts.forEach((name, part) -> {
                widths.put(name, part.getPreferredSize().width);
                views.put(name, part.getClientProperty(BasicHTML.propertyKey) != null);
            });
            JTable table = Ui.table("x", "x", new DefaultTableModel(new Object[][] {{TRAP}}, new Object[] {TRAP}));
            widths.put("cell", width(table.prepareRenderer(table.getCellRenderer(0, 0), 0, 0)));
            widths.put("header", width(table.getTableHeader().getDefaultRenderer().getTableCellRendererComponent(table,
                    TRAP, false, false, -1, 0)));
            JTabbedPane tabs = Ui.named(new JTabbedPane(), "x", "x");
            tabs.addTab(Ui.tabTitle(TRAP), new JPanel());
            tabs.setSize(6000, 300);
            tabs.doLayout();
            widths.put("tab", tabs.getBoundsAt(0).width);
        });
        assertThat(widths).allSatisfy((part, width) -> assertThat(width).as(part).isLessThan(MOST));
        assertThat(views).allSatisfy((part, html) -> assertThat(html).as(part).isFalse());
    }

    private static int width(Component part) {
        return part.getPreferredSize().width;
    }

    private static Action action() {
        return new AbstractAction(TRAP) {
            @Override
            public void actionPerformed(java.awt.event.@Nullable ActionEvent e) {
                // only shown
            }
        };
    }
}
