package biaoju.flow.search;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Sheet;
import biaoju.domain.Span;
import biaoju.query.Field;
import biaoju.query.Needle;
import biaoju.query.Patience;
import biaoju.query.Query;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One search: chunks of reports are taken by as many threads as there are cores but one, and told in their order. */
final class Search {
    /** Reports a chunk: a few milliseconds. */
    private static final int CHUNK = 64;
    /** Patterns may take so long in all. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Set<Field> OF_THE_TEXT = EnumSet.of(Field.TEXT, Field.REGEX, Field.LENGTH, Field.SECTION);

    private final Query query;
    private final Sheet sheet;
    private final int[] voices;
    private final TextShelf shelf;
    private final Supplier<RemarkShelf.Reader> remarks;
    private final Cancel cancel;
    private final @Nullable Needle needle;
    private final boolean texts;
    private final boolean words;
    private final int chunks;
    private final AtomicInteger next = new AtomicInteger();
    /** What was found in chunks before which others are not done yet. */
    private final TreeMap<Integer, Hits> waiting = new TreeMap<>();
    private int told;
    private int count;

    Search(Query query, Sheet sheet, int[] voices, TextShelf shelf, Supplier<RemarkShelf.Reader> remarks, Cancel cancel) {
        this.query = query.within(Patience.of(LONGEST, cancel));
        this.sheet = sheet;
        this.voices = voices;
        this.shelf = shelf;
        this.remarks = remarks;
        this.cancel = cancel;
        needle = query.needle().orElse(null);
        Set<Field> fields = query.fields();
        texts = fields.stream().anyMatch(OF_THE_TEXT::contains);
        words = fields.contains(Field.TEXT) || fields.contains(Field.REGEX);
        chunks = (sheet.reports().size() + CHUNK - 1) / CHUNK;
    }

    /** How many were found. */
    int run(Progress progress, Consumer<Hits> found) {
        int helpers = Math.min(chunks - 1, ForkJoinPool.getCommonPoolParallelism() - 1);
        List<CompletableFuture<Void>> others = IntStream.range(0, Math.max(0, helpers))
                .mapToObj(i -> CompletableFuture.runAsync(() -> work(Progress.NONE, found))).toList();
        try {
            work(progress, found);
        } catch (RuntimeException failed) {
            next.set(chunks); // the others end with their chunk
            others.forEach(other -> other.exceptionally(ignored -> null).join());
            throw failed;
        }
        others.forEach(Waiting::on);
        return count;
    }

    private void work(Progress progress, Consumer<Hits> found) {
        UnitSubject subject = new UnitSubject(sheet, voices, remarks.get());
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            cancel.check();
            Hits hits = new Hits(sheet, voices);
            look(chunk * CHUNK, Math.min(sheet.reports().size(), (chunk + 1) * CHUNK), subject, hits);
            tell(chunk, hits, found);
            progress.at(chunk + 1L, chunks);
        }
    }

    private synchronized void tell(int chunk, Hits hits, Consumer<Hits> found) {
        waiting.put(chunk, hits);
        for (Hits ready = waiting.remove(told); ready != null; ready = waiting.remove(told)) {
            told++;
            count += ready.size();
            if (ready.size() > 0) found.accept(ready);
        }
    }

    private void look(int from, int to, UnitSubject subject, Hits hits) {
        List<TextShelf.@Nullable Text> read = texts
                ? shelf.get(sheet.reports().subList(from, to).stream().map(one -> one.digest()).toList()) : List.of();
        for (int report = from; report < to; report++) {
            TextShelf.Text text = texts ? read.get(report - from) : null;
            subject.enter(sheet.reports().get(report), text);
            if (needle != null && text != null) leap(report, text.text(), needle, subject, hits);
            else if (!texts || text != null) walk(report, text, subject, hits);
        }
    }

    /** From one place of the words to the next: most sentences are never looked at. */
    private void leap(int report, String text, Needle wanted, UnitSubject subject, Hits hits) {
        int unit = sheet.start(report);
        int end = sheet.start(report + 1);
        int at = wanted.in(text, 0);
        while (at >= 0) {
            while (unit < end && sheet.to(unit) <= at) unit++;
            if (unit == end) return;
            boolean within = sheet.from(unit) <= at && at + wanted.length() <= sheet.to(unit);
            if (within && query.matches(subject.at(unit))) add(unit, text, hits);
            at = wanted.in(text, within ? sheet.to(unit++) : at + 1);
        }
    }

    private void walk(int report, TextShelf.@Nullable Text text, UnitSubject subject, Hits hits) {
        int end = sheet.start(report + 1);
        for (int unit = sheet.start(report); unit < end; unit++) {
            if (query.matches(subject.at(unit))) add(unit, text == null ? "" : text.text(), hits);
        }
    }

    private void add(int unit, String text, Hits hits) {
        int from = sheet.from(unit);
        Optional<Span> keyword = words ? query.keyword(text.substring(from, sheet.to(unit))) : Optional.empty();
        hits.add(unit, from + keyword.map(Span::start).orElse(0), from + keyword.map(Span::end).orElse(0));
    }
}
