package biaoju.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** A verb that works on the project named, or on the one it is called in. */
abstract class HereVerb extends ProjectVerb {
    @Parameters(arity = "0..1", paramLabel = "PROJECT", descriptionKey = "project.or.here")
    Path project;

    HereVerb(Streams streams, Surroundings here) {
        super(streams, here);
        project = here.current();
    }

    @Override
    final Path project() {
        return project;
    }
}
