package biaoju.formats;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CoNLL-U with {@code # text}, one sentence in memory at a time: labels are comments, {@code # label = measure}. Where the
 * sentence's id is not ours, the text has to be found, in the document named last if there is one.
 */
final class ConlluReader {
    private static final Pattern ROW = Pattern.compile("\\d{1,9}(?:[-.]\\d{1,9})?\t.*", Pattern.DOTALL);
    private static final Pattern OUR_ID = Pattern.compile("([0-9a-f]{16,64}):(\\d{1,9})");

    private final String file;
    private final String annotator;
    private final FoundLabels found;
    private final Map<String, String> comments = new HashMap<>();
    private long begun;
    private @Nullable String document;

    ConlluReader(String file, String annotator, FoundLabels found) {
        this.file = file;
        this.annotator = annotator;
        this.found = found;
    }

    void read(InputStream in) throws IOException {
        new BoundedLines(in, file).each(found, (number, line) -> {
            if (line.isEmpty()) end();
            else take(number, line);
        });
        end();
    }

    private void take(long number, String line) {
        if (comments.isEmpty()) begun = number;
        if (line.startsWith("#")) {
            int equals = line.indexOf('=');
            if (equals < 0) return;
            String name = line.substring(1, equals).strip();
            String value = line.substring(line.startsWith("= ", equals) ? equals + 2 : equals + 1);
            if (name.equals("newdoc id")) document = value.strip();
            else if (ConlluWriter.COMMENTS.contains(name) || name.equals("text") || name.equals("sent_id")) comments.put(name, value);
        } else if (!ROW.matcher(line).matches()) {
            throw Spot.line(file, number).problem("formats.conllu.row");
        }
    }

    private void end() {
        if (comments.isEmpty()) return;
        Map<String, String> said = new HashMap<>(comments);
        comments.clear();
        try {
            emit(said);
        } catch (Problem unclear) {
            found.refuse(begun, unclear);
        }
    }

    private void emit(Map<String, String> said) {
        Spot spot = Spot.line(file, begun);
        said.putIfAbsent("annotator", annotator);
        Fields fields = new Fields(spot, said);
        List<String> labels = new ArrayList<>();
        for (String field : List.of("label", "second")) {
            String label = fields.text(field);
            if (label != null) labels.add(label);
        }
        boolean nothing = labels.isEmpty() && fields.text("note") == null && fields.text("flag") == null;
        if (nothing) return;
        String text = fields.text("text");
        if (text == null) throw spot.problem("formats.neighbour.missing", "# text");
        Matcher ours = OUR_ID.matcher(said.getOrDefault("sent_id", "").strip());
        FoundLabel.Place place;
        if (ours.matches()) {
            int start = Integer.parseInt(ours.group(2));
            int end = start + text.codePointCount(0, text.length());
            place = fields.spanned(ours.group(1), document, start, end, FoundLabel.Unit.CODE_POINTS, text);
        } else {
            place = new FoundLabel.Place(null, document, -1, -1, FoundLabel.Unit.CODE_POINTS, text);
        }
        found.take(begun, fields.label(place, labels));
    }
}
