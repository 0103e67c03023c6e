package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sentences as rows. Their texts are fetched where they are seen, a page at a time, and all of them only for a filter or
 * an order that needs them. Event dispatch thread only.
 */
final class SentenceRows extends TitledRows {
    static final int REPORT = 0;
    static final int NUMBER = 1;
    static final int TEXT = 2;
    static final int FIRST = 3;
    static final int SECOND = 4;
    private static final int PAGE = 200;
    private static final int BATCH = 4_000;

    private final transient Texts source;
    private final transient Executor ui;
    private final transient Consumer<Throwable> onFailure;
    private transient @Nullable Listing listing;
    private transient @Nullable Signs signs;
    private transient @Nullable SentenceText[] texts = new SentenceText[0];
    private final transient BitSet asked = new BitSet();
    private int fetched;
    private int round;
    /** The hits that are shown, in their order. */
    private transient int[] order = new int[0];
    private String filter = "";
    private int sortedBy = -1;
    private boolean descending;
    private boolean wantsAll;

    /** @param ui where answers are taken in */
    SentenceRows(Messages text, Texts source, Executor ui, Consumer<Throwable> onFailure) {
        super(text, "agreement.sentences.report", "agreement.sentences.number", "agreement.sentences.text", "agreement.sentences.first",
                "agreement.sentences.second");
        this.source = source;
        this.ui = ui;
        this.onFailure = onFailure;
    }

    void show(Listing next, Signs words) {
        listing = next;
        round++;
        signs = words;
        texts = new SentenceText[next.hits().size()];
        asked.clear();
        fetched = 0;
        wantsAll = false;
        arrange();
    }

    int total() {
        return texts.length;
    }

    /** How many texts are there; as many as {@link #total()} when a filter has seen them all. */
    int fetched() {
        return fetched;
    }

    /** Whether a filter or an order waits for texts. */
    boolean waits() {
        return wantsAll && fetched < total();
    }

    void filter(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        if (folded.equals(filter)) return;
        filter = folded;
        if (!filter.isEmpty()) fetchAll();
        arrange();
    }

    /** Sorts by a column, or back to the order of the question where it is sorted so downwards already. */
    void sort(int column) {
        if (sortedBy != column) {
            sortedBy = column;
            descending = false;
        } else if (!descending) {
            descending = true;
        } else {
            sortedBy = -1;
        }
        if (sortedBy == TEXT) fetchAll();
        arrange();
    }

    private void arrange() {
        IntStream all = IntStream.range(0, total());
        if (!filter.isEmpty()) all = all.filter(fitting());
        if (sortedBy >= 0) {
            Comparator<Integer> by = comparator();
            all = all.boxed().sorted((descending ? by.reversed() : by).thenComparing(Comparator.naturalOrder()))
                    .mapToInt(Integer::intValue);
        }
        order = all.toArray();
        fireTableDataChanged();
    }

    /** Quick, for there may be a hundred thousand: a report's name is looked at once, and Chinese has no case to fold. */
    private IntPredicate fitting() {
        boolean cased = !filter.equals(filter.toUpperCase(Locale.ROOT));
        Map<String, Boolean> reports = new HashMap<>();
        return hit -> {
            if (reports.computeIfAbsent(report(hit), name -> name.toLowerCase(Locale.ROOT).contains(filter))) return true;
            SentenceText known = texts[hit];
            return known != null && (cased ? known.text().toLowerCase(Locale.ROOT) : known.text()).contains(filter);
        };
    }

    private Comparator<Integer> comparator() {
        return switch (sortedBy) {
            case REPORT -> Comparator.comparing(this::report);
            case NUMBER -> Comparator.comparingInt(this::number);
            case TEXT -> Comparator.comparing(hit -> words(texts[hit]));
            case FIRST -> Comparator.comparingInt(hit -> hits().first(hit));
            default -> Comparator.comparingInt(hit -> hits().second(hit));
        };
    }

    private static String words(@Nullable SentenceText known) {
        return known == null ? "" : known.text();
    }

    // ---- texts

    private void fetchAll() {
        if (wantsAll) return;
        wantsAll = true;
        fetchNext();
    }

    private void fetchNext() {
        if (!wantsAll) return;
        List<Integer> some = new ArrayList<>();
        for (int hit = asked.nextClearBit(0); hit < total() && some.size() < BATCH; hit = asked.nextClearBit(hit + 1)) some.add(hit);
        if (!some.isEmpty()) fetch(some);
    }

    /** Fetches the page of rows around one that is seen. */
    private void fetchAround(int row) {
        int from = row / PAGE * PAGE;
        List<Integer> some = new ArrayList<>();
        for (int i = from; i < Math.min(order.length, from + PAGE); i++) if (!asked.get(order[i])) some.add(order[i]);
        fetch(some);
    }

    private void fetch(List<Integer> some) {
        int of = round;
        some.forEach(asked::set);
        List<SentenceId> ids = some.stream().map(this::sentenceOf).toList();
        var unused = source.of(ids).whenComplete((found, broken) -> ui.execute(() -> {
            if (round != of) return; // for a list that is gone
            if (broken != null) onFailure.accept(broken);
            else take(some, ids, found);
        }));
    }

    private void take(List<Integer> some, List<SentenceId> ids, List<SentenceText> found) {
        Map<SentenceId, SentenceText> byId = new HashMap<>();
        for (SentenceText one : found) byId.put(one.id(), one);
        for (int i = 0; i < some.size(); i++) texts[some.get(i)] = byId.get(ids.get(i));
        fetched += some.size();
        if (!wantsAll) {
            fireTableRowsUpdated(0, Math.max(0, order.length - 1));
        } else if (fetched >= total()) {
            arrange();
        } else {
            fireTableRowsUpdated(0, Math.max(0, order.length - 1));
            fetchNext();
        }
    }

    // ---- rows

    private Hits hits() {
        return listing == null ? Hits.NONE : listing.hits();
    }

    private SentenceId sentenceOf(int hit) {
        if (listing == null) throw new IllegalStateException("nothing is listed");
        return listing.findings().places().sentence(hits().unit(hit));
    }

    SentenceId sentence(int row) {
        return sentenceOf(order[row]);
    }

    /** The sentence's text with what stands around it; null while it is on its way. */
    @Nullable SentenceText at(int row) {
        return texts[order[row]];
    }

    /** Row of the sentence; −1 where it is not shown. */
    int row(SentenceId sentence) {
        for (int row = 0; row < order.length; row++) if (sentenceOf(order[row]).equals(sentence)) return row;
        return -1;
    }

    private String report(int hit) {
        if (listing == null) return "";
        Findings findings = listing.findings();
        return findings.reports().get(findings.report(hits().unit(hit))).name();
    }

    private int number(int hit) {
        return listing == null ? 0 : listing.findings().number(hits().unit(hit));
    }

    /** Place of the label in that column; {@link Question#ANY} where there is none. */
    int label(int row, int column) {
        return column == FIRST ? hits().first(order[row]) : hits().second(order[row]);
    }

    @Override
    public int getRowCount() {
        return order.length;
    }

    @Override
    public String getColumnName(int column) {
        String name = super.getColumnName(column);
        return column != sortedBy ? name : name + (descending ? " ↓" : " ↑");
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == NUMBER ? Number.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        int hit = order[row];
        return switch (column) {
            case REPORT -> report(hit);
            case NUMBER -> number(hit);
            case TEXT -> words(row, hit);
            default -> label(row, column) < 0 || signs == null ? "" : signs.both(label(row, column));
        };
    }

    private String words(int row, int hit) {
        SentenceText known = texts[hit];
        if (known == null && !asked.get(hit)) fetchAround(row);
        return known == null ? "…" : known.text();
    }
}
