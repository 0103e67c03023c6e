package biaoju.cli;

import picocli.CommandLine.Command;

/** Holds {@code labels export} and {@code labels import}; alone it is wrong usage. */
@Command(name = "labels")
final class LabelsVerb extends Verb {
    LabelsVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        throw misused("cli.labels.which");
    }
}
