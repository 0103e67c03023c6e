package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import biaoju.flow.InitProject;
import biaoju.flow.review.Dispute;
import biaoju.session.View;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor's day in the real window: labels come in, are compared, disputes are settled, the report goes out. */
@Tag("gui")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ReviewGuiTest {
    private static final String REASON = "reason-marker of the supervisor";

    @TempDir
    private Path folder;
    private Path home;
    private Path project;

    @BeforeEach
    void makeAProject() throws Exception {
        home = folder.resolve("home");
        project = folder.resolve("district");
        InitProject.init(project, Optional.empty());
        Settled.inEnglish(home);
    }

    private ReviewPage open() {
        ReviewPage page = new ReviewPage(home, project);
        page.desk().untilEntered();
        return page;
    }

    @Test
    void aWholeReview() throws Exception {
        Map<SentenceId, Decision> decided;
        Path report = folder.resolve("agreement.html");
        Path matrix = folder.resolve("matrix.csv");
        try (ReviewPage page = open()) {
            importReports(page);
            labelAsSupervisor(page);
            importLabels(page);
            readFigures(page);
            followACell(page);
            List<Dispute> settled = decideFive(page);
            undoTwo(page, settled);
            decided = decisions(page);
            assertThat(decided.keySet()).containsExactlyElementsOf(settled.subList(0, 3).stream().map(Dispute::sentence).toList());
            markAnExample(page, settled.get(0));
            export(page, report, matrix);
            readBack(report, matrix, settled.subList(0, 3));
            decided = decisions(page);
        }
        try (ReviewPage page = open()) {
            page.desk().untilOpen();
            page.desk().until("the supervisor is where they were", () -> page.desk().view().reviewing());
            page.desk().until("the disputes are found", () -> page.disputes().size() == TwoAnnotators.disputes() - 3);
            page.showDisputes("by a person");
            assertThat(decisions(page)).isEqualTo(decided);
            page.desk().until("the guideline has the example", () -> examples(page).size() == 1);
        }
    }

    // ---- labels come in

    private void importReports(ReviewPage page) throws Exception {
        List<Path> files = TwoAnnotators.write(Files.createDirectories(folder.resolve("texts")));
        page.choose(files, "File", "Import…");
        new ImportPage(page.desk()).untilRead().keep().showFirst();
        page.desk().until("the reports are there", () -> page.desk().view().reports().size() == files.size());
    }

    /** The reports as they were cut, in the order in which the test has them. */
    private static List<Document> documents(ReviewPage page) {
        Document[] all = new Document[TwoAnnotators.REPORTS.size()];
        for (int i = 0; i < all.length; i++) {
            Document one = page.desk().open(i).view().page().document();
            List<String> sentences = one.cut().sentences().stream().map(one::textOf).toList();
            int which = TwoAnnotators.REPORTS.indexOf(sentences);
            assertThat(which).as("a sentence a line: " + sentences).isNotNegative();
            all[which] = one;
        }
        return List.of(all);
    }

    private static void labelAsSupervisor(ReviewPage page) {
        Document first = documents(page).get(0);
        List<String> names = page.desk().view().reports().stream().map(line -> line.report().digest()).toList();
        page.desk().open(names.indexOf(first.report().digest()));
        page.desk().keys("jj");
        page.desk().until("the third sentence is at hand", () -> page.desk().view().page().current() == 3);
        page.desk().keys(TwoAnnotators.MINE.get(0).replace(".", "")).untilSaved();
        assertThat(page.desk().view().labelled()).isEqualTo(4);
    }

    private void importLabels(ReviewPage page) throws Exception {
        List<Document> reports = documents(page);
        Path li = TwoAnnotators.write(folder.resolve("li.jsonl"), TwoAnnotators.LI, TwoAnnotators.LI_SAYS, reports);
        Path wang = TwoAnnotators.write(folder.resolve("wang.jsonl"), TwoAnnotators.WANG, TwoAnnotators.WANG_SAYS, reports);
        String unknown = Files.readAllLines(wang).get(0).replaceFirst("\"label\":\"[a-z]+\"", "\"label\":\"nonsense\"");
        Files.writeString(wang, unknown + "\nno json\n", java.nio.file.StandardOpenOption.APPEND);
        page.closeNotices();
        page.review().choose(List.of(li, wang), "Review", "Import labels…");
        assertThat(page.told("li.jsonl")).isEqualTo("li.jsonl: 18 applied, 0 unchanged, 0 older than what stands.");
        assertThat(page.told("wang.jsonl").lines()).satisfiesExactly(
                counts -> assertThat(counts).startsWith("wang.jsonl: 19 applied, 0 unchanged").endsWith("2 lines fit nowhere:"),
                label -> assertThat(label).startsWith("line 20: the label \"nonsense\" is none of the project"),
                json -> assertThat(json).contains("wang.jsonl, line 21, column 1: this is not sound JSON"));
        page.closeNotices().annotate();
        page.choose(List.of(li), "File", "Import labels…");
        assertThat(page.told("li.jsonl")).isEqualTo("li.jsonl: 0 applied, 18 unchanged, 0 older than what stands.");
        page.closeNotices().review();
    }

    // ---- figures

    private static void readFigures(ReviewPage page) {
        page.desk().toggle("stripe.disputes").toggle("stripe.disputes");
        page.desk().does(desk -> {
            desk.bench().showPage(AgreementRooms.PAGE);
            return true;
        });
        page.untilFresh();
        String facts = page.desk().text("agreement.facts");
        assertThat(facts).startsWith(TwoAnnotators.shared() + " shared sentences of " + TwoAnnotators.labelled() + " labelled")
                .endsWith("3 annotators");
        assertThat(page.desk().text("agreement.aid"))
                .startsWith("Krippendorff α is " + two(TwoAnnotators.alpha()) + " [").contains("on " + TwoAnnotators.shared() + " shared");
        page.tab("Pairs");
        int li = page.row("agreement.pairs.table", TwoAnnotators.LI);
        int wang = page.row("agreement.pairs.table", TwoAnnotators.WANG);
        int kappa = Math.max(li, wang) + 1;
        assertThat(page.cell("agreement.pairs.table", Math.min(li, wang), kappa)).isEqualTo(two(TwoAnnotators.kappa()));
        page.click("agreement.pairs.table", li, wang + 1);
        page.desk().until("the pair's matrix is in front", () -> page.tabInFront().equals("Confusion"));
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }

    /** Cause, says one, and problem, says the other: a cell, its sentences, and one of them in its report. */
    private static void followACell(ReviewPage page) {
        int row = page.row("agreement.confusion.table", "cause");
        int column = page.column("agreement.confusion.table", "problem");
        assertThat(page.cell("agreement.confusion.table", row, column)).startsWith("2");
        page.click("agreement.confusion.table", row, column);
        page.desk().until("its sentences are listed", () -> page.desk().shown("sentences.table") && page.rows("sentences.table") == 2);
        page.desk().until("their texts are there", () -> !page.cell("sentences.table", 1, 2).equals("…"));
        List<String> texts = List.of(page.cell("sentences.table", 0, 2), page.cell("sentences.table", 1, 2));
        assertThat(texts).containsExactlyInAnyOrder(TwoAnnotators.REPORTS.get(0).get(5), TwoAnnotators.REPORTS.get(1).get(4));
        assertThat(page.desk().text("sentences.title")).contains(TwoAnnotators.LI, "cause", TwoAnnotators.WANG, "problem");
        page.click("sentences.table", 1, 2);
        page.desk().until("the sentence is at hand in its report", () -> page.desk().view().page() != null
                && text(page.desk().view()).equals(texts.get(1)) && page.desk().shown("reading.text"));
        assertThat(page.spoken()).contains("disputed", TwoAnnotators.LI + " cause", TwoAnnotators.WANG + " problem", texts.get(1));
    }

    private static String text(View view) {
        return view.page().document().textOf(view.page().sentence(view.page().current()));
    }

    // ---- disputes

    /** Decides five from the list's first one on, by key alone; answers them in their order. */
    private static List<Dispute> decideFive(ReviewPage page) {
        page.desk().until("the disputes are found", () -> page.disputes().size() == TwoAnnotators.disputes());
        List<Dispute> all = page.disputes();
        assertThat(all).isSortedAccordingTo((one, other) -> Double.compare(other.cost(), one.cost()));
        assertThat(all.stream().filter(one -> one.majority() != null)).as("a majority of three").hasSize(2);
        page.clickDispute(0).untilAt(all.get(0)).desk().focusPage();
        List<Dispute> settled = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Dispute one = all.get(n);
            page.untilAt(one);
            if (n == 1) {
                page.desk().keys("r");
                page.desk().until("the reason has the keyboard", () -> page.desk().part("decide.reason.text", javax.swing.JTextField.class)
                        .isFocusOwner());
                page.type(REASON).desk().key(KeyEvent.VK_ENTER);
                page.desk().until("the page has the keyboard again", () -> page.desk().pageHasKeyboard());
            }
            if (one.majority() != null) page.desk().key(KeyEvent.VK_ENTER);
            else page.desk().keys("2");
            settled.add(one);
            int left = all.size() - settled.size();
            page.desk().until("it is settled: " + n, () -> page.disputes().size() == left);
        }
        assertThat(settled).as("both majorities were among them").filteredOn(one -> one.majority() != null).hasSize(2);
        assertThat(page.desk().text("disputes.count")).isEqualTo("3 open of 8");
        assertThat(page.desk().text("decide.progress")).isEqualTo("5 of 8 settled");
        Map<SentenceId, Decision> made = decisions(page);
        assertThat(made.keySet()).containsExactlyElementsOf(settled.stream().map(Dispute::sentence).toList());
        for (Dispute one : settled) {
            Decision decision = made.get(one.sentence());
            assertThat(decision.label()).isEqualTo(Optional.ofNullable(one.majority()).orElse("problem"));
            assertThat(decision.reason()).isEqualTo(one.equals(settled.get(1)) ? REASON : "");
        }
        return settled;
    }

    /** What was decided, by sentence, the costliest first: from the list, with the filter that shows it. */
    private static Map<SentenceId, Decision> decisions(ReviewPage page) {
        page.showDisputes("by a person");
        Map<SentenceId, Decision> decided = new LinkedHashMap<>();
        page.disputes().forEach(one -> decided.put(one.sentence(), one.decision()));
        page.showDisputes("open");
        return decided;
    }

    private static void undoTwo(ReviewPage page, List<Dispute> settled) {
        page.desk().focusPage();
        for (int n = 4; n >= 3; n--) {
            int open = page.disputes().size() + 1;
            page.desk().key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
            page.desk().until("it is open again", () -> page.disputes().size() == open);
            page.untilAt(settled.get(n));
            assertThat(page.spoken()).contains("disputed").doesNotContain("decided:");
        }
        assertThat(page.desk().text("decide.progress")).isEqualTo("3 of 8 settled");
    }

    private static void markAnExample(ReviewPage page, Dispute one) {
        page.showDisputes("by a person").clickDispute(page.disputes().stream().map(Dispute::sentence).toList().indexOf(one.sentence()));
        page.untilAt(one).desk().focusPage();
        assertThat(page.spoken()).contains("decided: " + Optional.ofNullable(one.majority()).orElse("problem"));
        page.desk().keys("e");
        page.desk().until("it is an example", () -> page.desk().view().page().decisions().get(one.number()).example());
        if (!page.desk().shown("guidelines.list")) page.desk().pressStripe("guidelines");
        page.desk().until("the guideline has it", () -> examples(page).size() == 1);
        assertThat(examples(page).get(0)).startsWith("Example of " + Optional.ofNullable(one.majority()).orElse("problem"))
                .contains(text(page.desk().view()), one.report().name());
    }

    private static List<String> examples(ReviewPage page) {
        if (!page.desk().shown("guidelines.list")) return List.of();
        return page.guideline().stream().filter(row -> row.startsWith("Example")).toList();
    }

    // ---- the report

    private static void export(ReviewPage page, Path report, Path matrix) {
        page.closeNotices().save(report, "Review", "Export report…");
        page.told("Written: " + report);
        page.save(matrix, "Review", "Export unit × annotator matrix…");
        page.told("Written: " + matrix);
        page.closeNotices().save(matrix, "Review", "Export unit × annotator matrix…");
        page.told("is there already, and is not replaced");
        page.closeNotices();
    }

    private static void readBack(Path file, Path matrix, List<Dispute> settled) throws Exception {
        ExportedReport report = new ExportedReport(file);
        assertThat(report.facts()).contains(TwoAnnotators.shared() + " sentences labelled by two or more, of "
                + TwoAnnotators.labelled() + " labelled", "3 annotators", "2 reports");
        assertThat(report.measure("krippendorff_alpha").get(0)).isEqualTo(two(TwoAnnotators.alpha()));
        assertThat(report.pairs()).anyMatch(cell -> cell.startsWith(two(TwoAnnotators.kappa()) + " ["));
        assertThat(report.digest()).as("of the data as the matrix has it")
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(matrix))));
        assertThat(Files.readAllLines(matrix).stream().skip(1)).filteredOn(line -> !line.endsWith(",")).as("gold").hasSize(3);
        List<List<String>> disputes = report.disputes();
        assertThat(disputes).hasSize((int) TwoAnnotators.disputes());
        assertThat(disputes).filteredOn(row -> !row.get(row.size() - 1).isEmpty()).hasSize(settled.size())
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(settled.stream().map(one -> one.report().name() + " " + one.number()).toList());
        assertThat(disputes.get(1).get(disputes.get(1).size() - 1)).contains(REASON);
    }

    // ---- blind work

    @Test
    void whoeverLabelsInABlindProjectSeesNothingOfTheOthers() throws Exception {
        try (ReviewPage page = open()) {
            importReports(page);
            List<Document> reports = documents(page);
            Path li = TwoAnnotators.write(folder.resolve("one.jsonl"), TwoAnnotators.LI, TwoAnnotators.LI_SAYS, reports);
            Path wang = TwoAnnotators.write(folder.resolve("two.jsonl"), TwoAnnotators.WANG, TwoAnnotators.WANG_SAYS, reports);
            page.choose(List.of(li, wang), "File", "Import labels…");
            page.told("two.jsonl");
            page.closeNotices();
            SentenceId first = reports.get(0).idOf(reports.get(0).cut().sentences().get(3));
            page.desk().does(desk -> {
                desk.session().orElseThrow().decide(first, "measure", REASON);
                return true;
            });
            page.desk().until("it is settled", () -> page.desk().view().undo().undo() != null);
        }
        try (ReviewPage page = open()) {
            page.desk().untilOpen();
            assertThat(page.desk().view().blind()).isTrue();
            assertThat(page.desk().text("status.all")).contains("0/");
            for (String window : List.of("guidelines", "keys")) page.desk().pressStripe(window);
            nothingIsHeard(page);
            page.review();
            page.desk().until("the disputes are found", () -> !page.disputes().isEmpty());
            page.untilFresh();
            assertThat(heard(page)).as("what a supervisor finds").anyMatch(words -> words.contains(TwoAnnotators.LI));
            page.choose(List.of(folder.resolve("one.jsonl")), "File", "Import labels…");
            page.told("one.jsonl");
            page.tab("Pairs").clickDispute(0).untilAt(page.disputes().get(0)).annotate();
            nothingIsHeard(page);
        }
    }

    private static Set<String> heard(ReviewPage page) {
        return Heard.in(page.desk().frame());
    }

    /** Through both reports, sentence by sentence. */
    private static void nothingIsHeard(ReviewPage page) {
        for (int report = 0; report < TwoAnnotators.REPORTS.size(); report++) {
            page.desk().open(report);
            page.desk().until("others are hidden", () -> page.desk().view().page().votes().isEmpty());
            assertThat(page.desk().view().page().decisions()).isEmpty();
            assertThat(page.desk().view().labelled()).isZero();
            int size = page.desk().view().page().size();
            int start = page.desk().view().page().current();
            for (int n = start; n <= size; n++) {
                int number = n;
                page.desk().until("sentence " + n, () -> page.desk().view().page().current() == number);
                assertThat(page.spoken()).contains("sentence " + n + " of " + size + ", not labelled, saved");
                if (n == start || n == 4) {
                    assertThat(heard(page)).noneMatch(words -> words.contains(TwoAnnotators.LI) || words.contains(TwoAnnotators.WANG)
                            || words.contains(TwoAnnotators.NOTE) || words.contains(REASON) || words.contains("one.jsonl")
                            || words.contains("two.jsonl") || words.contains("disputed") || words.contains("decided"));
                }
                page.desk().keys("j");
            }
            page.desk().type("reports.filter", TwoAnnotators.LI);
            assertThat(page.desk().asks(() -> page.desk().part("reports.list", javax.swing.JList.class).getModel().getSize()))
                    .as("found by an annotator's name").isZero();
            page.desk().type("reports.filter", "");
        }
    }
}
