package biaoju.scheme;

import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@code scheme.json}. Every field but {@code second}, {@code merged} and a label's {@code retired} is
 * required, none may be unknown; ids and names must differ from label to label, names also after Unicode normalisation
 * (NFC), so that no two labels look alike; keys and letters among the labels that are given.
 */
public final class SchemeFile {
    /** As many labels as there are digit keys can be given. */
    public static final int MOST_GIVEN = 9;
    /** With the retired ones. */
    public static final int MOST = 99;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern KEY = Pattern.compile("[1-9]");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Set<String> SCHEME = Set.of("name", "version", "labels");
    private static final Set<String> SCHEME_TOO = Set.of("second", "merged");
    private static final Set<String> LABEL = Set.of("id", "zh", "en", "key", "letter", "color", "definition");
    private static final Set<String> LABEL_TOO = Set.of("retired");
    private static final Set<String> BOTH = Set.of("zh", "en");

    private SchemeFile() {}

    /** Whether it may be a label's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** @throws SchemeException naming line and field of what is wrong */
    public static LabelScheme parse(String json) {
        SchemeNode root = SchemeNode.parse(json);
        Map<String, SchemeNode> fields = root.object(SCHEME, SCHEME_TOO);
        SchemeNode list = field(fields, "labels");
        List<SchemeNode> nodes = list.list();
        if (nodes.size() > MOST) throw list.wrong("expected at most " + MOST + " labels, retired ones among them");
        Set<String> taken = new HashSet<>();
        List<Label> labels = new ArrayList<>();
        for (SchemeNode node : nodes) labels.add(label(node, taken));
        long given = labels.stream().filter(label -> !label.retired()).count();
        if (given < 1 || given > MOST_GIVEN) throw list.wrong("expected one to nine labels, one a digit key");
        SchemeNode second = fields.get("second");
        Map<String, String> merged = merged(fields.get("merged"), labels);
        return new LabelScheme(field(fields, "name").text(), field(fields, "version").number(), labels,
                second != null && second.truth(), merged);
    }

    private static Map<String, String> merged(@Nullable SchemeNode node, List<Label> labels) {
        Map<String, String> merged = new TreeMap<>();
        if (node == null) return merged;
        Set<String> ids = labels.stream().map(Label::id).collect(Collectors.toSet());
        node.anything().forEach((from, into) -> {
            if (ids.contains(from) || !isId(from)) throw into.wrong("a merged label is a label no more: '" + from + "'");
            if (!ids.contains(into.text())) throw into.wrong("there is no label '" + into.text() + "'");
            merged.put(from, into.text());
        });
        return merged;
    }

    private static Label label(SchemeNode node, Set<String> taken) {
        Map<String, SchemeNode> fields = node.object(LABEL, LABEL_TOO);
        Map<String, SchemeNode> letters = field(fields, "letter").object(BOTH, Set.of());
        Map<String, SchemeNode> definitions = field(fields, "definition").object(BOTH, Set.of());
        SchemeNode gone = fields.get("retired");
        boolean retired = gone != null && gone.truth();
        Set<String> inUse = retired ? new HashSet<>() : taken;
        return new Label(
                once(taken, "id", matching(field(fields, "id"), ID, "expected a-z, then a-z, 0-9, - or _, at most 40")),
                once(taken, "zh", field(fields, "zh")),
                once(taken, "en", field(fields, "en")),
                once(inUse, "key", matching(field(fields, "key"), KEY, "expected a digit, \"1\" to \"9\"")).charAt(0),
                once(inUse, "letter.zh", oneCharacter(field(letters, "zh"))),
                once(inUse, "letter.en", oneCharacter(field(letters, "en"))),
                matching(field(fields, "color"), COLOR, "expected a colour like #009E73").text(),
                field(definitions, "zh").text(),
                field(definitions, "en").text(),
                retired);
    }

    /** {@link SchemeNode#object} has made sure that it is there. */
    private static SchemeNode field(Map<String, SchemeNode> fields, String name) {
        SchemeNode node = fields.get(name);
        if (node == null) throw new IllegalStateException(name);
        return node;
    }

    private static SchemeNode matching(SchemeNode node, Pattern form, String expected) {
        if (!form.matcher(node.text()).matches()) throw node.wrong(expected);
        return node;
    }

    private static SchemeNode oneCharacter(SchemeNode node) {
        String text = node.text();
        if (text.codePointCount(0, text.length()) != 1) throw node.wrong("expected one character");
        return node;
    }

    private static String once(Set<String> taken, String what, SchemeNode node) {
        String text = node.text();
        if (!taken.add(what + " " + Normalizer.normalize(text, Normalizer.Form.NFC))) {
            throw node.wrong("'" + text + "' stands there twice");
        }
        return text;
    }

    /** The file that {@link #parse} reads as this scheme. */
    public static String write(LabelScheme scheme) {
        StringBuilder out = new StringBuilder("{\n  \"name\": ").append(text(scheme.name()))
                .append(",\n  \"version\": ").append(scheme.version());
        if (scheme.second()) out.append(",\n  \"second\": true");
        if (!scheme.merged().isEmpty()) {
            out.append(new TreeMap<>(scheme.merged()).entrySet().stream()
                    .map(one -> text(one.getKey()) + ": " + text(one.getValue()))
                    .collect(Collectors.joining(", ", ",\n  \"merged\": {", "}")));
        }
        return out.append(scheme.labels().stream().map(SchemeFile::write)
                .collect(Collectors.joining(",\n", ",\n  \"labels\": [\n", "\n  ]\n}\n"))).toString();
    }

    private static String write(Label label) {
        return "    {\n"
                + "      \"id\": " + text(label.id()) + ",\n"
                + "      \"zh\": " + text(label.zh()) + ",\n"
                + "      \"en\": " + text(label.en()) + ",\n"
                + "      \"key\": " + text(String.valueOf(label.key())) + ",\n"
                + "      \"letter\": {\"zh\": " + text(label.letterZh()) + ", \"en\": " + text(label.letterEn()) + "},\n"
                + "      \"color\": " + text(label.color()) + ",\n"
                + (label.retired() ? "      \"retired\": true,\n" : "")
                + "      \"definition\": {\n"
                + "        \"zh\": " + text(label.definitionZh()) + ",\n"
                + "        \"en\": " + text(label.definitionEn()) + "\n"
                + "      }\n    }";
    }

    private static String text(String value) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
