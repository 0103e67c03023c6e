package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Document;
import biaoju.flow.SampleProject;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTable;
import org.assertj.swing.data.TableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A neighbour's labels come in under our names, in the real window. */
@Tag("gui")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LabelFilesGuiTest {
    @TempDir
    private Path folder;
    private Path home;
    private Path sample;

    @BeforeEach
    void unpackTheSample() throws Exception {
        home = folder.resolve("home");
        sample = SampleProject.unpack(folder.resolve("sample"));
        Settled.inEnglish(home);
    }

    @Test
    void aLabelStudioFileComesInUnderOurNames() throws Exception {
        try (ReviewPage page = new ReviewPage(home, sample)) {
            page.desk().untilOpen();
            page.choose(List.of(labelStudio(page)), "File", "Import labels…");
            page.desk().until("the labels are listed", () -> page.desk().shown("labelfiles.table") && page.rows("labelfiles.table") == 4);
            assertThat(ours(page, "plan")).as("known by its name").isEqualTo("4  plan");
            assertThat(ours(page, "Weak spots")).isEqualTo("not decided");
            assertThat(page.desk().text("labelfiles.note")).contains("3 are not decided");
            assertThat(mayTake(page)).as("whose they are is not said").isFalse();
            assertThat(page.desk().nameless()).as("controls a screen reader has no name for").isEmpty();
            decide(page);
            page.desk().type("labelfiles.annotator", "neighbour").press("labelfiles.take");
            assertThat(page.told("neighbour.json")).startsWith("neighbour.json: 3 applied, 0 unchanged");
            page.desk().until("what fits nowhere is listed", () -> page.desk().shown("labelfiles.unplaced")
                    && page.rows("labelfiles.unplaced") == 2);
            page.desk().type("labelfiles.filter", "Never heard of");
            page.desk().until("it is filtered", () -> page.rows("labelfiles.unplaced") == 1);
            save(page);
            assertThat(page.desk().view().annotators()).extracting(one -> one.name()).contains("neighbour");
        }
    }

    /** By the digit of ours, by nothing, from the list; one stays undecided. */
    private static void decide(ReviewPage page) {
        int weak = page.row("labelfiles.table", "Weak spots");
        page.click("labelfiles.table", weak, 0);
        page.desk().until("the table has the keyboard", () -> page.desk().part("labelfiles.table", JTable.class).isFocusOwner());
        page.desk().key(KeyEvent.VK_2);
        assertThat(ours(page, "Weak spots")).isEqualTo("2  problem");
        page.click("labelfiles.table", page.row("labelfiles.table", "Blah"), 0).desk().key(KeyEvent.VK_0);
        assertThat(ours(page, "Blah")).isEqualTo("0  leave out");
        page.desk().window().table("labelfiles.table").cell(TableCell.row(weak).column(3)).enterValue("3  cause");
        assertThat(ours(page, "Weak spots")).isEqualTo("3  cause");
        assertThat(page.desk().text("labelfiles.note")).contains("One is not decided");
    }

    private static String ours(ReviewPage page, String label) {
        int row = page.row("labelfiles.table", label);
        return page.desk().asks(() -> String.valueOf(page.desk().part("labelfiles.table", JTable.class).getValueAt(row, 3)));
    }

    private static boolean mayTake(ReviewPage page) {
        return page.desk().asks(() -> page.desk().part("labelfiles.take", JButton.class).isEnabled());
    }

    private void save(ReviewPage page) throws Exception {
        Path list = folder.resolve("list.tsv");
        page.desk().does(desk -> {
            EventQueue.invokeLater(() -> page.desk().part("labelfiles.save", JButton.class).doClick());
            return true;
        });
        page.name(list).told("written to " + list);
        assertThat(Files.readAllLines(list)).hasSize(2).last().asString().contains("neighbour.json\t", "Never heard of");
    }

    /** Three sentences by their text, one of nobody's report, and labels of four names. */
    private Path labelStudio(ReviewPage page) throws Exception {
        Document document = page.desk().open(0).view().page().document();
        List<String> texts = document.cut().sentences().stream().map(document::textOf).filter(text -> text.length() > 45)
                .distinct().limit(5).toList();
        String tasks = Stream.of(task(texts.get(0), "Weak spots"), task(texts.get(1), "plan"), task(texts.get(2), "Blah"),
                task(texts.get(3), "Weak spots"), task(texts.get(4), "Never heard of"), task("这一句不在任何报告里面，谁也没有写过。", "plan"))
                .collect(Collectors.joining(",", "[", "]"));
        return Files.writeString(folder.resolve("neighbour.json"), tasks);
    }

    private static String task(String text, String label) {
        return "{\"data\":{\"text\":\"" + text + "\"},\"annotations\":[{\"result\":[{\"type\":\"choices\",\"from_name\":\"label\","
                + "\"to_name\":\"text\",\"value\":{\"choices\":[\"" + label + "\"]}}]}]}";
    }
}
