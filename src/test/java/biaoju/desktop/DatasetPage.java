package biaoju.desktop;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.swing.JTable;
import org.assertj.swing.exception.WaitTimedOutError;

/** What a dataset builder does and sees: choices, numbers, builds. */
final class DatasetPage implements AutoCloseable {
    private final ReviewPage window;

    DatasetPage(Path home, Path project) {
        window = new ReviewPage(home, project);
        window.desk().untilOpen();
    }

    DeskPage desk() {
        return window.desk();
    }

    /** Files through choosers, notices. */
    ReviewPage window() {
        return window;
    }

    DatasetPage dataset() {
        desk().key(KeyEvent.VK_3, KeyEvent.VK_CONTROL);
        desk().until("the dataset page is shown", () -> desk().shown("dataset.labels"));
        return this;
    }

    // ---- choices

    DatasetPage filter(String query) {
        desk().type("dataset.filter", query);
        return this;
    }

    DatasetPage choose(String combo, int item) {
        desk().window().comboBox(combo).selectItem(item);
        desk().robot().waitForIdle();
        return this;
    }

    DatasetPage tick(String box) {
        desk().window().checkBox(box).click();
        desk().robot().waitForIdle();
        return this;
    }

    DatasetPage folder(Path folder) {
        desk().type("dataset.folder", folder.toString());
        return this;
    }

    /** Waits until what is said against a choice has the words in it. */
    String wrong(String place, String words) {
        desk().until(place + " is wrong: " + words, () -> desk().text("dataset.wrong." + place).contains(words));
        return desk().text("dataset.wrong." + place);
    }

    boolean mayBuild() {
        return desk().asks(() -> desk().part("dataset.build", javax.swing.JButton.class).isEnabled());
    }

    // ---- numbers

    /** The rows there would be, once the numbers are of the choices of now and there are as many parts. */
    int untilCounted(int parts) {
        try {
            desk().until("it is counted", () -> desk().text("dataset.state").equals("Up to date")
                    && (parts > 1 ? desk().shown("dataset.parts") && window.rows("dataset.parts") == parts
                            : !desk().shown("dataset.parts")));
        } catch (WaitTimedOutError late) {
            throw new AssertionError("state: " + desk().text("dataset.state") + "; " + window.notices(), late);
        }
        return number("rows");
    }

    int number(String tile) {
        return Integer.parseInt(desk().text("dataset." + tile + ".count").replace(",", ""));
    }

    /** The rows of a table of figures, added up. */
    int sum(String table) {
        int column = window.column(table, "Rows");
        return IntStream.range(0, window.rows(table)).map(row -> Integer.parseInt(window.cell(table, row, column))).sum();
    }

    // ---- builds

    /** Builds what is chosen and waits until it is said to be written there. */
    DatasetPage build(Path folder) {
        desk().until("it may be built", this::mayBuild);
        desk().press("dataset.build");
        window.told("written to " + folder + ".");
        window.closeNotices();
        return this;
    }

    DatasetPage past(int builds) {
        desk().does(desk -> {
            desk.bench().showPage(DatasetRooms.PAST);
            return true;
        });
        desk().until("the builds are listed", () -> desk().shown("builds.table") && window.rows("builds.table") == builds);
        return this;
    }

    DatasetPage select(int... rows) {
        desk().asks(() -> {
            JTable table = desk().part("builds.table", JTable.class);
            table.clearSelection();
            for (int row : rows) table.addRowSelectionInterval(row, row);
            return true;
        });
        desk().robot().waitForIdle();
        return this;
    }

    String status(int row) {
        return window.cell("builds.table", row, window.column("builds.table", "Status"));
    }

    DatasetPage untilStatus(int row, String status) {
        desk().until("its status is " + status, () -> status(row).equals(status));
        return this;
    }

    /** Waits until what is known of builds has the words in it. */
    String detail(String words) {
        desk().until("it is said of the build: " + words, () -> desk().text("builds.detail").contains(words));
        return desk().text("builds.detail");
    }

    @Override
    public void close() {
        window.close();
    }
}
