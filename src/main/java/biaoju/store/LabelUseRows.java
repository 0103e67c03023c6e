package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Under;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of what has which label, for changes of the scheme. Stateless. */
public final class LabelUseRows {
    private static final String FIRST = """
            SELECT p.uuid, a.label, COUNT(*) FROM annotation a JOIN annotator p ON p.id = a.annotator_id
            WHERE a.label IS NOT NULL GROUP BY p.uuid, a.label ORDER BY p.uuid, a.label""";
    private static final String SECOND = """
            SELECT p.uuid, a.second_label, COUNT(*) FROM annotation a JOIN annotator p ON p.id = a.annotator_id
            WHERE a.second_label IS NOT NULL GROUP BY p.uuid, a.second_label ORDER BY p.uuid, a.second_label""";
    private static final String DECIDED = "SELECT label, COUNT(*) FROM decision GROUP BY label ORDER BY label";
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String UNDER = """
            SELECT a.label, a.scheme_version, a.guideline_version, COUNT(*)
            FROM annotation a JOIN annotator p ON p.id = a.annotator_id JOIN sentence s ON s.id = a.sentence_id
            WHERE p.uuid = ? AND a.label IS NOT NULL AND s.retired = FALSE AND (a.scheme_version > 0 OR a.origin <> ?)
            GROUP BY a.label, a.scheme_version, a.guideline_version ORDER BY a.label, a.scheme_version, a.guideline_version""";
    private static final String GIVEN = """
            SELECT r.digest, s.start_at, s.end_at
            FROM annotation a JOIN annotator p ON p.id = a.annotator_id JOIN sentence s ON s.id = a.sentence_id
            JOIN report r ON r.id = s.report_id
            WHERE p.uuid = ? AND a.label = ? AND s.retired = FALSE AND (a.scheme_version > 0 OR a.origin <> ?)
                AND a.scheme_version = ? AND a.guideline_version = ?
            ORDER BY r.id, s.start_at FETCH FIRST ? ROWS ONLY""";

    private static final String CELLS = "SELECT id, packed FROM cells WHERE id >= ? AND id < ? ORDER BY id";
    /** Sentences; at two annotators 2,048 rows of 320 bytes. */
    private static final int CELLS_AT_ONCE = 65_536;
    /** From so many on it is quicker to look at all annotations once than at these one after the other. */
    private static final int MANY = 20_000;
    private static final Comparator<Annotation> ORDER = Comparator.comparing((Annotation said) -> said.sentence().report())
            .thenComparing(said -> said.sentence().span()).thenComparing(said -> said.annotator().toString());

    private LabelUseRows() {}

    /** That an annotator gave a label so often while that was in force. */
    public record Given(String label, Under under, int count) {}

    /** What the annotator labelled under what; not what came from a file without saying so. */
    public static List<Given> under(Tx tx, UUID annotator) {
        return tx.handle().createQuery(UNDER).bind(0, annotator).bind(1, AnnotationRows.ORIGINS.indexOf(Origin.IMPORTED))
                .map((row, ctx) -> new Given(row.getString(1), new Under(row.getInt(2), row.getInt(3)), row.getInt(4))).list();
    }

    /** The first {@code most} of those in reading order. */
    public static List<SentenceId> sentences(Tx tx, UUID annotator, Given given, int most) {
        return tx.handle().createQuery(GIVEN).bind(0, annotator).bind(1, given.label())
                .bind(2, AnnotationRows.ORIGINS.indexOf(Origin.IMPORTED)).bind(3, given.under().scheme())
                .bind(4, given.under().guideline()).bind(5, most)
                .map((row, ctx) -> new SentenceId(row.getString(1), new Span(row.getInt(2), row.getInt(3)))).list();
    }

    /** How often each annotator gave each label. */
    public static List<LabelCount> first(Tx tx) {
        return counts(tx, FIRST);
    }

    /** How often each annotator gave each label as the second. */
    public static List<LabelCount> second(Tx tx) {
        return counts(tx, SECOND);
    }

    private static List<LabelCount> counts(Tx tx, String sql) {
        return tx.handle().createQuery(sql)
                .map((row, ctx) -> new LabelCount(row.getObject(1, UUID.class), row.getString(2), row.getLong(3))).list();
    }

    /** How many sentences are decided to each label; by nobody in particular. */
    public static List<LabelCount> decided(Tx tx) {
        return tx.handle().createQuery(DECIDED)
                .map((row, ctx) -> new LabelCount(NOBODY, row.getString(1), row.getLong(2))).list();
    }

    /**
     * The annotations that have one of the labels, first or second, on retired units too; by report and position. The packed labels
     * are looked through once, which for a million takes a moment, and the annotations are read only where they may be meant.
     */
    public static List<Annotation> annotations(Tx tx, Set<String> labels) {
        if (labels.isEmpty()) return List.of();
        List<long[]> places = places(tx, labels);
        if (places.size() > MANY) return AnnotationRows.having(tx, labels);
        return places.stream().flatMap(place -> AnnotationRows.at(tx, place[0], place[1]).stream())
                .filter(said -> has(labels, said.label()) || has(labels, said.second())).sorted(ORDER).toList();
    }

    private static boolean has(Set<String> labels, @Nullable String label) {
        return label != null && labels.contains(label);
    }

    /** Sentence and annotator of those that may be meant: that there is a second label is known, not which. */
    private static List<long[]> places(Tx tx, Set<String> labels) {
        Map<Integer, String> names = SheetRows.labels(tx);
        Set<Integer> numbers = new HashSet<>(Set.of(Cells.LAST_LABEL));
        names.forEach((number, name) -> {
            if (labels.contains(name)) numbers.add(number);
        });
        List<long[]> places = new ArrayList<>();
        long last = SheetRows.last(tx);
        for (long from = 0; from <= last; from += CELLS_AT_ONCE) {
            tx.handle().createQuery(CELLS).bind(0, Cells.id(from, 0)).bind(1, Cells.id(from + CELLS_AT_ONCE, 0)).map((row, ctx) -> {
                long id = row.getLong(1);
                byte[] packed = row.getBytes(2);
                for (int i = 0; i < Cells.SENTENCES; i++) {
                    boolean meant = numbers.contains(Cells.label(packed, i)) || Cells.second(packed, i);
                    if (meant) places.add(new long[] {Cells.firstSentence(id) + i, Cells.annotator(id)});
                }
                return id;
            }).list();
        }
        return places;
    }

    /** The decisions for one of the labels, first or second, by report and position. */
    public static List<Decision> decisions(Tx tx, Set<String> labels) {
        return labels.isEmpty() ? List.of() : DecisionRows.having(tx, labels);
    }
}
