package biaoju.desktop;

import java.awt.event.KeyEvent;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;

/** What a user can do with the label scheme's page; the only class that knows its components' names. */
final class SchemePage {
    private final DeskPage desk;

    private SchemePage(DeskPage desk) {
        this.desk = desk;
    }

    static SchemePage open(DeskPage desk) {
        desk.does(one -> {
            one.companions().scheme().open();
            return true;
        });
        desk.until("the labels are counted", () -> {
            JTable table = desk.window().robot().finder().findByName("scheme.table", JTable.class);
            for (int row = 0; row < table.getRowCount(); row++) if (!"0".equals(table.getValueAt(row, 5))) return true;
            return false;
        });
        return new SchemePage(desk);
    }

    SchemePage choose(int row) {
        desk.window().table("scheme.table").cell(TableCell.row(row).column(1)).click();
        desk.robot().waitForIdle();
        return this;
    }

    SchemePage say(String field, String words) {
        desk.type("scheme." + field, words);
        return this;
    }

    SchemePage hue(String hue) {
        desk.press("scheme.hue." + hue);
        return this;
    }

    SchemePage key(String digit) {
        desk.window().comboBox("scheme.key").selectItem(digit);
        desk.robot().waitForIdle();
        return this;
    }

    SchemePage mergeInto(String name) {
        desk.window().comboBox("scheme.into").selectItem(name);
        desk.robot().waitForIdle();
        return this;
    }

    SchemePage moveUp() {
        desk.alt(KeyEvent.VK_UP);
        return this;
    }

    SchemePage allowSecond() {
        desk.window().checkBox("scheme.second").check();
        desk.robot().waitForIdle();
        return this;
    }

    String cell(int row, int column) {
        return desk.asks(() -> String.valueOf(desk.part("scheme.table", JTable.class).getValueAt(row, column)));
    }

    String preview() {
        return desk.text("scheme.preview");
    }

    String wrong() {
        return desk.text("scheme.wrong");
    }

    boolean canApply() {
        return desk.asks(() -> desk.part("scheme.apply", javax.swing.JButton.class).isEnabled());
    }

    DeskPage apply() {
        int version = desk.view().scheme().version();
        desk.press("scheme.apply");
        desk.until("the scheme is another", () -> desk.view().scheme().version() > version);
        return desk;
    }
}
