package biaoju.scheme;

import biaoju.domain.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A guideline's Markdown by its headings ({@code #} to {@code ######}): enough to find what it says of a label, and to know
 * whether that is another than before.
 */
public record GuidelineText(List<Part> parts) {
    public GuidelineText {
        parts = List.copyOf(parts);
    }

    /**
     * A heading and all that stands below it, deeper headings too.
     *
     * @param place which of the headings it is, from 0
     * @param title without the number signs
     * @param text  without the heading's own line
     */
    public record Part(int place, int level, String title, String text) {}

    public static GuidelineText of(String markdown) {
        List<Integer> starts = new ArrayList<>();
        String[] lines = markdown.split("\n", -1);
        boolean fenced = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("```") || line.startsWith("~~~")) fenced = !fenced;
            else if (!fenced && level(lines[i]) > 0) starts.add(i);
        }
        List<Part> parts = new ArrayList<>();
        for (int one = 0; one < starts.size(); one++) {
            int from = starts.get(one);
            int level = level(lines[from]);
            int to = lines.length;
            for (int next = one + 1; next < starts.size() && to == lines.length; next++) {
                if (level(lines[starts.get(next)]) <= level) to = starts.get(next);
            }
            String title = lines[from].strip().substring(level).replaceFirst("[ \\t]+#+[ \\t]*$", "").strip();
            parts.add(new Part(one, level, title, String.join("\n", List.of(lines).subList(from + 1, to)).strip()));
        }
        return new GuidelineText(parts);
    }

    /** Of a heading's line, 0 of any other. */
    private static int level(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        if (indent > 3) return 0;
        int level = 0;
        while (indent + level < line.length() && line.charAt(indent + level) == '#') level++;
        boolean heading = level >= 1 && level <= 6
                && (indent + level == line.length() || line.charAt(indent + level) == ' ' || line.charAt(indent + level) == '\t');
        return heading ? level : 0;
    }

    /** The part about the label: whose heading has its id in backquotes, else whose heading is, or begins with, one of its names. */
    public Optional<Part> section(Label label) {
        Optional<Part> byId = parts.stream().filter(part -> part.title().contains("`" + label.id() + "`")).findFirst();
        return byId.or(() -> parts.stream().filter(part -> isNamed(part.title(), label)).findFirst());
    }

    private static boolean isNamed(String title, Label label) {
        String plain = title.replace("`", "").replace("*", "").replaceFirst("^[\\d.、（）()\\s]+", "").toLowerCase(Locale.ROOT);
        for (String name : List.of(label.zh(), label.en(), label.id())) {
            String wanted = name.toLowerCase(Locale.ROOT);
            if (plain.equals(wanted) || plain.startsWith(wanted + " ") || plain.startsWith(wanted + "（") || plain.startsWith(wanted + "(")
                    || plain.startsWith(wanted + "：") || plain.startsWith(wanted + ":")) {
                return true;
            }
        }
        return false;
    }
}
