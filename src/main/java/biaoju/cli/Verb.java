package biaoju.cli;

import biaoju.base.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every verb understands. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields in before call()
abstract class Verb implements Callable<Integer> {
    static final int DONE = 0;
    static final int FAILED = 1;

    final Streams streams;

    @Spec
    CommandSpec spec;

    @Option(names = "--json", order = 90)
    boolean json;

    @Option(names = "--verbose", order = 91)
    boolean verbose;

    @Option(names = {"-h", "--help"}, usageHelp = true, order = 92)
    boolean help;

    Verb(Streams streams) {
        this.streams = streams;
    }

    /** As the person typed it: {@code labels import}. */
    final String name() {
        return nameOf(spec);
    }

    static String nameOf(CommandSpec spec) {
        String full = spec.qualifiedName();
        int blank = full.indexOf(' ');
        return blank < 0 ? "" : full.substring(blank + 1);
    }

    /** The command line was understood by letter, not by meaning: exit 2. */
    final ParameterException misused(String key, Object... args) {
        return new ParserWords.Refused(spec.commandLine(), streams.messages.get(key, args), null);
    }

    final ParameterException misused(Problem wrong) {
        return new ParserWords.Refused(spec.commandLine(), wrong.text(streams.messages), wrong);
    }
}
