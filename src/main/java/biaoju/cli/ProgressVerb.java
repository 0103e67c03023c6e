package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.flow.Workspace;
import biaoju.flow.progress.DayWork;
import biaoju.flow.progress.Estimate;
import biaoju.flow.progress.Pace;
import biaoju.flow.progress.Person;
import biaoju.flow.progress.ProgressReport;
import biaoju.flow.progress.ReportDone;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How far everybody is, how fast, and when it will be done. */
@Command(name = "progress")
final class ProgressVerb extends HereVerb {
    private static final String NONE = "–";
    private static final int DAYS = 14;

    @Option(names = "--annotator", paramLabel = "NAME", descriptionKey = "progress.annotator")
    @Nullable String annotator;

    ProgressVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        ProgressReport report = workspace.progress(Optional.ofNullable(annotator));
        if (json) streams.out.json(body -> write(body, report));
        else print(report);
        streams.out.flush();
        return DONE;
    }

    // ---- for programs

    private static void write(JsonGenerator out, ProgressReport report) throws IOException {
        out.writeStringField("today", report.today().toString());
        out.writeArrayFieldStart("annotators");
        for (Person one : report.people()) write(out, report, one);
        out.writeEndArray();
        out.writeArrayFieldStart("reports");
        for (ReportDone one : report.reports()) {
            out.writeStartObject();
            out.writeStringField("report", one.report().digest().substring(0, 16));
            out.writeStringField("name", one.report().name());
            out.writeNumberField("sentences", one.of());
            out.writeArrayFieldStart("annotators");
            for (int i = 0; i < one.done().size(); i++) {
                ReportDone.Done done = one.done().get(i);
                out.writeStartObject();
                out.writeStringField("name", report.people().get(i).annotator().name());
                out.writeBooleanField("assigned", done.assigned());
                out.writeNumberField("labelled", done.labelled());
                out.writeNumberField("flagged", done.flagged());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void write(JsonGenerator out, ProgressReport report, Person one) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", one.annotator().name());
        out.writeNumberField("reports", one.reports());
        out.writeNumberField("sentences", one.of());
        out.writeNumberField("labelled", one.labelled());
        out.writeNumberField("flagged", one.flagged());
        counts(out, report.labels(), one.labels());
        out.writeNumberField("today", one.today());
        out.writeNumberField("week", one.week());
        if (one.pace().isPresent()) {
            Pace pace = one.pace().get();
            out.writeObjectFieldStart("pace");
            out.writeNumberField("timed", pace.timed());
            out.writeNumberField("active_ms", pace.activeMs());
            out.writeNumberField("sentences_per_hour", rounded(pace.sentencesAnHour()));
            out.writeNumberField("median_seconds", rounded(pace.medianSeconds()));
            out.writeEndObject();
        }
        Estimate estimate = one.estimate();
        out.writeObjectFieldStart("estimate");
        out.writeStringField("known", estimate.known().name().toLowerCase(Locale.ROOT));
        out.writeNumberField("remaining", estimate.remaining());
        if (hours(estimate)) out.writeNumberField("hours", rounded(estimate.hours()));
        if (estimate.when().isPresent()) out.writeStringField("date", estimate.when().get().toString());
        out.writeEndObject();
        out.writeArrayFieldStart("days");
        for (DayWork day : one.days()) {
            if (day.byHand() == 0 && day.otherwise() == 0) continue;
            out.writeStartObject();
            out.writeStringField("date", day.date().toString());
            counts(out, report.labels(), day.counts());
            out.writeNumberField("not_by_hand", day.otherwise());
            out.writeNumberField("timed", day.timed());
            out.writeNumberField("active_ms", day.activeMs());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void counts(JsonGenerator out, List<String> labels, List<? extends Number> counts) throws IOException {
        out.writeObjectFieldStart("labels");
        for (int i = 0; i < labels.size(); i++) out.writeNumberField(labels.get(i), counts.get(i).longValue());
        out.writeEndObject();
    }

    private static boolean hours(Estimate estimate) {
        return estimate.known() == Estimate.Known.HOURS || estimate.known() == Estimate.Known.DATE;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    // ---- for people

    private void print(ProgressReport report) {
        Messages text = streams.messages;
        table(people(report));
        table(days(report));
        List<String> heads = new ArrayList<>(List.of(text.get("cli.progress.report"), text.get("cli.progress.of")));
        report.people().forEach(one -> heads.add(one.annotator().name()));
        TextTable reports = new TextTable(heads.toArray(new String[0]));
        for (ReportDone one : report.reports()) {
            reports.row(Stream.concat(Stream.of(one.report().name(), Integer.toString(one.of())),
                    one.done().stream().map(done -> done.assigned() || done.labelled() > 0 ? Integer.toString(done.labelled()) : NONE))
                    .toArray(String[]::new));
        }
        reports.lines().forEach(streams.out::line);
        boolean few = report.people().stream().anyMatch(one -> one.pace().isEmpty());
        if (!few) return;
        streams.out.line("");
        streams.out.line(text.get("cli.progress.few", Pace.FEWEST));
    }

    private void table(TextTable table) {
        table.lines().forEach(streams.out::line);
        streams.out.line("");
    }

    private TextTable people(ProgressReport report) {
        TextTable people = new TextTable(Stream.of("annotator", "labelled", "of", "flagged", "today", "week", "hour", "median", "left", "date")
                .map(id -> streams.messages.get("cli.progress." + id)).toArray(String[]::new));
        for (Person one : report.people()) {
            Estimate estimate = one.estimate();
            people.row(one.annotator().name(), Integer.toString(one.labelled()), Integer.toString(one.of()), Integer.toString(one.flagged()),
                    Integer.toString(one.today()), Integer.toString(one.week()),
                    one.pace().map(pace -> Long.toString(Math.round(pace.sentencesAnHour()))).orElse(NONE),
                    one.pace().map(pace -> rounded(pace.medianSeconds()).toPlainString()).orElse(NONE),
                    hours(estimate) ? rounded(estimate.hours()).toPlainString() : NONE,
                    estimate.when().map(Object::toString).orElse(NONE));
        }
        return people;
    }

    /** The last two weeks, all people together, a column a label. */
    private TextTable days(ProgressReport report) {
        List<Person> people = report.people();
        TextTable days = new TextTable(Stream.concat(Stream.of(streams.messages.get("cli.progress.day"), streams.messages.get("cli.progress.sum")),
                report.labels().stream()).toArray(String[]::new));
        int length = people.isEmpty() ? 0 : people.get(0).days().size();
        for (int day = Math.max(0, length - DAYS); day < length; day++) {
            int at = day;
            int sum = people.stream().mapToInt(one -> one.days().get(at).byHand()).sum();
            if (sum == 0) continue;
            days.row(Stream.concat(Stream.of(people.get(0).days().get(at).date().toString(), Integer.toString(sum)),
                    IntStream.range(0, report.labels().size()).mapToObj(label -> Integer.toString(
                            people.stream().mapToInt(one -> one.days().get(at).counts().get(label)).sum()))).toArray(String[]::new));
        }
        return days;
    }
}
