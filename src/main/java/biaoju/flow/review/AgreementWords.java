package biaoju.flow.review;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.Figure;
import biaoju.agreement.GroupFigures;
import biaoju.agreement.LabelFigures;
import biaoju.agreement.Measure;
import biaoju.agreement.PairFigures;
import biaoju.base.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Agreement as a person reads it: coefficients to two decimals with their interval, or the reason why there is none. */
public final class AgreementWords {
    /** Rows of a table of pairs or reports: more are for a machine to read. */
    private static final int MOST = 40;

    private final Messages text;
    private final AgreementFacts facts;
    private final AgreementTable table;

    public AgreementWords(AgreementFacts facts, Messages text) {
        this.facts = facts;
        this.table = facts.table();
        this.text = text;
    }

    /**
     * @param rows   the first one holds the columns' heads
     * @param omitted rows that are not shown
     */
    public record Table(String title, List<List<String>> rows, int omitted) {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What was compared: always with how many units were shared. */
    public List<String> scope() {
        List<String> lines = new ArrayList<>();
        lines.add(text.get("flow.agreement.scope", table.units(), table.shared(), facts.effective()));
        lines.add(facts.annotators().isEmpty() ? text.get("flow.agreement.nobody")
                : text.get("flow.agreement.annotators", String.join(", ", facts.annotators())));
        LeftOut out = facts.leftOut();
        if (out.noise() > 0) lines.add(text.get("flow.agreement.without_noise", out.noise()));
        if (out.propagated() > 0) lines.add(text.get("flow.agreement.without_propagated", out.propagated()));
        if (out.accepted() > 0) lines.add(text.get("flow.agreement.without_accepted", out.accepted()));
        if (!out.secondPasses().isEmpty()) {
            lines.add(text.get("flow.agreement.second_passes", String.join(", ", out.secondPasses())));
        }
        return lines;
    }

    /** Tables that have no row but their heads are left out. */
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(List.of(measures()));
        if (table.pairs().size() > 1) all.add(pairs());
        all.add(labels());
        all.add(reports());
        all.add(weeks());
        all.add(consistency());
        all.removeIf(one -> one.rows().size() < 2);
        return all;
    }

    private Table measures() {
        List<List<String>> rows = rows("measure", "value");
        for (Measure measure : Measure.values()) {
            rows.add(List.of(text.get("flow.agreement.measure." + measure.id()), figure(table.measure(measure))));
        }
        if (!Double.isNaN(table.cohenStandardError())) {
            rows.add(List.of(text.get("flow.agreement.standard_error"), number(table.cohenStandardError(), 4)));
        }
        return table("measures", rows, 0);
    }

    private Table pairs() {
        List<List<String>> rows = rows("pair", "shared", "percent", "cohen_kappa");
        List<PairFigures> shared = table.pairs().stream().filter(pair -> pair.shared() > 0).toList();
        for (PairFigures pair : shared.subList(0, Math.min(MOST, shared.size()))) {
            String who = facts.annotators().get(pair.first()) + " – " + facts.annotators().get(pair.second());
            rows.add(List.of(who, Integer.toString(pair.shared()), share(pair.percent()), figure(pair.kappa())));
        }
        return table("pairs", rows, shared.size() - rows.size() + 1);
    }

    private Table labels() {
        List<List<String>> rows = rows("label", "n", "prevalence", "cohen_kappa", "positive");
        for (LabelFigures label : table.labels()) {
            rows.add(List.of(facts.labels().get(label.label()), Integer.toString(label.n()),
                    number(100 * label.prevalence(), 1) + " %", figure(label.kappa()), figure(label.positive())));
        }
        return table("labels", rows, 0);
    }

    /** Those with the lowest α first: they are what to look at. */
    private Table reports() {
        List<List<String>> rows = rows("report", "shared", "percent", "krippendorff_alpha");
        List<GroupFigures> shared = facts.reports().isEmpty() ? List.of() : table.groups().stream()
                .filter(group -> group.shared() > 0).sorted(Comparator.comparingDouble(group -> group.alpha().value())).toList();
        for (GroupFigures group : shared.subList(0, Math.min(MOST, shared.size()))) {
            rows.add(List.of(facts.reports().get(group.group()).name(), Integer.toString(group.shared()), share(group.percent()),
                    figure(group.alpha())));
        }
        return table("reports", rows, shared.size() - rows.size() + 1);
    }

    private Table weeks() {
        List<List<String>> rows = rows("week", "shared", "percent", "krippendorff_alpha");
        int from = Math.max(0, facts.weeks().size() - MOST);
        for (WeekFigures week : facts.weeks().subList(from, facts.weeks().size())) {
            rows.add(List.of(week.name(), Integer.toString(week.shared()), share(week.percent()), figure(week.alpha())));
        }
        return table("weeks", rows, from);
    }

    private Table consistency() {
        List<List<String>> rows = rows("annotator", "repeated", "consistent", "contradicted", "retest");
        for (int i = 0; i < facts.consistency().size(); i++) {
            Consistency one = facts.consistency().get(i);
            PairFigures retest = one.retest();
            if (one.repeats().texts() == 0 && retest == null) continue;
            rows.add(List.of(facts.annotators().get(i), Integer.toString(one.repeats().texts()), share(one.repeats().share()),
                    Integer.toString(one.contradictions().size() + one.omitted()),
                    retest == null ? "–" : text.get("flow.agreement.retested", retest.shared(), figure(retest.kappa()))));
        }
        return table("consistency", rows, 0);
    }

    private Table table(String title, List<List<String>> rows, int omitted) {
        return new Table(text.get("flow.agreement.table." + title), rows, omitted);
    }

    private List<List<String>> rows(String... heads) {
        List<List<String>> rows = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (String head : heads) first.add(text.get("flow.agreement.head." + head));
        rows.add(first);
        return rows;
    }

    private String figure(Figure figure) {
        if (figure.why() != null) return "– (" + text.get("agreement.undefined." + figure.why().id()) + ")";
        String value = number(figure.value(), 2);
        return figure.hasInterval() ? value + " [" + number(figure.low(), 2) + ", " + number(figure.high(), 2) + "]" : value;
    }

    private String share(Figure figure) {
        return figure.defined() ? number(100 * figure.value(), 1) + " %" : "–";
    }

    /** Without a nought's minus. */
    private static String number(double value, int decimals) {
        String said = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return said.matches("-0\\.0+") ? said.substring(1) : said;
    }
}
