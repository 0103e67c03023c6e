package biaoju.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the workbench; without a display it says so and prints the project's status instead. */
@Command(name = "open")
final class OpenVerb extends Verb {
    private final Opening opening;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project.or.last")
    @Nullable Path project;

    OpenVerb(Streams streams, Opening opening) {
        super(streams);
        this.opening = opening;
    }

    @Override
    public Integer call() {
        return opening.run(Optional.ofNullable(project), json);
    }
}
