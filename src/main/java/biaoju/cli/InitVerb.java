package biaoju.cli;

import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.InitProject;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project. */
@Command(name = "init")
@SuppressWarnings("NullAway.Init")
final class InitVerb extends Verb {
    @Parameters(paramLabel = "PROJECT", descriptionKey = "project.new")
    Path project;

    @Option(names = "--scheme", paramLabel = "FILE")
    @Nullable Path scheme;

    InitVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        LabelScheme made = InitProject.init(project, Optional.ofNullable(scheme));
        if (json) {
            streams.out.json(body -> {
                body.writeStringField("project", project.toAbsolutePath().normalize().toString());
                body.writeStringField("scheme", made.name());
                body.writeNumberField("version", made.version());
                body.writeArrayFieldStart("labels");
                for (Label label : made.labels()) body.writeString(label.id());
                body.writeEndArray();
            });
        } else {
            streams.out.line(Streams.oneLine(streams.messages.get("cli.init.done", project.toAbsolutePath().normalize(),
                    made.labels().size())));
        }
        return DONE;
    }
}
