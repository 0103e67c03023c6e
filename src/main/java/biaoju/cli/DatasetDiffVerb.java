package biaoju.cli;

import biaoju.flow.BuiltDatasets;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What changed between two builds of a dataset. That something did is no failure. */
@Command(name = "diff")
@SuppressWarnings("NullAway.Init")
final class DatasetDiffVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dataset.dir")
    Path before;

    @Parameters(index = "1", paramLabel = "DIR", descriptionKey = "dataset.dir")
    Path after;

    DatasetDiffVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        BuiltDatasets.Changes changes = BuiltDatasets.diff(before, after);
        if (json) streams.out.json(body -> write(changes, body));
        else print(changes);
        return DONE;
    }

    private void print(BuiltDatasets.Changes changes) {
        if (changes.same()) streams.out.line(streams.messages.get("cli.dataset.same"));
        for (BuiltDatasets.Change one : changes.settings()) line("~ " + one.name() + ": " + step(one.before(), one.after()));
        for (BuiltDatasets.Change one : changes.counts()) line("~ " + one.name() + ": " + step(one.before(), one.after()));
        changes.reportsAdded().forEach(report -> line("+ " + report));
        changes.reportsRemoved().forEach(report -> line("- " + report));
        changes.rowsAdded().forEach(id -> line("+ " + id));
        changes.rowsRemoved().forEach(id -> line("- " + id));
        for (BuiltDatasets.RowChange row : changes.rows()) {
            line("~ " + row.id() + " " + row.field() + ": " + step(row.before(), row.after()));
        }
    }

    private void line(String text) {
        streams.out.line(Streams.oneLine(text));
    }

    private static String step(@Nullable String before, @Nullable String after) {
        return (before == null ? "–" : before) + " → " + (after == null ? "–" : after);
    }

    private static void write(BuiltDatasets.Changes changes, JsonGenerator json) throws IOException {
        json.writeBooleanField("same", changes.same());
        write("settings", changes.settings(), json);
        write("counts", changes.counts(), json);
        names("reports_added", changes.reportsAdded(), json);
        names("reports_removed", changes.reportsRemoved(), json);
        names("rows_added", changes.rowsAdded(), json);
        names("rows_removed", changes.rowsRemoved(), json);
        json.writeArrayFieldStart("rows_changed");
        for (BuiltDatasets.RowChange row : changes.rows()) {
            json.writeStartObject();
            json.writeStringField("id", row.id());
            json.writeStringField("field", row.field());
            json.writeStringField("before", row.before());
            json.writeStringField("after", row.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(String name, List<BuiltDatasets.Change> changes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (BuiltDatasets.Change one : changes) {
            json.writeStartObject();
            json.writeStringField("name", one.name());
            json.writeStringField("before", one.before());
            json.writeStringField("after", one.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(String name, List<String> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : names) json.writeString(one);
        json.writeEndArray();
    }
}
