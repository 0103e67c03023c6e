package biaoju.desktop.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.desktop.agreement.AgreementPanel.Freshness;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AgreementPanelGuiTest {
    private final List<Object> wished = new CopyOnWriteArrayList<>();
    private final Findings two = Tables.findings("MM MP PM .M CC", "PP MP BB LL LB");
    private final Findings three = Tables.findings("MMM MPP PMP .MM CCC", "PPP MPM BBB LLL LBB");

    private AgreementWindow open(Locale locale) {
        return new AgreementWindow(locale, new AgreementPanel.Wishes() {
            @Override
            public void count(Switches switches) {
                wished.add(switches);
            }

            @Override
            public void recompute() {
                wished.add("recompute");
            }

            @Override
            public void ask(Question question) {
                wished.add(question);
            }

            @Override
            public void open(String digest) {
                wished.add(digest);
            }

            @Override
            public void assign(String names, String overlap, String repeats, String seed) {
                wished.add(String.join("|", names, overlap, repeats, seed));
            }

            @Override
            public void pack(String annotator) {
                wished.add("pack " + annotator);
            }

            @Override
            public void merge() {
                wished.add("merge");
            }
        });
    }

    private AgreementWindow open() {
        return open(Locale.ENGLISH);
    }

    @Test
    void theFactsAreAlwaysInSightAndEveryCoefficientHasItsInterval() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH)) {
            assertThat(page.text("agreement.facts")).isEqualTo(
                    "9 shared sentences of 10 labelled · effective n 10 · 2 annotators · left out: 3 labels of noise");
            assertThat(page.chart("agreement.measures")).hasSize(8).allMatch(said -> said.contains("95%"));
            assertThat(page.chart("agreement.competence")).hasSize(2).first().asString().startsWith("a01");
            for (String part : List.of("pairs", "confusion", "labels", "reports", "drift", "repeats", "work")) {
                page.goesTo(part);
                assertThat(page.text("agreement.facts")).startsWith("9 shared");
                assertThat(page.nameless()).as(part).isEmpty();
            }
        }
    }

    @Test
    void withThreeWhatIsForTwoSaysSo() {
        try (AgreementWindow page = open(Locale.CHINESE).shows(three, Freshness.FRESH)) {
            assertThat(page.chart("agreement.measures")).anyMatch(said -> said.contains("Scott") && said.contains("两名"));
            page.goesTo("pairs");
            List<List<String>> rows = page.rows("agreement.pairs.table");
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2)).as("shared sentences below").startsWith("a03", "9", "10");
            assertThat(rows.get(0).get(2)).as("κ above").matches("[01]\\.\\d\\d");
        }
    }

    @Test
    void aPairOpensItsConfusionAndACellAsksForItsSentences() {
        try (AgreementWindow page = open().shows(three, Freshness.FRESH).goesTo("pairs")) {
            page.clicks("agreement.pairs.table", 1, 3);
            page.until("the confusion matrix is in front", () -> page.front().equals("Confusion"));
            assertThat(page.rows("agreement.confusion.table").get(0)).containsExactly("measure", "2", "1", "0", "0", "0", "3");
            page.clicks("agreement.confusion.table", 0, 2);
            assertThat(wished).containsExactly(new Question.Cell(1, 2, 0, 1));
            assertThat(page.spoken("agreement.confusion.table", 0, 2)).isEqualTo("a02 measure, a03 problem: 1 · 33.3 % of the row");
            page.key(KeyEvent.VK_LEFT);
            page.key(KeyEvent.VK_ENTER);
            assertThat(wished).last().isEqualTo(new Question.Cell(1, 2, 0, 0));
            page.key(KeyEvent.VK_RIGHT);
            page.key(KeyEvent.VK_RIGHT);
            page.key(KeyEvent.VK_ENTER);
            assertThat(wished).as("an empty cell has no sentences").hasSize(2);
        }
    }

    @Test
    void withoutNamesNeitherWordsNorOrderGiveThemAway() {
        try (AgreementWindow page = open().anonymous(three, Freshness.FRESH)) {
            assertThat(page.chart("agreement.competence")).extracting(said -> said.substring(0, 1)).isSorted()
                    .isSubsetOf("A", "B", "C");
            page.goesTo("pairs");
            List<List<String>> rows = page.rows("agreement.pairs.table");
            assertThat(rows).extracting(row -> row.get(0)).containsExactly("A", "B", "C");
            assertThat(page.chart("agreement.pairs.intervals")).extracting(said -> said.substring(0, 5))
                    .containsExactly("A – B", "A – C", "B – C");
            page.clicks("agreement.pairs.table", 0, 2);
            page.clicks("agreement.confusion.table", 0, 1);
            Question.Cell asked = (Question.Cell) wished.get(0);
            String[] order = {three.annotators().get(asked.first()).name(), three.annotators().get(asked.second()).name()};
            assertThat(Tables.letters(three)).as("the letters are those of the two who were asked about")
                    .containsEntry("A", order[0]).containsEntry("B", order[1]);
        }
    }

    @Test
    void tabLeadsOutOfTheTablesAndTheKeyboardsPlaceIsSeen() {
        try (AgreementWindow page = open().shows(three, Freshness.FRESH).goesTo("pairs").focuses("agreement.pairs.table")) {
            assertThat(page.selected("agreement.pairs.table")).isEqualTo("0,2");
            page.key(KeyEvent.VK_TAB);
            page.until("the chart has the keyboard", () -> page.focus().equals("agreement.pairs.intervals"));
            page.key(KeyEvent.VK_TAB, KeyEvent.VK_SHIFT);
            page.until("the table has it again", () -> page.focus().equals("agreement.pairs.table"));
            page.goesTo("labels").focuses("agreement.labels.table");
            assertThat(page.selected("agreement.labels.table")).isEqualTo("0,0");
        }
    }

    @Test
    void numbersAreNeverCutShort() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH)) {
            page.narrows(620);
            for (String table : List.of("labels", "reports", "repeats")) {
                page.goesTo(table);
                assertThat(page.cut("agreement." + table + ".table")).as(table).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoLongerTrueIsPaleAndSaysSo() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH)) {
            assertThat(page.pale()).isFalse();
            page.shows(two, Freshness.STALE);
            assertThat(page.pale()).isTrue();
            assertThat(page.text("agreement.state")).contains("changed");
            page.presses("agreement.recompute");
            assertThat(wished).containsExactly("recompute");
            page.shows(two, Freshness.COMPUTING);
            assertThat(page.pale()).isTrue();
            page.shows(two, Freshness.INTERVALS);
            assertThat(page.pale()).isFalse();
            page.switchesOn("agreement.withoutNoise");
            assertThat(wished).last().isEqualTo(new Switches(true, false, false, false));
        }
    }

    @Test
    void whereNobodySharesASentenceItSaysWhatToDo() {
        try (AgreementWindow page = open().shows(Tables.findings("M. P. .B"), Freshness.FRESH)) {
            assertThat(page.hint()).contains("Two people").contains("3 sentences").contains("by 2 annotators");
            page.goesTo("work");
            assertThat(page.hint()).isEmpty();
            assertThat(page.text("agreement.work.sum")).contains("everybody");
        }
        try (AgreementWindow page = open().shows(Tables.findings(".. .."), Freshness.FRESH)) {
            for (String part : List.of("overview", "drift", "repeats")) {
                page.goesTo(part);
                assertThat(page.hint()).as(part).contains("nobody has labelled");
            }
        }
        try (AgreementWindow page = open().shows(null, Freshness.NONE)) {
            assertThat(page.hint()).contains("Computing");
        }
    }

    @Test
    void reportsAreFilteredByTypingAndOpenedByEnter() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH).goesTo("reports")) {
            assertThat(page.rows("agreement.reports.table")).hasSize(2);
            page.types("agreement.reports.filter", "b1");
            page.until("one is left", () -> page.rows("agreement.reports.table").size() == 1);
            page.key(KeyEvent.VK_DOWN);
            page.clicks("agreement.reports.table", 0, 1);
            page.key(KeyEvent.VK_ENTER);
            assertThat(wished).containsExactly(two.reports().get(1).digest());
        }
    }

    @Test
    void labelsAndAnnotatorsAskForWhatIsBehindThem() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH).goesTo("labels")) {
            assertThat(page.rows("agreement.labels.table").get(1)).first().isEqualTo("problem");
            page.doubleClicks("agreement.labels.table", 1);
            assertThat(wished).containsExactly(new Question.Against(1));
            page.goesTo("repeats").doubleClicks("agreement.repeats.table", 0);
            assertThat(wished).last().isEqualTo(new Question.Contradictions(0));
            assertThat(page.rows("agreement.repeats.table").get(0)).last().isEqualTo("–");
        }
    }

    @Test
    void aWeekAsksForWhereTheyDifferAndAPartOfABarForItsLabel() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH).goesTo("drift").focusesChart("agreement.drift.lines")) {
            page.key(KeyEvent.VK_RIGHT);
            page.key(KeyEvent.VK_ENTER);
            page.focusesChart("agreement.drift.mix");
            page.key(KeyEvent.VK_RIGHT);
            page.key(KeyEvent.VK_ENTER);
            assertThat(wished).containsExactly(new Question.Differing(2969), new Question.InWeek(Question.ANY, 1, 2968));
        }
    }

    @Test
    void workIsSharedOutAsTyped() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH).goesTo("work")) {
            page.types("agreement.work.overlap", "30").presses("agreement.work.assign");
            assertThat(wished).containsExactly("a01, a02|30|0|1");
            page.types("agreement.work.annotator", "a02").presses("agreement.work.pack").presses("agreement.work.merge");
            assertThat(wished).endsWith("pack a02", "merge");
        }
    }

    @Test
    void whatWasTypedForOneProjectIsNotAssignedInTheNext() {
        try (AgreementWindow page = open().shows(two, Freshness.FRESH).goesTo("work")) {
            page.types("agreement.work.names", "x, y").types("agreement.work.annotator", "x").shows(two, Freshness.STALE);
            assertThat(page.written("agreement.work.names")).as("the same people").isEqualTo("x, y");
            page.shows(three, Freshness.FRESH);
            assertThat(page.written("agreement.work.names")).isEqualTo("a01, a02, a03");
            assertThat(page.written("agreement.work.annotator")).isEmpty();
        }
    }

    @Test
    void pairsThatShareNextToNothingAreToldBesideTheirMean() {
        Findings thin = Tables.findings("MMM MP. PM. .MM CC.", "PP. MP. BB. LL. LB.");
        try (AgreementWindow page = open().shows(thin, Freshness.FRESH)) {
            assertThat(page.written("agreement.aid")).contains("share fewer than 10 sentences");
            page.shows(two, Freshness.FRESH);
            assertThat(page.written("agreement.aid")).as("two alone have no mean").doesNotContain("fewer than");
        }
    }
}
