package biaoju.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** No verb at all: the workbench on the current project or the last one. */
@Command(name = "biaoju", versionProvider = Version.class)
final class RootVerb extends Verb {
    private final Opening opening;

    @Option(names = {"-V", "--version"}, versionHelp = true, order = 93)
    boolean version;

    RootVerb(Streams streams, Opening opening) {
        super(streams);
        this.opening = opening;
    }

    @Override
    public Integer call() {
        return opening.run(Optional.empty(), json);
    }
}
