package biaoju.desktop.reports;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.gui.Mouse;
import biaoju.gui.Shown;
import biaoju.session.View;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.JList;

/** What one can do with the list of reports. */
final class ReportsWindow extends Shown<ReportsPanel> {
    ReportsWindow(Consumer<String> onOpen, Runnable onImport) {
        super(() -> new ReportsPanel(new Look(false, 100), Messages.of(Locale.ENGLISH), onOpen, onImport, back -> {}, (words, byProgress) -> {}), new Dimension(320, 480));
    }

    ReportsWindow shows(View view) {
        does(() -> part().show(view));
        return this;
    }

    ReportsWindow filters(String words) {
        window().textBox("reports.filter").deleteText().enterText(words);
        return this;
    }

    ReportsWindow sorts() {
        window().toggleButton("reports.sort").click();
        return this;
    }

    ReportsWindow doubleClicks(int row) {
        Mouse.doubleClick(window().robot(), list(), () -> list().getCellBounds(row, row));
        return this;
    }

    ReportsWindow picks(int row) {
        window().list("reports.list").item(row).click();
        return this;
    }

    ReportsWindow pressImport() {
        window().button("reports.import").click();
        return this;
    }

    private JList<?> list() {
        return window().list("reports.list").target();
    }

    int selectedRow() {
        return asks(() -> list().getSelectedIndex());
    }

    /** What a screen reader says of each row. */
    List<String> spoken() {
        return asks(() -> IntStream.range(0, list().getModel().getSize()).mapToObj(i -> list().getAccessibleContext()
                .getAccessibleChild(i).getAccessibleContext().getAccessibleName()).toList());
    }

    String hint() {
        return asks(() -> window().robot().finder().findByType(part(), Hint.class).text());
    }
}
