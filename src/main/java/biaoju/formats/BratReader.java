package biaoju.formats;

import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.domain.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * brat's {@code .ann}: text-bound annotations are labels, with the attributes {@code second} and {@code flag} and notes of
 * ours. The text beside it ({@code .txt}) says which report it is and proves the offsets; without it the file's name does.
 */
final class BratReader {
    private static final Pattern BOUND = Pattern.compile("(T\\d{1,9})\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9}){0,500})\t(.*)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("[AM]\\d{1,9}\t(\\S+) (T\\d{1,9})(?: (\\S+))?\\s*");
    private static final Pattern NOTE = Pattern.compile("#\\d{1,9}\tAnnotatorNotes (T\\d{1,9})\t(.*)", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("(?:[REN]\\d{1,9}|\\*|#\\d{1,9})\t.*", Pattern.DOTALL);
    private static final int MOST_TEXT = 16 << 20;
    private static final int MOST_BOUND = 1_000_000;
    /** Characters of all lines that are kept. */
    private static final int MOST_KEPT = 32 << 20;

    private final Path path;
    private final String report;
    private final String annotator;
    private final FoundLabels found;
    private final Map<String, Bound> bounds = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private int others;
    private long kept;

    BratReader(Path path, String report, String annotator, FoundLabels found) {
        this.path = path;
        this.report = report;
        this.annotator = annotator;
        this.found = found;
    }

    /** An attribute or a note of the annotation with that name. */
    private record Said(long line, String of, String name, String value) {}

    private record Bound(long line, String type, String offsets, String text, Map<String, String> values) {}

    void read(InputStream in) throws IOException {
        new BoundedLines(in, path.toString()).each(found, (number, line) -> {
            if (!line.isBlank()) take(number, line);
        });
        said.forEach(this::say);
        if (others > 0) found.remark(new Problem("formats.brat.others", path.toString(), others));
        String text = text();
        SourceText source = text == null ? null : new SourceText(text);
        Beside beside = text == null || source == null ? null : new Beside(text, source, new CodePoints(text), Digests.ofText(source.text()));
        for (Bound one : bounds.values()) {
            try {
                emit(one, beside);
            } catch (Problem unclear) {
                found.refuse(one.line, unclear);
            }
        }
    }

    /** The text that the offsets are of. */
    private record Beside(String raw, SourceText source, CodePoints points, String digest) {}

    private @Nullable String text() throws IOException {
        String name = String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "") + ".txt";
        Path beside = path.resolveSibling(name);
        if (!Files.isRegularFile(beside)) return null;
        if (Files.size(beside) > MOST_TEXT) throw new Problem("formats.brat.text", beside.toString());
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(beside))).toString();
        } catch (CharacterCodingException damaged) {
            throw new Problem(damaged, "formats.brat.text", beside.toString());
        }
    }

    private void take(long number, String line) {
        Spot spot = Spot.line(path.toString(), number);
        kept += line.length();
        if (kept > MOST_KEPT) throw spot.problem("formats.neighbour.too_large", Integer.toString(MOST_KEPT >> 20));
        Matcher bound = BOUND.matcher(line);
        Matcher attribute = ATTRIBUTE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (bound.matches()) {
            if (bounds.size() == MOST_BOUND) throw spot.problem("formats.brat.many", MOST_BOUND);
            Bound one = new Bound(number, bound.group(2), bound.group(3), bound.group(4), new HashMap<>());
            if (bounds.putIfAbsent(bound.group(1), one) != null) throw spot.problem("formats.brat.twice", bound.group(1));
        } else if (attribute.matches()) {
            boolean ours = attribute.group(1).equals("second") || attribute.group(1).equals("flag");
            if (ours) said.add(new Said(number, attribute.group(2), attribute.group(1), attribute.group(3) == null ? "true" : attribute.group(3)));
            else others++;
        } else if (note.matches()) {
            said.add(new Said(number, note.group(1), "note", note.group(2)));
        } else if (OTHER.matcher(line).matches()) {
            others++;
        } else {
            throw spot.problem("formats.brat.line");
        }
    }

    /** The annotation may stand below what is said of it. */
    private void say(Said one) {
        Bound bound = bounds.get(one.of);
        if (bound != null) bound.values.put(one.name, one.value);
        else if (!one.of.startsWith("T")) others++; // of a relation or an event, which we have none of
        else found.refuse(one.line, Spot.line(path.toString(), one.line).problem("formats.brat.of_nothing", one.of));
    }

    private void emit(Bound one, @Nullable Beside beside) {
        Spot spot = Spot.line(path.toString(), one.line);
        Fields fields = new Fields(spot, one.values);
        List<String> labels = new ArrayList<>();
        if (!one.type.equals(BratWriter.NONE)) labels.add(one.type);
        String second = fields.text("second");
        if (second != null) labels.add(second);
        FoundLabel label = fields.label(place(one, spot, fields, beside), labels);
        found.take(one.line, new FoundLabel(label.place(), annotator, label.labels(), label.note(), label.flag(), label.origin(), null, 0));
    }

    private FoundLabel.Place place(Bound one, Spot spot, Fields fields, @Nullable Beside beside) {
        String[] ends = one.offsets.split("[ ;]");
        int start = Integer.parseInt(ends[0]);
        int end = Integer.parseInt(ends[ends.length - 1]);
        if (beside == null) return fields.spanned(null, report, start, end, FoundLabel.Unit.CODE_POINTS, spot.clean("text", one.text));
        if (beside.points.utf16(end) > beside.raw.length() || end <= start) {
            throw spot.problem("formats.uima.offsets", Integer.toString(start), Integer.toString(end));
        }
        for (int i = 1; i + 1 < ends.length; i += 2) gap(spot, beside, Integer.parseInt(ends[i]), Integer.parseInt(ends[i + 1]));
        String covered = beside.raw.substring(beside.points.utf16(start), beside.points.utf16(end));
        boolean same = bare(covered).equals(bare(one.text));
        if (!same) throw spot.problem("formats.brat.covered", Integer.toString(start), Integer.toString(end));
        return fields.spanned(beside.digest, report, beside.source.at(beside.points.utf16(start)), beside.source.at(beside.points.utf16(end)),
                FoundLabel.Unit.UTF_16, spot.clean("text", new SourceText(covered).text()));
    }

    /** Between fragments there may be blanks alone: a sentence over several lines. */
    private static void gap(Spot spot, Beside beside, int end, int next) {
        boolean blank = next >= end && beside.points.utf16(next) <= beside.raw.length()
                && beside.raw.substring(beside.points.utf16(end), beside.points.utf16(next)).isBlank();
        if (!blank) throw spot.problem("formats.brat.gap");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
    }
}
