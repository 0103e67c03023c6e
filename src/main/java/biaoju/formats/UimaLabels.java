package biaoju.formats;

import biaoju.base.Digests;
import biaoju.base.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a CAS together again: its texts and the annotations with a feature {@code label} or {@code value}. The report is
 * known by its whole text, else by the file's name; offsets are UTF-16 units of the text as the CAS has it.
 */
final class UimaLabels {
    /** In UTF-16 units, features and all. */
    private static final int MOST_KEPT = 32 << 20;

    private final String file;
    private final String name;
    private final FoundLabels found;
    private final Map<String, String> sofas = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private long kept;

    private record Piece(long record, Map<String, String> features) {}

    /** @param name what the report may be called */
    UimaLabels(String file, String name, FoundLabels found) {
        this.file = file;
        this.name = name;
        this.found = found;
    }

    /** @throws Problem if it is more than a report can be */
    void sofa(String id, String text, long record) {
        keep(text.length() + 64, record);
        sofas.put(id, text);
    }

    /** @param features with {@code sofa}, {@code begin} and {@code end}; others are passed over */
    void annotation(long record, Map<String, String> features) {
        boolean labelled = features.containsKey("label") || features.containsKey("value");
        boolean noted = features.containsKey("annotator") && (features.containsKey("note") || features.containsKey("flag"));
        if ((!labelled && !noted) || !features.containsKey("begin") || !features.containsKey("end")) return;
        int length = 64;
        for (Map.Entry<String, String> one : features.entrySet()) length += one.getKey().length() + one.getValue().length() + 64;
        keep(length, record);
        pieces.add(new Piece(record, features));
    }

    private void keep(int length, long record) {
        kept += length;
        if (kept > MOST_KEPT) throw Spot.record(file, record).problem("formats.neighbour.too_large", Integer.toString(MOST_KEPT >> 20));
    }

    /** Hands on all that was found. */
    void end() {
        if (sofas.isEmpty()) throw new Problem("formats.uima.no_text", file);
        Map<String, SourceText> texts = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        sofas.forEach((id, text) -> {
            texts.put(id, new SourceText(text));
            digests.put(id, Digests.ofText(texts.get(id).text()));
        });
        for (Piece piece : pieces) {
            try {
                emit(piece, texts, digests);
            } catch (Problem unclear) {
                found.refuse(piece.record, unclear);
            }
        }
    }

    private void emit(Piece piece, Map<String, SourceText> texts, Map<String, String> digests) {
        Spot spot = Spot.record(file, piece.record);
        Fields fields = new Fields(spot, piece.features);
        String sofa = piece.features.getOrDefault("sofa", "");
        SourceText text = texts.size() == 1 ? texts.values().iterator().next() : texts.get(sofa);
        if (text == null) throw spot.problem("formats.uima.sofa", RatingsTable.shown(sofa));
        String digest = texts.size() == 1 ? digests.values().iterator().next() : digests.get(sofa);
        int begin = text.at((int) fields.whole("begin", 0, Integer.MAX_VALUE));
        int end = text.at((int) fields.whole("end", 0, Integer.MAX_VALUE));
        if (end > text.text().length() || begin > end) {
            throw spot.problem("formats.uima.offsets", Integer.toString(begin), Integer.toString(end));
        }
        String covered = spot.clean("sofaString", text.text().substring(begin, end));
        List<String> labels = new ArrayList<>();
        String first = fields.text("label");
        String label = first != null ? first : fields.text("value");
        if (label != null) labels.add(label);
        String second = fields.text("second");
        if (second != null) labels.add(second);
        FoundLabel.Place place = fields.spanned(digest, name, begin, end, FoundLabel.Unit.UTF_16, covered);
        found.take(piece.record, fields.label(place, labels));
    }
}
