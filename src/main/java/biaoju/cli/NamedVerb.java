package biaoju.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** A verb that works on the project named before all else. */
@SuppressWarnings("NullAway.Init")
abstract class NamedVerb extends ProjectVerb {
    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    Path project;

    NamedVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    final Path project() {
        return project;
    }
}
