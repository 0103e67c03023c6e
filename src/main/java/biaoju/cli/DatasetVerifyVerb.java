package biaoju.cli;

import biaoju.flow.BuiltDatasets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Every file of a dataset against its manifest. */
@Command(name = "verify")
@SuppressWarnings("NullAway.Init")
final class DatasetVerifyVerb extends Verb {
    @Parameters(paramLabel = "DIR", descriptionKey = "dataset.dir")
    Path dir;

    DatasetVerifyVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        BuiltDatasets.Verdict verdict = BuiltDatasets.verify(dir);
        if (json) print(verdict);
        else for (BuiltDatasets.FileVerdict file : verdict.files()) streams.out.line(inWords(file));
        if (verdict.ok()) return DONE;
        streams.failure(name(), streams.messages.get("cli.dataset.bad", dir.toString()));
        return FAILED;
    }

    private String inWords(BuiltDatasets.FileVerdict file) {
        return Streams.oneLine(file.name() + ": " + streams.messages.get("dataset.check." + file.status()));
    }

    private void print(BuiltDatasets.Verdict verdict) {
        streams.out.json(body -> {
            body.writeBooleanField("ok", verdict.ok());
            body.writeArrayFieldStart("files");
            for (BuiltDatasets.FileVerdict file : verdict.files()) {
                body.writeStartObject();
                body.writeStringField("name", file.name());
                body.writeStringField("status", file.status());
                body.writeEndObject();
            }
            body.writeEndArray();
        });
    }
}
