package biaoju.scheme;

import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code scheme.json}. Every field is required, none may be unknown; ids, keys, names and letters must differ
 * from label to label, names also after Unicode normalisation (NFC), so that no two labels look alike.
 */
public final class SchemeFile {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Set<String> SCHEME = Set.of("name", "version", "labels");
    private static final Set<String> LABEL = Set.of("id", "zh", "en", "key", "letter", "color", "definition");
    private static final Set<String> BOTH = Set.of("zh", "en");

    private SchemeFile() {}

    /** @throws SchemeException naming line and field of what is wrong */
    public static LabelScheme parse(String json) {
        SchemeNode root = SchemeNode.parse(json);
        Map<String, SchemeNode> fields = root.object(SCHEME);
        SchemeNode list = field(fields, "labels");
        List<SchemeNode> nodes = list.list();
        if (nodes.isEmpty() || nodes.size() > 9) throw list.wrong("expected one to nine labels, one a digit key");
        Set<String> taken = new HashSet<>();
        List<Label> labels = new ArrayList<>();
        for (SchemeNode node : nodes) labels.add(label(node, taken));
        return new LabelScheme(field(fields, "name").text(), field(fields, "version").number(), labels);
    }

    private static Label label(SchemeNode node, Set<String> taken) {
        Map<String, SchemeNode> fields = node.object(LABEL);
        Map<String, SchemeNode> letters = field(fields, "letter").object(BOTH);
        Map<String, SchemeNode> definitions = field(fields, "definition").object(BOTH);
        return new Label(
                once(taken, "id", matching(field(fields, "id"), ID, "expected a-z, then a-z, 0-9, - or _, at most 40")),
                once(taken, "zh", field(fields, "zh")),
                once(taken, "en", field(fields, "en")),
                once(taken, "key", matching(field(fields, "key"), Pattern.compile("[1-9]"), "expected a digit, \"1\" to \"9\""))
                        .charAt(0),
                once(taken, "letter.zh", oneCharacter(field(letters, "zh"))),
                once(taken, "letter.en", oneCharacter(field(letters, "en"))),
                matching(field(fields, "color"), COLOR, "expected a colour like #009E73").text(),
                field(definitions, "zh").text(),
                field(definitions, "en").text());
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
}
