package biaoju.flow.review;

import biaoju.agreement.AgreementTable;
import biaoju.agreement.Figure;
import biaoju.agreement.GroupFigures;
import biaoju.agreement.LabelFigures;
import biaoju.agreement.Measure;
import biaoju.agreement.PairFigures;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Agreement as {@code agreement --json} prints it: one object on one line. */
public final class AgreementJson {
    private final AgreementFacts facts;
    private final AgreementTable table;
    private final JsonGenerator json;

    private AgreementJson(AgreementFacts facts, JsonGenerator json) {
        this.facts = facts;
        this.table = facts.table();
        this.json = json;
    }

    public static String of(AgreementFacts facts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            new AgreementJson(facts, json).write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("units", table.units());
        json.writeNumberField("shared", table.shared());
        json.writeNumberField("effective", facts.effective());
        names("annotators", facts.annotators());
        names("labels", facts.labels());
        json.writeObjectFieldStart("measures");
        for (Map.Entry<Measure, Figure> one : table.measures().entrySet()) {
            json.writeObjectFieldStart(one.getKey().id());
            Figure figure = one.getValue();
            number("value", figure.value());
            number("low", figure.low());
            number("high", figure.high());
            json.writeStringField("undefined", figure.why() == null ? null : figure.why().id());
            json.writeEndObject();
        }
        json.writeEndObject();
        pairs();
        labels();
        reports();
        leftOut();
        options();
        weeks();
        consistency();
        json.writeEndObject();
    }

    private void pairs() throws IOException {
        json.writeArrayFieldStart("pairs");
        for (PairFigures pair : table.pairs()) {
            json.writeStartObject();
            json.writeStringField("first", facts.annotators().get(pair.first()));
            json.writeStringField("second", facts.annotators().get(pair.second()));
            json.writeNumberField("shared", pair.shared());
            number("percent", pair.percent().value());
            number("cohen_kappa", pair.kappa().value());
            number("standard_error", pair.standardError());
            confusion(pair);
            apart(Map.of("percent", pair.percent(), "cohen_kappa", pair.kappa()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Every label of both, or nothing where they share no unit: a thousand annotators have half a million pairs. */
    private void confusion(PairFigures pair) throws IOException {
        json.writeObjectFieldStart("confusion");
        int labels = pair.shared() == 0 ? 0 : facts.labels().size();
        int[][] counts = pair.confusion();
        for (int first = 0; first < labels; first++) {
            json.writeObjectFieldStart(facts.labels().get(first));
            for (int second = 0; second < labels; second++) {
                json.writeNumberField(facts.labels().get(second), counts[first][second]);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void labels() throws IOException {
        json.writeObjectFieldStart("by_label");
        for (LabelFigures label : table.labels()) {
            json.writeObjectFieldStart(facts.labels().get(label.label()));
            number("cohen_kappa", label.kappa().value());
            number("positive_agreement", label.positive().value());
            json.writeNumberField("n", label.n());
            json.writeNumberField("prevalence", label.prevalence());
            apart(Map.of("cohen_kappa", label.kappa(), "positive_agreement", label.positive()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void reports() throws IOException {
        json.writeArrayFieldStart("by_report");
        for (GroupFigures group : facts.reports().isEmpty() ? List.<GroupFigures>of() : table.groups()) {
            if (group.units() == 0) continue;
            AgreementFacts.Source report = facts.reports().get(group.group());
            json.writeStartObject();
            json.writeStringField("report", report.digest());
            json.writeStringField("name", report.name());
            json.writeNumberField("units", group.units());
            json.writeNumberField("shared", group.shared());
            number("percent", group.percent().value());
            number("krippendorff_alpha", group.alpha().value());
            number("cohen_kappa", group.kappa().value());
            apart(Map.of("percent", group.percent(), "krippendorff_alpha", group.alpha(), "cohen_kappa", group.kappa()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Beside plain numbers: the intervals of those that have one, and the reasons of those that are null. */
    private void apart(Map<String, Figure> figures) throws IOException {
        Map<String, Figure> sorted = new TreeMap<>(figures);
        json.writeObjectFieldStart("intervals");
        for (Map.Entry<String, Figure> one : sorted.entrySet()) {
            if (!one.getValue().hasInterval()) continue;
            json.writeObjectFieldStart(one.getKey());
            number("low", one.getValue().low());
            number("high", one.getValue().high());
            json.writeEndObject();
        }
        json.writeEndObject();
        Map<String, String> reasons = new LinkedHashMap<>();
        sorted.forEach((name, figure) -> {
            if (figure.why() != null) reasons.put(name, figure.why().id());
        });
        if (reasons.isEmpty()) return;
        json.writeObjectFieldStart("undefined");
        for (Map.Entry<String, String> one : reasons.entrySet()) json.writeStringField(one.getKey(), one.getValue());
        json.writeEndObject();
    }

    private void leftOut() throws IOException {
        LeftOut out = facts.leftOut();
        json.writeObjectFieldStart("left_out");
        json.writeNumberField("noise", out.noise());
        json.writeNumberField("propagated", out.propagated());
        json.writeNumberField("accepted", out.accepted());
        names("second_passes", out.secondPasses());
        json.writeEndObject();
    }

    private void options() throws IOException {
        AgreementChoice choice = facts.choice();
        json.writeObjectFieldStart("options");
        json.writeStringField("k", choice.k() == 0 ? "occurring" : "scheme");
        json.writeNumberField("resamples", choice.resamples());
        json.writeNumberField("seed", choice.seed());
        json.writeBooleanField("without_noise", choice.withoutNoise());
        json.writeBooleanField("without_propagated", choice.withoutPropagated());
        json.writeBooleanField("without_accepted", choice.withoutAccepted());
        json.writeEndObject();
    }

    private void weeks() throws IOException {
        json.writeArrayFieldStart("drift");
        for (WeekFigures week : facts.weeks()) {
            json.writeStartObject();
            json.writeStringField("week", week.name());
            json.writeNumberField("shared", week.shared());
            number("percent", week.percent().value());
            number("krippendorff_alpha", week.alpha().value());
            json.writeObjectFieldStart("labels");
            for (int i = 0; i < facts.annotators().size(); i++) {
                json.writeObjectFieldStart(facts.annotators().get(i));
                for (int label = 0; label < facts.labels().size(); label++) {
                    int given = week.counts().get(i).get(label);
                    if (given > 0) json.writeNumberField(facts.labels().get(label), given);
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void consistency() throws IOException {
        json.writeArrayFieldStart("consistency");
        for (int i = 0; i < facts.consistency().size(); i++) {
            Consistency one = facts.consistency().get(i);
            json.writeStartObject();
            json.writeStringField("annotator", facts.annotators().get(i));
            json.writeNumberField("texts", one.repeats().texts());
            json.writeNumberField("pairs", one.repeats().pairs());
            json.writeNumberField("agreeing", one.repeats().agreeing());
            number("share", one.repeats().share().value());
            json.writeNumberField("contradicted", one.contradictions().size() + one.omitted());
            retest(one.retest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void retest(@Nullable PairFigures retest) throws IOException {
        if (retest == null) {
            json.writeNullField("retest");
            return;
        }
        json.writeObjectFieldStart("retest");
        json.writeNumberField("shared", retest.shared());
        number("percent", retest.percent().value());
        number("cohen_kappa", retest.kappa().value());
        json.writeEndObject();
    }

    private void names(String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) json.writeString(name);
        json.writeEndArray();
    }

    /** What is not a number is null. */
    private void number(String field, double value) throws IOException {
        if (Double.isNaN(value)) json.writeNullField(field);
        else json.writeNumberField(field, value);
    }
}
