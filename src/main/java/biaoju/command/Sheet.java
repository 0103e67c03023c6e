package biaoju.command;

import biaoju.domain.Annotator;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All labels of a project at one moment, packed: four bytes a unit and annotator. A unit is a sentence; units stand in
 * reading order, report after report. Never changes; safe for use by several threads.
 */
public final class Sheet {
    /** As many labels as a byte can tell apart from none. */
    public static final int MOST_LABELS = 254;

    /** In the byte of an origin, and of who decided: there is a second label. */
    static final int SECOND = 0x80;

    private static final List<Origin> ORIGINS = List.of(Origin.values());

    private final List<Report> reports;
    private final Units units;
    private final List<String> labels;
    private final List<Annotator> annotators;
    private final List<Column> columns;
    /** Two bytes a unit: 1 + place of the label, 0 for none; 1 where a person decided, {@link #SECOND} added where there is a second label. */
    private final byte[] gold;
    private final Map<String, Integer> places = new HashMap<>();

    Sheet(List<Report> reports, Units units, List<String> labels, List<Annotator> annotators, List<Column> columns, byte[] gold) {
        this.reports = List.copyOf(reports);
        this.units = units;
        this.labels = List.copyOf(labels);
        this.annotators = List.copyOf(annotators);
        this.columns = List.copyOf(columns);
        this.gold = gold;
        for (int i = 0; i < reports.size(); i++) places.put(reports.get(i).digest(), i);
    }

    /** What one annotator said, by unit; labels as 1 + place, 0 for none. */
    static final class Column {
        final byte[] labels;
        final byte[] origins;
        final short[] weeks;

        Column(int units) {
            labels = new byte[units];
            origins = new byte[units];
            weeks = new short[units];
        }
    }

    public int units() {
        return units.size();
    }

    /** In the project's order. */
    public List<Report> reports() {
        return reports;
    }

    /** The report's first unit; of {@code reports().size()} the number of units. */
    public int start(int report) {
        return units.start(report);
    }

    /** Place of the unit's report. */
    public int report(int unit) {
        return units.report(unit);
    }

    /** Whoever gave a label, in the order they appeared. */
    public List<Annotator> annotators() {
        return annotators;
    }

    /** The scheme's, then others that occur. */
    public List<String> labels() {
        return labels;
    }

    /** Place in {@link #labels()}; −1 where the annotator gave none. */
    public int label(int unit, int annotator) {
        return (columns.get(annotator).labels[unit] & 0xFF) - 1;
    }

    /** Of the label; without meaning where there is none. */
    public Origin origin(int unit, int annotator) {
        return ORIGINS.get(columns.get(annotator).origins[unit] & (SECOND - 1));
    }

    /** Whether the annotator gave a second label, which is not in the sheet. */
    public boolean hasSecond(int unit, int annotator) {
        return (columns.get(annotator).origins[unit] & SECOND) != 0;
    }

    /** When the label was given, in weeks since Monday, 5 January 1970, UTC: an ISO week; −1 where there is none. */
    public int week(int unit, int annotator) {
        Column column = columns.get(annotator);
        return column.labels[unit] == 0 ? -1 : column.weeks[unit] & 0xFFFF;
    }

    public boolean noise(int unit) {
        return units.noiseOf(unit) != null;
    }

    public Kind kind(int unit) {
        return units.kind(unit);
    }

    /** Null where it is report text. */
    public @Nullable Noise noiseOf(int unit) {
        return units.noiseOf(unit);
    }

    /** Where its section begins in its report's text, in UTF-16 units; −1 where it stands in none. */
    public int section(int unit) {
        return units.section(unit);
    }

    /** Where it begins in its report's text, in UTF-16 units. */
    public int from(int unit) {
        return units.from(unit);
    }

    public int to(int unit) {
        return units.to(unit);
    }

    public SentenceId sentence(int unit) {
        return new SentenceId(reports.get(units.report(unit)).digest(), new Span(units.from(unit), units.to(unit)));
    }

    /** Length of the text in UTF-16 units. */
    public int length(int unit) {
        return units.to(unit) - units.from(unit);
    }

    /** Place of the unit in its report, from 1. */
    public int number(int unit) {
        return unit - units.start(units.report(unit)) + 1;
    }

    /** Equal texts have equal numbers; different texts all but never have. */
    public long text(int unit) {
        return units.text(unit);
    }

    /** Place in {@link #labels()} of what was decided; −1 where nothing is. */
    public int gold(int unit) {
        return (gold[2 * unit] & 0xFF) - 1;
    }

    /** Whether a person decided, not a rule. */
    public boolean goldByPerson(int unit) {
        return (gold[2 * unit + 1] & (SECOND - 1)) != 0;
    }

    /** Whether what was decided has a second label, which is not in the sheet. */
    public boolean goldHasSecond(int unit) {
        return (gold[2 * unit + 1] & SECOND) != 0;
    }

    /** −1 where there is no such sentence. */
    public int unit(SentenceId sentence) {
        Integer report = places.get(sentence.report());
        if (report == null) return -1;
        int unit = units.at(report, sentence.span().start());
        return unit >= 0 && units.to(unit) == sentence.span().end() ? unit : -1;
    }

    /** Where the units are: one entry each, in reading order. */
    static final class Units {
        private static final List<Kind> ALL_KINDS = List.of(Kind.values());
        private static final List<Noise> ALL_NOISES = List.of(Noise.values());
        /** Of the byte, those for the kind; there are 16 kinds at most, and 7 noises. */
        private static final int BITS = 4;

        private final int[] starts;
        private final int[] from;
        private final int[] to;
        private final long[] texts;
        /** Kind, and above it 1 + place of the noise. */
        private final byte[] kinds;
        private final int[] sections;

        Units(int[] starts, int[] from, int[] to, long[] texts, byte[] kinds, int[] sections) {
            this.starts = starts;
            this.from = from;
            this.to = to;
            this.texts = texts;
            this.kinds = kinds;
            this.sections = sections;
        }

        int size() {
            return from.length;
        }

        int start(int report) {
            return starts[report];
        }

        int report(int unit) {
            int at = Arrays.binarySearch(starts, unit);
            if (at < 0) return -at - 2;
            while (starts[at + 1] == unit) at++; // reports without units share their start with the next one
            return at;
        }

        int from(int unit) {
            return from[unit];
        }

        int to(int unit) {
            return to[unit];
        }

        long text(int unit) {
            return texts[unit];
        }

        /** A kind and a noise in one byte. */
        static byte packed(Kind kind, @Nullable Noise noise) {
            return (byte) (ALL_KINDS.indexOf(kind) | (noise == null ? 0 : (1 + ALL_NOISES.indexOf(noise)) << BITS));
        }

        Kind kind(int unit) {
            return ALL_KINDS.get(kinds[unit] & ((1 << BITS) - 1));
        }

        @Nullable Noise noiseOf(int unit) {
            int noise = kinds[unit] >> BITS;
            return noise == 0 ? null : ALL_NOISES.get(noise - 1);
        }

        int section(int unit) {
            return sections[unit];
        }

        int at(int report, int start) {
            return Arrays.binarySearch(from, starts[report], starts[report + 1], start);
        }
    }
}
