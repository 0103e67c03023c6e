package biaoju.formats;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WebAnno TSV 3, one sentence in memory at a time. Labels are those of the first span layer with a feature {@code label}
 * or {@code value}; the file's name is the annotator, its folder's the report, unless the sentences' ids say it. A label
 * that goes on over the end of a sentence is two.
 */
final class WebAnnoReader {
    private static final Pattern ROW = Pattern.compile("(\\d{1,9})-(\\d{1,9})(?:\\.\\d{1,9})?\t(\\d{1,9})-(\\d{1,9})\t([^\t]*)\t?(.*)", Pattern.DOTALL);
    private static final Pattern OUR_ID = Pattern.compile("([0-9a-f]{16,64}):\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\\\)\\[(\\d{1,9})\\]\\z");

    /** Of one sentence, in UTF-16 units. */
    private static final int MOST_TEXT = 8 << 20;

    private static final int MOST_OPEN = 100_000;
    private static final int MOST_LAYERS = 50;

    private final String file;
    private final String report;
    private final String annotator;
    private final FoundLabels found;

    private int labelColumn = -1;
    private final Map<String, Integer> columns = new HashMap<>();
    private int columnsSeen;
    private String labelLayer = "";
    /** Layers that hold something else. */
    private final Set<String> others = new LinkedHashSet<>();
    private int unlabelled;
    private @Nullable String digest;
    private final Map<String, Open> open = new LinkedHashMap<>();
    /** The sentence's text, its physical lines put together again, and where it begins. */
    private @Nullable StringBuilder text;
    private int textStart = -1;

    /** @param report the folder's name; {@code annotator} the file's */
    WebAnnoReader(String file, String report, String annotator, FoundLabels found) {
        this.file = file;
        this.report = report.replaceFirst("~[0-9a-f]{16}$", "");
        this.annotator = annotator;
        this.found = found;
    }

    /** An annotation that may still grow. */
    private static final class Open {
        private final long line;
        private final int start;
        private int end;
        private final Map<String, String> values;

        Open(long line, int start, int end, Map<String, String> values) {
            this.line = line;
            this.start = start;
            this.end = end;
            this.values = values;
        }
    }

    void read(InputStream in) throws IOException {
        new BoundedLines(in, file).each(found, this::take);
        end();
        if (!others.isEmpty()) found.remark(new Problem("formats.webanno.layers", file, labelLayer, RatingsTable.shown(String.join(", ", others))));
        if (unlabelled > 0) found.remark(new Problem("formats.neighbour.unlabelled", file, unlabelled));
        if (labelColumn < 0) throw new Problem("formats.webanno.no_layer", file);
    }

    private void take(long number, String line) {
        if (line.isBlank()) {
            end();
        } else if (line.startsWith("#T_")) {
            layer(line);
        } else if (line.startsWith("#Sentence.id=")) {
            Matcher ours = OUR_ID.matcher(line.substring("#Sentence.id=".length()).strip());
            digest = ours.matches() ? ours.group(1) : null;
        } else if (line.startsWith("#Text=")) {
            StringBuilder known = text;
            String more = WebAnnoEscapes.plain(line.substring("#Text=".length()));
            if (known == null) text = new StringBuilder(more);
            else if (known.length() < MOST_TEXT) known.append('\n').append(more);
        } else if (!line.startsWith("#")) {
            row(number, line);
        }
    }

    private void layer(String line) {
        String[] parts = line.substring(line.indexOf('=') + 1).split("\\|", -1);
        boolean spans = line.startsWith("#T_SP=");
        String layer = parts[0].strip();
        int seen = labelColumn;
        for (int i = 1; i < parts.length; i++) {
            String feature = parts[i];
            boolean label = spans && labelColumn < 0 && (feature.equals("label") || feature.equals("value"));
            if (label) labelColumn = columnsSeen;
            boolean ours = parts[0].equals(WebAnnoWriter.LAYER) && List.of("second", "note", "flag").contains(feature);
            if (ours) columns.putIfAbsent(feature, columnsSeen);
            columnsSeen++;
        }
        if (seen < 0 && labelColumn >= 0) labelLayer = layer;
        else if (!layer.equals(labelLayer) && others.size() < MOST_LAYERS) others.add(layer);
        if (parts.length == 1) columnsSeen++; // a layer without features has a column too
    }

    private void row(long number, String line) {
        Spot spot = Spot.line(file, number);
        Matcher row = ROW.matcher(line);
        if (!row.matches()) throw spot.problem("formats.webanno.row");
        if (labelColumn < 0) return;
        int start = Integer.parseInt(row.group(3));
        int end = Integer.parseInt(row.group(4));
        if (textStart < 0) textStart = start;
        String[] cells = row.group(6).split("\t", -1);
        if (labelColumn >= cells.length) throw spot.problem("formats.webanno.row");
        List<String> labels = WebAnnoEscapes.stacked(cells[labelColumn]);
        for (int i = 0; i < labels.size(); i++) {
            String cell = labels.get(i);
            if (cell.equals("_") || cell.isEmpty()) continue;
            Matcher id = NUMBERED.matcher(cell);
            boolean numbered = id.find();
            Map<String, String> values = new HashMap<>();
            values.put("label", value(cell));
            for (Map.Entry<String, Integer> one : columns.entrySet()) {
                List<String> stack = one.getValue() < cells.length ? WebAnnoEscapes.stacked(cells[one.getValue()]) : List.of();
                if (i < stack.size()) values.put(one.getKey(), value(stack.get(i)));
            }
            String key = numbered ? id.group(1) : "row " + number + " " + i;
            Open known = open.get(key);
            if (known == null && open.size() == MOST_OPEN) throw spot.problem("formats.webanno.many", MOST_OPEN);
            if (known == null) open.put(key, new Open(number, start, end, values));
            else known.end = end;
        }
    }

    /** Without its number; a star or an underscore is no value. */
    private static String value(String cell) {
        String bare = NUMBERED.matcher(cell).replaceFirst("");
        return bare.equals("*") || bare.equals("_") ? "" : WebAnnoEscapes.plain(bare);
    }

    private void end() {
        List<Open> all = new ArrayList<>(open.values());
        open.clear();
        for (Open one : all) {
            try {
                emit(one);
            } catch (Problem unclear) {
                found.refuse(one.line, unclear);
            }
        }
        digest = null;
        text = null;
        textStart = -1;
    }

    private void emit(Open one) {
        Spot spot = Spot.line(file, one.line);
        StringBuilder whole = text;
        boolean inside = whole != null && one.start >= textStart && one.start < one.end && one.end - textStart <= whole.length();
        if (whole == null || !inside) throw spot.problem("formats.webanno.offsets", Integer.toString(one.start), Integer.toString(one.end));
        String covered = spot.clean("#Text", whole.substring(one.start - textStart, one.end - textStart));
        Fields fields = new Fields(spot, one.values);
        List<String> labels = new ArrayList<>();
        for (String feature : List.of("label", "second")) {
            String label = fields.text(feature);
            if (label != null) labels.add(label);
        }
        FoundLabel.Place place = fields.spanned(digest, report, one.start, one.end, FoundLabel.Unit.UTF_16, covered);
        FoundLabel label = fields.label(place, labels);
        boolean nothing = labels.isEmpty() && label.note().isEmpty() && !label.flag();
        if (nothing) unlabelled++;
        else found.take(one.line, new FoundLabel(place, annotator, label.labels(), label.note(), label.flag(), label.origin(), null, 0));
    }
}
