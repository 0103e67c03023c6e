package biaoju.flow.report;

import biaoju.agreement.GroupFigures;
import biaoju.agreement.LabelFigures;
import biaoju.agreement.Measure;
import biaoju.agreement.PairFigures;
import biaoju.base.Messages;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The agreement report as one HTML page that needs nothing else: no script, no link, nothing fetched. It is made to be
 * printed and attached to a paper.
 */
public final class ReportPage {
    /** Nothing is loaded and nothing runs, whatever stands in people's texts. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final ReportContent content;
    private final Words words;
    private final Pictures pictures;
    private final Html html = new Html();

    private ReportPage(ReportContent content, Messages text) {
        this.content = content;
        words = new Words(text, content.labels());
        pictures = new Pictures(content, words);
    }

    /** The page's text. */
    public static String of(ReportContent content, Messages text) {
        return new ReportPage(content, text).write();
    }

    private String write() {
        html.open("html", "lang", words.messages().chinese() ? "zh-CN" : "en");
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "generator", "content", content.program());
        html.put("title", words.get("title", content.subject()));
        html.open("style").markup(Style.SHEET).close().end();
        html.open("body").open("main");
        top();
        measures();
        if (content.annotators().size() > 1) pairs();
        labels();
        if (!content.reports().isEmpty()) reports();
        if (!content.weeks().isEmpty()) weeks();
        if (!content.repeats().isEmpty()) repeats();
        disputes();
        definitions();
        html.end().end().end();
        return html.page();
    }

    private void top() {
        html.put("h1", words.get("title", content.subject()));
        html.open("p", "class", "facts").text(words.get("facts", words.count(content.table().shared()),
                words.count(content.table().units()), words.count(content.effective()),
                words.count(content.annotators().size()), words.count(content.reports().size()))).end();
        html.open("ul");
        content.scope().forEach(line -> html.put("li", line));
        html.end();
        html.open("dl");
        fact("made", DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC).format(content.at()));
        fact("program", content.program());
        fact("digest", content.digest());
        fact("annotators", String.join(words.get("comma"), content.annotators()));
        html.end();
    }

    private void fact(String name, String value) {
        html.put("dt", words.get(name)).put("dd", value, "id", name);
    }

    private void heading(String name) {
        html.put("h2", words.get(name)).open("p", "class", "note").text(words.get(name + ".note")).end();
    }

    private void measures() {
        heading("measures");
        html.markup(pictures.measures());
        table("measures-table", List.of(words.get("measure"), words.get("value"), words.get("interval"), words.get("why")));
        content.table().measures().forEach((measure, figure) -> {
            html.open("tr", "data-measure", measure.id()).put("th", words.get("measure." + measure.id()), "scope", "row");
            boolean share = measure == Measure.PERCENT;
            number(share ? words.share(figure.value()) : words.figure(figure.value()));
            html.put("td", share ? words.shares(figure) : words.interval(figure)).put("td", words.why(figure)).end();
        });
        tableEnd();
        double error = content.table().cohenStandardError();
        if (!Double.isNaN(error)) html.put("p", words.get("standard_error", words.figure(error)), "class", "note");
    }

    private void pairs() {
        heading("pairs");
        int n = content.annotators().size();
        table("pairs-table", Stream.concat(Stream.of(""), content.annotators().stream()).toList());
        for (int row = 0; row < n; row++) {
            html.open("tr").put("th", content.annotators().get(row), "scope", "row");
            for (int column = 0; column < n; column++) cell(row, column);
            html.end();
        }
        tableEnd();
        List<PairFigures> shown = content.table().pairs().stream().filter(pair -> pair.shared() > 0)
                .sorted(Comparator.comparingInt(PairFigures::shared).reversed()).limit(Pictures.MOST_PAIRS).toList();
        html.open("div", "class", "figures");
        for (PairFigures pair : shown) {
            html.open("figure").markup(pictures.confusion(pair)).put("figcaption", words.get("confusion",
                    content.annotators().get(pair.first()), content.annotators().get(pair.second()))).end();
        }
        html.end();
        long more = content.table().pairs().stream().filter(pair -> pair.shared() > 0).count() - shown.size();
        if (more > 0) html.put("p", words.get("confusion.more", words.count(more)), "class", "note");
    }


    /** κ above the diagonal, shared units below it. */
    private void cell(int row, int column) {
        if (row == column) {
            html.put("td", "·", "class", "none");
            return;
        }
        PairFigures pair = content.table().pairs().get(place(Math.min(row, column), Math.max(row, column)));
        if (row > column) number(words.count(pair.shared()));
        else number(words.figure(pair.kappa().value()) + " " + words.interval(pair.kappa()));
    }

    /** Where the pair stands among (0, 1), (0, 2) … (1, 2) …. */
    private int place(int first, int second) {
        return first * (2 * content.annotators().size() - first - 1) / 2 + second - first - 1;
    }

    private void labels() {
        heading("labels");
        table("labels-table", List.of(words.get("label"), words.get("kappa"), words.get("interval"), words.get("positive"),
                words.get("interval"), words.get("n"), words.get("prevalence"), words.get("why")));
        for (LabelFigures one : content.table().labels()) {
            html.open("tr", "data-label", content.labels().get(one.label()).id());
            html.put("th", words.label(one.label()), "scope", "row");
            number(words.figure(one.kappa().value())).put("td", words.interval(one.kappa()));
            number(words.figure(one.positive().value())).put("td", words.interval(one.positive()));
            number(words.count(one.n()));
            number(words.share(one.prevalence())).put("td", words.why(one.kappa())).end();
        }
        tableEnd();
    }

    private void reports() {
        heading("reports");
        table("reports-table", List.of(words.get("report"), words.get("shared"), words.get("measure.percent"),
                words.get("measure.krippendorff_alpha"), words.get("interval"), words.get("why")));
        for (GroupFigures one : content.table().groups()) {
            if (one.units() == 0) continue;
            html.open("tr").put("th", content.reports().get(one.group()), "scope", "row");
            number(words.count(one.shared()));
            number(words.share(one.percent().value()));
            number(words.figure(one.alpha().value())).put("td", words.interval(one.alpha())).put("td", words.why(one.alpha())).end();
        }
        tableEnd();
    }

    private void weeks() {
        heading("weeks");
        html.markup(pictures.agreementByWeek()).markup(pictures.mixByWeek());
    }

    private void repeats() {
        heading("repeats");
        table("repeats-table", List.of(words.get("annotator"), words.get("repeats.texts"), words.get("repeats.same"),
                words.get("repeats.again"), words.get("repeats.retest")));
        for (ReportContent.Repeats one : content.repeats()) {
            html.open("tr").put("th", one.annotator(), "scope", "row");
            number(words.count(one.texts()));
            number(words.share(one.share()));
            PairFigures retest = one.retest();
            number(retest == null ? "–" : words.count(retest.shared()));
            number(retest == null ? "–" : words.figure(retest.kappa().value()) + " " + words.interval(retest.kappa())).end();
        }
        tableEnd();
    }

    private void disputes() {
        heading("disputes");
        if (content.disputes().isEmpty()) {
            html.put("p", words.get("disputes.none"));
            return;
        }
        List<String> columns = new ArrayList<>(List.of(words.get("report"), words.get("number"), words.get("text")));
        columns.addAll(content.annotators());
        columns.add(words.get("decision"));
        table("disputes-table", columns);
        for (ReportContent.Line line : content.disputes()) {
            html.open("tr").put("td", line.report());
            number(words.count(line.number())).put("td", line.text(), "class", "words");
            IntStream.range(0, content.annotators().size()).forEach(i -> html.put("td",
                    line.votes().get(i).isEmpty() ? "" : words.label(line.votes().get(i))));
            String decision = line.decision() == null ? "" : words.label(line.decision());
            html.put("td", line.reason().isEmpty() ? decision : decision + words.get("because", line.reason())).end();
        }
        tableEnd();
        if (content.omitted() > 0) html.put("p", words.get("disputes.omitted", words.count(content.omitted())), "class", "note");
    }

    private void definitions() {
        html.put("h2", words.get("definitions"));
        html.open("dl", "class", "definitions");
        for (Measure measure : Measure.values()) {
            html.put("dt", words.get("measure." + measure.id())).put("dd", words.get("definition." + measure.id()));
        }
        for (String more : List.of("kappa_label", "positive", "interval", "effective")) {
            html.put("dt", words.get("defined." + more)).put("dd", words.get("definition." + more));
        }
        html.end();
    }

    private void table(String id, List<String> columns) {
        html.open("table", "id", id).open("thead").open("tr");
        columns.forEach(column -> html.put("th", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    private void tableEnd() {
        html.close().end();
    }

    private Html number(String value) {
        return html.put("td", value, "class", "number");
    }
}
