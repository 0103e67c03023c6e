package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.agreement.AgreementPanel.Freshness;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Faded;
import biaoju.desktop.parts.Hint;
import biaoju.gui.Mouse;
import biaoju.gui.Shown;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;

/** What one can do with the agreement page. */
final class AgreementWindow extends Shown<AgreementPanel> {
    AgreementWindow(Locale locale, AgreementPanel.Wishes wishes) {
        super(() -> new AgreementPanel(new Look(false, 100), Messages.of(locale), wishes), new Dimension(1000, 640));
    }

    AgreementWindow shows(Findings findings, Freshness freshness) {
        return shows(findings, freshness, Switches.FIRST);
    }

    AgreementWindow shows(Findings findings, Freshness freshness, Switches switches) {
        does(() -> part().show(findings, freshness, switches, Pages.SCHEME,
                findings == null ? biaoju.desktop.parts.Raters.NONE : Tables.raters(findings)));
        return this;
    }

    /** As the supervisor sees it who does not want to know whose label it is. */
    AgreementWindow anonymous(Findings findings, Freshness freshness) {
        does(() -> part().show(findings, freshness, Switches.FIRST, Pages.SCHEME, Tables.letters(findings, new UUID(0, 0))));
        return this;
    }

    AgreementWindow narrows(int width) {
        does(() -> {
            part().getTopLevelAncestor().setSize(width, 640);
            part().getTopLevelAncestor().validate(); // in memory no window manager says so
        });
        until("the page is narrow", () -> part().getWidth() <= width);
        return this;
    }

    /** The row and column that are chosen. */
    String selected(String table) {
        JTable shown = window().table(table).target();
        return asks(() -> shown.getSelectedRow() + "," + Math.max(0, shown.getSelectedColumn()));
    }

    /** The name of what has the keyboard. */
    String focus() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        return owner == null || owner.getName() == null ? "" : owner.getName();
    }

    /** The numbers that do not fit their columns. */
    List<String> cut(String table) {
        JTable shown = window().table(table).target();
        return asks(() -> IntStream.range(0, shown.getRowCount()).boxed().flatMap(row -> IntStream.range(1, shown.getColumnCount())
                .filter(column -> shown.prepareRenderer(shown.getCellRenderer(row, column), row, column).getPreferredSize().width
                        > shown.getColumnModel().getColumn(column).getWidth())
                .mapToObj(column -> written(shown, row, column))).toList());
    }

    AgreementWindow goesTo(String part) {
        does(() -> part().showPart(part));
        return this;
    }

    String front() {
        var tabs = window().tabbedPane("agreement.tabs").target();
        return asks(() -> tabs.getTitleAt(tabs.getSelectedIndex()));
    }

    String text(String name) {
        return window().label(name).text();
    }

    /** What stands in a field or a passage. */
    String written(String name) {
        return window().textBox(name).text();
    }

    AgreementWindow clicks(String table, int row, int column) {
        window().table(table).cell(TableCell.row(row).column(column)).click();
        window().robot().waitForIdle();
        return this;
    }

    AgreementWindow doubleClicks(String table, int row) {
        JTable listed = window().table(table).target();
        Mouse.doubleClick(window().robot(), listed, () -> listed.getCellRect(row, 0, false));
        return this;
    }

    AgreementWindow switchesOn(String box) {
        window().checkBox(box).click();
        window().robot().waitForIdle();
        return this;
    }

    AgreementWindow presses(String button) {
        window().button(button).click();
        window().robot().waitForIdle();
        return this;
    }

    AgreementWindow types(String field, String words) {
        window().textBox(field).deleteText().enterText(words);
        window().robot().waitForIdle();
        return this;
    }

    AgreementWindow focuses(String table) {
        does(() -> window().table(table).target().requestFocusInWindow());
        until(table + " has the keyboard", () -> window().table(table).target().isFocusOwner());
        return this;
    }

    AgreementWindow focusesChart(String name) {
        ChartView chart = window().robot().finder().findByName(part(), name, ChartView.class, false);
        does(chart::requestFocusInWindow);
        until(name + " has the keyboard", chart::isFocusOwner);
        return this;
    }

    /** The table as it is written, row by row. */
    List<List<String>> rows(String table) {
        JTable shown = window().table(table).target();
        return asks(() -> IntStream.range(0, shown.getRowCount()).mapToObj(row -> IntStream.range(0, shown.getColumnCount())
                .mapToObj(column -> written(shown, row, column)).toList()).toList());
    }

    private static String written(JTable table, int row, int column) {
        Component cell = table.prepareRenderer(table.getCellRenderer(row, column), row, column);
        return ((javax.swing.JLabel) cell).getText();
    }

    /** What a screen reader says of a cell. */
    String spoken(String table, int row, int column) {
        JTable shown = window().table(table).target();
        return asks(() -> shown.prepareRenderer(shown.getCellRenderer(row, column), row, column)
                .getAccessibleContext().getAccessibleName());
    }

    /** What the chart says, figure by figure. */
    List<String> chart(String name) {
        ChartView chart = window().robot().finder().findByName(part(), name, ChartView.class, false);
        return asks(() -> chart.regions().stream().map(region -> region.text()).toList());
    }

    boolean pale() {
        return asks(() -> window().robot().finder().findByType(part(), Faded.class).pale());
    }

    String hint() {
        return asks(() -> window().robot().finder().findAll(part(), one -> one instanceof Hint && one.isShowing()).stream()
                .map(one -> ((Hint) one).text()).findFirst().orElse(""));
    }

    /** Components that take the keyboard and tell a screen reader nothing. */
    List<String> nameless() {
        return asks(() -> window().robot().finder().findAll(part(), one -> one instanceof JComponent && one.isFocusable()
                        && one.isShowing() && one.getAccessibleContext() != null
                        && one.getAccessibleContext().getAccessibleName() == null && one.getName() != null).stream()
                .map(Component::getName).toList());
    }
}
