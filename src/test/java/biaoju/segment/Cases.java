package biaoju.segment;

import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Texts with their cuts drawn in as {@code ║}, one a line. {@code ¶} stands for a line feed, and ends a unit by itself;
 * blanks at a cut do not matter. {@code [items]} or {@code [clauses]} in front chooses the granularity.
 */
final class Cases {
    private Cases() {}

    static List<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Granularity granularity(String line) {
        if (line.startsWith("[items]")) return Granularity.ITEMS;
        return line.startsWith("[clauses]") ? Granularity.CLAUSES : Granularity.SENTENCES;
    }

    /** The case without its prefix, its cuts drawn as {@link #drawn} draws them. */
    static String expected(String line) {
        return line.replaceFirst("^\\[(items|clauses)]", "").replace('¶', '\n').replaceAll("[ 　\t]*║[ 　\t]*", "║");
    }

    static String text(String line) {
        return line.replaceFirst("^\\[(items|clauses)]", "").replace('¶', '\n').replace("║", "");
    }

    /** Draws the cuts of a text into it; a cut at a line feed is not drawn. */
    static String drawn(String text, Segmentation cut) {
        StringBuilder drawn = new StringBuilder();
        int from = 0;
        for (Sentence unit : cut.sentences()) {
            String gap = text.substring(from, unit.span().start());
            drawn.append(from == 0 || gap.indexOf('\n') >= 0 ? gap : "║").append(unit.span().in(text));
            from = unit.span().end();
        }
        return drawn.append(text, from, text.length()).toString();
    }
}
