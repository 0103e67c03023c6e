package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.Report;
import biaoju.flow.FileResult;
import biaoju.flow.ImportFile;
import biaoju.flow.ImportPreview;
import biaoju.flow.ReadWith;
import biaoju.flow.Workspace;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files and folders into a project; a bad file stops nothing but itself. */
@Command(name = "import")
final class ImportVerb extends NamedVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "import.paths")
    List<Path> paths = List.of();

    @Mixin
    Cutting cutting = new Cutting();

    @Option(names = "--preview", descriptionKey = "import.preview")
    boolean preview;

    private boolean unheard;

    ImportVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    public Integer call() {
        cutting.granularity(this); // wrong usage is said before anything is opened
        cutting.charset(this);
        cutting.lines(this);
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        if (preview) return preview(workspace, cancel);
        Optional<Charset> charset = cutting.charset(this);
        List<FileResult> results;
        try (Streams.Bar bar = streams.bar("cli.import.bar")) {
            results = workspace.importReports(cutting.granularity(this), charset, cutting.lines(this)).run(paths, this::tell, cancel, bar);
        }
        if (results.isEmpty()) throw new Problem("cli.import.nothing");
        boolean bad = results.stream().anyMatch(result -> result.status() == FileResult.Status.FAILED);
        return bad ? FAILED : DONE;
    }

    /** Says what would come in, and keeps nothing. */
    private int preview(Workspace workspace, Cancel cancel) {
        Map<ImportFile.State, Integer> counts = new EnumMap<>(ImportFile.State.class);
        try (ImportPreview choice = workspace.importPreview(); Streams.Bar bar = streams.bar("cli.import.bar")) {
            choice.cut(cutting.granularity(this));
            choice.add(paths, new ReadWith(cutting.charset(this), cutting.lines(this)), file -> {
                counts.merge(file.state(), 1, Integer::sum);
                tell(new Told(file.path(), shortened(file.report()), file.sentences(), file.encoding() == null ? file.format() : file.encoding(),
                        file.state().id(), file.warnings(), file.reason(), file.state() == ImportFile.State.REFUSED));
            }, cancel, bar);
        }
        if (counts.isEmpty()) throw new Problem("cli.import.nothing");
        return counts.containsKey(ImportFile.State.REFUSED) ? FAILED : DONE;
    }

    private void tell(FileResult result) {
        tell(new Told(result.path().toString(), shortened(result.report()), result.sentences(), result.encoding(),
                result.status().id(), result.warnings(), result.reason(), result.reason() != null));
    }

    /** What is printed of a file that came in, or would. */
    private record Told(String path, @Nullable String report, int sentences, @Nullable String encoding, String status,
            List<Problem> warnings, @Nullable Problem reason, boolean bad) {}

    /** The import goes on although nobody listens any more. */
    private void tell(Told result) {
        Problem reason = result.reason();
        if (reason != null && result.bad()) streams.failure(name(), reason.text(streams.messages));
        if (unheard) return;
        try {
            if (json) printJson(result);
            else printText(result);
            streams.out.flush();
        } catch (Output.Gone closed) {
            unheard = true;
        }
    }

    private void printText(Told result) {
        Problem reason = result.reason();
        String why = reason == null || result.bad() ? "" : reason.text(streams.messages);
        streams.out.line(Streams.oneLine(streams.messages.get((preview ? "cli.import.preview." : "cli.import.") + result.status(),
                result.path(), result.sentences(), orDash(result.encoding()), why)));
        for (Problem warning : result.warnings()) {
            streams.failure(name(), result.path() + ": " + warning.text(streams.messages));
        }
    }

    private void printJson(Told result) {
        Problem reason = result.reason();
        streams.out.json(body -> {
            body.writeStringField("path", result.path());
            body.writeStringField("report", result.report());
            body.writeNumberField("sentences", result.sentences());
            body.writeStringField("encoding", result.encoding());
            body.writeStringField("status", result.status());
            body.writeArrayFieldStart("warnings");
            for (Problem warning : result.warnings()) body.writeString(warning.text(streams.messages));
            body.writeEndArray();
            body.writeStringField("reason", reason == null ? null : reason.text(streams.messages));
        });
    }

    private static @Nullable String shortened(@Nullable String digest) {
        return digest == null ? null : digest.substring(0, Report.SHORT);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
