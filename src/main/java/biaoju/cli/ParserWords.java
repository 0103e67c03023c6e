package biaoju.cli;

import biaoju.base.Messages;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, in the language of everything else: the parser itself speaks English alone. */
final class ParserWords {
    private final Messages text;

    ParserWords(Messages text) {
        this.text = text;
    }

    /** A command line that one of our verbs refused, in its own words. */
    static final class Refused extends ParameterException {
        Refused(CommandLine line, String words, @Nullable Throwable cause) {
            super(line, words, cause);
        }
    }

    /** @param verb that was called; empty where none was */
    String of(ParameterException wrong, String verb) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPathException path) return text.get("cli.file_name", path.getInput());
        }
        if (wrong instanceof Refused) return String.valueOf(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException stray) return stray(stray, verb);
        if (wrong instanceof MissingParameterException missing) return missing(missing);
        if (wrong instanceof OverwrittenOptionException twice) return text.get("cli.parse.twice", name(twice.getOverwritten()));
        ArgSpec of = wrong.getArgSpec();
        String value = wrong.getValue();
        if (of != null && value != null) return value(of, value);
        return of == null ? text.get("cli.parse.other", String.valueOf(wrong.getMessage())) : text.get("cli.parse.wrong", name(of));
    }

    private String stray(UnmatchedArgumentException stray, String verb) {
        List<String> all = stray.getUnmatched();
        if (verb.isEmpty() && !all.get(0).startsWith("-")) return text.get("cli.verb", all.get(0));
        return text.get(all.get(0).startsWith("-") ? "cli.parse.unknown" : "cli.parse.stray", String.join(" ", all));
    }

    private String missing(MissingParameterException wrong) {
        List<ArgSpec> missing = wrong.getMissing();
        boolean given = missing.size() == 1 && missing.get(0).isOption()
                && !String.valueOf(wrong.getMessage()).startsWith("Missing required option"); // the option is there, its value is not
        if (given) return text.get("cli.parse.noValue", name(missing.get(0)), missing.get(0).paramLabel());
        return text.get("cli.parse.missing", missing.stream()
                .map(one -> one.isOption() ? name(one) + " " + one.paramLabel() : one.paramLabel()).collect(Collectors.joining(", ")));
    }

    private String value(ArgSpec of, String value) {
        if (of.arity().max() == 0) return text.get("cli.parse.switch", name(of), value);
        Class<?> type = of.type();
        boolean number = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return text.get(number ? "cli.parse.number" : "cli.parse.value", name(of), value);
    }

    private static String name(ArgSpec of) {
        return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    }
}
