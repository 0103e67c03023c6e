package biaoju.segment;

import biaoju.domain.Granularity;
import biaoju.domain.Mark;
import biaoju.domain.Segmentation;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.util.ArrayList;
import java.util.List;

/** Cuts a report into units by the segmentation rule; stateless. */
public final class Segmenter {
    /** Version of the rule, the first half of a report's {@code segmenter}. */
    public static final String VERSION = "1";

    private final Granularity granularity;

    public Segmenter(Granularity granularity) {
        this.granularity = granularity;
    }

    /** Of plain text, which says nothing of its lines. */
    public Segmentation cut(String text) {
        return cut(text, List.of());
    }

    /**
     * Never throws, whatever the text; time grows with its length alone. Marks change what a unit is, never where it is cut.
     *
     * @param text  line ends LF, no byte-order mark
     * @param marks in order, none touching another
     */
    public Segmentation cut(String text, List<Mark> marks) {
        char[] characters = text.toCharArray();
        Line line = new Line(characters);
        Units units = new Units(characters);
        Cutter cutter = new Cutter(line, granularity, units);
        for (int from = 0; from < characters.length; from = line.end + 1) {
            line.read(from);
            cutter.cut();
        }
        return segmentation(text, units, new Kinds(characters, units, marks));
    }

    private static Segmentation segmentation(String text, Units units, Kinds kinds) {
        List<Unit> found = new ArrayList<>(units.count());
        for (int unit = 0; unit < units.count(); unit++) {
            Span span = new Span(units.start(unit), units.end(unit));
            found.add(new Unit(span, kinds.kind(unit), kinds.level(unit), kinds.noise(unit)));
        }
        return Segmentation.of(found, text);
    }
}
