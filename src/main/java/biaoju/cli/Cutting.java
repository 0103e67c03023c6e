package biaoju.cli;

import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How files are read and cut: the options that import and segment share. */
final class Cutting {
    private static final String AUTO = "auto";

    @Option(names = "--encoding", paramLabel = "auto|NAME", descriptionKey = "encoding")
    String encoding = AUTO;

    @Option(names = "--segment", paramLabel = "sentences|items|clauses", descriptionKey = "segment")
    String segment = Granularity.SENTENCES.id();

    @Option(names = "--lines", paramLabel = "auto|join|keep", descriptionKey = "lines")
    String lines = CutLines.AUTO.id();

    /** The charset given by hand, empty to find out. */
    Optional<Charset> charset(Verb verb) {
        if (encoding.equals(AUTO)) return Optional.empty();
        try {
            return Optional.of(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw verb.misused("cli.encoding", encoding);
        }
    }

    CutLines lines(Verb verb) {
        return Arrays.stream(CutLines.values()).filter(one -> one.id().equals(lines)).findFirst()
                .orElseThrow(() -> verb.misused("cli.lines", lines, Arrays.stream(CutLines.values()).map(CutLines::id).collect(Collectors.joining(", "))));
    }

    Granularity granularity(Verb verb) {
        return Arrays.stream(Granularity.values()).filter(one -> one.id().equals(segment)).findFirst()
                .orElseThrow(() -> verb.misused("cli.segment", segment, Arrays.stream(Granularity.values())
                        .map(Granularity::id).collect(Collectors.joining(", "))));
    }
}
