package biaoju.flow.report;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.agreement.Agreement;
import biaoju.agreement.AgreementOptions;
import biaoju.agreement.AgreementTable;
import biaoju.agreement.Measure;
import biaoju.agreement.Ratings;
import biaoju.base.Messages;
import biaoju.domain.Label;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"x\" ' \u0000 \ud800 <img src=http://example.org/a>";

    private static Label label(String id, String zh, String en, String color) {
        return new Label(id, zh, en, '1', zh.substring(0, 1), en.substring(0, 1), color, "", "");
    }

    private static AgreementTable table(int annotators, long seed) {
        Random random = new Random(seed);
        byte[] cells = new byte[60 * annotators];
        for (int unit = 0; unit < 60; unit++) {
            int usual = random.nextInt(3);
            for (int a = 0; a < annotators; a++) {
                cells[unit * annotators + a] = (byte) (1 + (random.nextInt(4) == 0 ? random.nextInt(3) : usual));
            }
        }
        Ratings ratings = Ratings.of(List.of("measure", "problem", "plan"), annotators, cells, new int[] {0, 20, 40, 60});
        return Agreement.of(ratings, new AgreementOptions(0, 200, 7), () -> false, percent -> {});
    }

    private static ReportContent content(int annotators, String hostile) {
        List<String> names = IntStream.range(0, annotators).mapToObj(i -> "a0" + i + hostile).toList();
        List<ReportContent.Line> disputes = new ArrayList<>();
        disputes.add(new ReportContent.Line("甲" + hostile, 12, "落实整改。" + hostile,
                IntStream.range(0, annotators).mapToObj(i -> i == 0 ? "measure" : i == 1 ? "" : "plan").toList(), "plan", "看语境" + hostile));
        disputes.add(new ReportContent.Line("乙", 3, "流于形式。",
                IntStream.range(0, annotators).mapToObj(i -> i == 0 ? "problem" : "plan").toList(), null, ""));
        return new ReportContent("项目" + hostile, "Biaoju 1", Instant.parse("2026-11-21T08:00:00Z"), "ab".repeat(32),
                List.of("all" + hostile), List.of(label("measure", "举措", "measure", "#009E73"),
                        label("problem", "问题", "problem", "#D55E00"), label("plan", "计划", "plan", "#0072B2")),
                names, List.of("甲" + hostile, "乙", "丙"), table(annotators, 5), 58,
                List.of(new ReportContent.Week("2026-W46", 30, 0.8, 0.7, List.of(10L, 20L, 30L)),
                        new ReportContent.Week("2026-W47", 0, Double.NaN, Double.NaN, List.of(0L, 0L, 0L))),
                List.of(new ReportContent.Repeats("a00" + hostile, 8, 0.75, null), new ReportContent.Repeats("a01", 0, Double.NaN, null)), disputes, 41);
    }

    private static Document read(String page) throws Exception {
        String doctype = "<!DOCTYPE html>\n";
        assertThat(page).startsWith(doctype);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.substring(doctype.length()))));
    }

    private static List<List<String>> rows(Document page, String table) {
        NodeList tables = page.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            Element one = (Element) tables.item(i);
            if (!one.getAttribute("id").equals(table)) continue;
            List<List<String>> rows = new ArrayList<>();
            NodeList body = ((Element) one.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
            for (int row = 0; row < body.getLength(); row++) {
                List<String> cells = new ArrayList<>();
                NodeList all = body.item(row).getChildNodes();
                for (int cell = 0; cell < all.getLength(); cell++) cells.add(all.item(cell).getTextContent());
                rows.add(cells);
            }
            return rows;
        }
        throw new AssertionError("no table " + table);
    }

    private static List<String> row(Document page, Measure measure) {
        return rows(page, "measures-table").get(List.of(Measure.values()).indexOf(measure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePageIsWellFormedAndSaysTheFigures(String language) throws Exception {
        Messages text = Messages.of(Locale.forLanguageTag(language));
        ReportContent content = content(2, "");
        Document page = read(ReportPage.of(content, text));
        AgreementTable table = content.table();
        double kappa = table.measure(Measure.COHEN_KAPPA).value();
        List<String> cohen = row(page, Measure.COHEN_KAPPA);
        assertThat(cohen.get(1)).isEqualTo(String.format(Locale.ROOT, "%.2f", kappa));
        assertThat(cohen.get(2)).matches("\\[0\\.\\d\\d, [01]\\.\\d\\d\\]");
        assertThat(rows(page, "pairs-table").get(0).get(2)).startsWith(String.format(Locale.ROOT, "%.2f", kappa));
        assertThat(rows(page, "pairs-table").get(1).get(1)).isEqualTo("60");
        assertThat(rows(page, "labels-table")).hasSize(3);
        assertThat(rows(page, "reports-table")).hasSize(3);
        assertThat(rows(page, "disputes-table").get(1)).startsWith("乙", "3", "流于形式。");
        assertThat(rows(page, "repeats-table").get(0).get(2)).isEqualTo("75.0 %");
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    }

    @Test
    void whatIsUndefinedSaysWhy() throws Exception {
        Messages english = Messages.of(Locale.ENGLISH);
        List<String> scott = row(read(ReportPage.of(content(3, ""), english)), Measure.SCOTT_PI);
        assertThat(scott.get(1)).isEqualTo("–");
        assertThat(scott.get(3)).isNotEmpty();
    }

    @Test
    void peoplesWordsAreWordsAndNothingIsFetched() throws Exception {
        String page = ReportPage.of(content(3, HOSTILE), Messages.of(Locale.CHINESE));
        Document read = read(page);
        for (String tag : List.of("script", "img", "link", "iframe", "object", "a", "image", "use")) {
            assertThat(read.getElementsByTagName(tag).getLength()).as(tag).isZero();
        }
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("src=\"").doesNotContain("href=\"").doesNotContain("url(h");
        assertThat(rows(read, "disputes-table").get(0).get(2)).contains("<script>alert(1)</script> & \"x\"");
    }

    @Test
    void theSameDataMakeTheSamePage() {
        Messages text = Messages.of(Locale.CHINESE);
        assertThat(ReportPage.of(content(3, ""), text)).isEqualTo(ReportPage.of(content(3, ""), text));
    }
}
