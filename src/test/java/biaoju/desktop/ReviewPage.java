package biaoju.desktop;

import biaoju.flow.review.Dispute;
import biaoju.session.View;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.fixture.JFileChooserFixture;

/** What a supervisor does and sees: figures, their sentences, disputes, guideline; files through choosers. */
final class ReviewPage implements AutoCloseable {
    private final DeskPage desk;

    ReviewPage(Path home, Path project) {
        desk = new DeskPage(home, Optional.of(project));
    }

    DeskPage desk() {
        return desk;
    }

    // ---- files

    /** The file chooser that has just come up, used as a person does. */
    private JFileChooserFixture chooser() {
        return JFileChooserFinder.findFileChooser("chooser").withTimeout(30_000).using(desk.robot());
    }

    /** Chooses in the chooser that a menu item opens. */
    ReviewPage choose(List<Path> files, String... menu) {
        desk.menu(menu);
        JFileChooserFixture chooser = chooser();
        if (files.size() == 1) chooser.selectFile(files.get(0).toFile());
        else chooser.selectFiles(files.stream().map(Path::toFile).toArray(File[]::new));
        return approve(chooser);
    }

    /** The toolkit that paints in memory leaves the keyboard with a dialog that is gone: there the window asks for it. */
    private ReviewPage approve(JFileChooserFixture chooser) {
        chooser.approve();
        desk.until("the chooser is gone", () -> !chooser.target().isShowing());
        desk.robot().waitForIdle();
        if (Toolkit.getDefaultToolkit().getClass().getName().contains("cacio")) {
            desk.does(any -> {
                desk.frame().requestFocus();
                return true;
            });
        }
        desk.until("the window has the keyboard again", () -> desk.frame().isFocused());
        return this;
    }

    /** Types the file's name in the chooser that a menu item opens. */
    ReviewPage save(Path file, String... menu) {
        desk.menu(menu);
        return name(file);
    }

    /** Types the file's name in the chooser that has just come up. */
    ReviewPage name(Path file) {
        JFileChooserFixture chooser = chooser();
        chooser.fileNameTextBox().setText(file.toString());
        return approve(chooser);
    }

    /** Everything the notice bar says. */
    List<String> notices() {
        return desk.asks(() -> desk.robot().finder().findAll(desk.frame(), part -> "notice.text".equals(part.getName()))
                .stream().map(part -> ((JTextArea) part).getText()).toList());
    }

    /** Waits until something is said that has the words in it, and answers it. */
    String told(String words) {
        try {
            desk.until("it is said: " + words, () -> notices().stream().anyMatch(said -> said.contains(words)));
        } catch (WaitTimedOutError late) {
            throw new AssertionError("said is only " + notices(), late);
        }
        return notices().stream().filter(said -> said.contains(words)).findFirst().orElseThrow();
    }

    ReviewPage closeNotices() {
        while (!notices().isEmpty()) {
            var close = desk.robot().finder().findAll(desk.frame(), part -> "notice.close".equals(part.getName())).iterator().next();
            int before = notices().size();
            desk.robot().click(close);
            desk.until("the notice is gone", () -> notices().size() < before);
        }
        return this;
    }

    // ---- perspectives

    ReviewPage review() {
        desk.key(KeyEvent.VK_2, KeyEvent.VK_CONTROL);
        desk.until("others are shown", () -> desk.view().reviewing());
        return this;
    }

    ReviewPage annotate() {
        desk.key(KeyEvent.VK_1, KeyEvent.VK_CONTROL);
        desk.until("others are hidden", () -> !desk.view().reviewing());
        return this;
    }

    // ---- figures

    /** Waits for figures of now with their intervals. */
    ReviewPage untilFresh() {
        desk.until("the figures are of now", () -> desk.text("agreement.state").equals("Up to date"));
        return this;
    }

    ReviewPage tab(String title) {
        desk.window().tabbedPane("agreement.tabs").selectTab(title);
        desk.robot().waitForIdle();
        return this;
    }

    String tabInFront() {
        return desk.asks(() -> {
            JTabbedPane tabs = desk.part("agreement.tabs", JTabbedPane.class);
            return tabs.getTitleAt(tabs.getSelectedIndex());
        });
    }

    /** What a cell of a table says. */
    String cell(String table, int row, int column) {
        return desk.asks(() -> String.valueOf(desk.part(table, JTable.class).getValueAt(row, column)));
    }

    /** The row whose first cell ends with the words. */
    int row(String table, String words) {
        return desk.asks(() -> {
            JTable in = desk.part(table, JTable.class);
            return IntStream.range(0, in.getRowCount()).filter(row -> String.valueOf(in.getValueAt(row, 0)).endsWith(words))
                    .findFirst().orElseThrow(() -> new AssertionError("no row " + words + " in " + table));
        });
    }

    /** The column whose title ends with the words. */
    int column(String table, String words) {
        return desk.asks(() -> {
            JTable in = desk.part(table, JTable.class);
            return IntStream.range(0, in.getColumnCount()).filter(column -> in.getColumnName(column).endsWith(words))
                    .findFirst().orElseThrow(() -> new AssertionError("no column " + words + " in " + table));
        });
    }

    ReviewPage click(String table, int row, int column) {
        desk.window().table(table).cell(TableCell.row(row).column(column)).click();
        desk.robot().waitForIdle();
        return this;
    }

    int rows(String table) {
        return desk.asks(() -> desk.part(table, JTable.class).getRowCount());
    }

    // ---- disputes

    /** The disputes in the list, as they stand there. */
    List<Dispute> disputes() {
        return desk.asks(() -> {
            JList<?> list = desk.part("disputes.list", JList.class);
            List<Dispute> all = new ArrayList<>();
            for (int i = 0; i < list.getModel().getSize(); i++) all.add((Dispute) list.getModel().getElementAt(i));
            return all;
        });
    }

    ReviewPage clickDispute(int row) {
        desk.window().list("disputes.list").item(row).click();
        desk.robot().waitForIdle();
        return this;
    }

    ReviewPage showDisputes(String state) {
        desk.window().comboBox("disputes.state").selectItem(state);
        desk.robot().waitForIdle();
        return this;
    }

    /** Waits until that sentence is at hand, its votes shown. */
    ReviewPage untilAt(Dispute dispute) {
        desk.until("sentence " + dispute.number() + " of " + dispute.report().name() + " is at hand", () -> at(dispute));
        desk.robot().waitForIdle();
        return this;
    }

    private boolean at(Dispute dispute) {
        View view = desk.view();
        return view.page() != null && view.page().document().report().digest().equals(dispute.report().digest())
                && view.page().current() == dispute.number() && !view.page().votes(dispute.number()).isEmpty();
    }

    /** What a screen reader says of the page. */
    String spoken() {
        return desk.asks(() -> desk.part("reading.text", java.awt.Component.class).getAccessibleContext().getAccessibleName());
    }

    /** Everything the guideline's rows say to a screen reader. */
    List<String> guideline() {
        return desk.asks(() -> Heard.rows(desk.part("guidelines.list", JList.class)));
    }

    ReviewPage type(String words) {
        desk.robot().enterText(words);
        desk.robot().waitForIdle();
        return this;
    }

    @Override
    public void close() {
        desk.close();
    }
}
