package biaoju.flow.search;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Subscription;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.CodePoints;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Span;
import biaoju.flow.repeats.NamedLabel;
import biaoju.flow.repeats.OtherSentences;
import biaoju.query.Field;
import biaoju.query.Query;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds sentences in an open project. What it has read stays in memory while there is room; nothing is read twice. Safe for several threads. */
public final class Searching implements AutoCloseable {
    private final Project project;
    private final TextShelf texts;
    private final RemarkShelf remarks;
    private final Subscription commits;
    private SoftReference<Sheet> last = new SoftReference<>(null);
    /** Grows with each change: a sheet that was read before the last one is out of date. */
    private long changes;
    private long read = -1;

    public Searching(Project project) {
        this.project = project;
        texts = new TextShelf(project);
        remarks = new RemarkShelf(project);
        commits = project.commits().listen(this::heard);
    }

    /** Whose labels, notes and flags are asked for and shown. */
    public enum Whose {
        MINE,
        EVERYBODY
    }

    private synchronized void heard(Commit commit) {
        changes++;
        Change change = commit.change();
        if (change == null || isStructural(change)) {
            texts.forgetAll();
            remarks.forgetAll();
        } else {
            remarks.forget(change.edits().stream().map(edit -> edit.sentence().report()).collect(Collectors.toSet()));
        }
    }

    /** Whether outlines, or what is said of whole reports, may be others after it: those that only come in have none yet. */
    private static boolean isStructural(Change change) {
        return !(change instanceof Change.ReportsAdded) && !(change instanceof Change.SchemeSet) && OtherSentences.after(change);
    }

    /** All labels as of now. */
    public Sheet sheet(Cancel cancel, Progress progress) {
        long before;
        synchronized (this) {
            Sheet known = last.get();
            if (known != null && read == changes) return known;
            before = changes;
        }
        Sheet now = Answer.of(project.ask().sheet(cancel, progress));
        synchronized (this) {
            last = new SoftReference<>(now);
            read = before;
        }
        return now;
    }

    /** Reads what searches need, so that the first one need not wait for it. */
    public void warm(Cancel cancel, Progress progress) {
        Sheet sheet = sheet(cancel, Progress.NONE);
        int reports = sheet.reports().size();
        for (int from = 0; from < reports; from += 64) {
            cancel.check();
            texts.get(sheet.reports().subList(from, Math.min(reports, from + 64)).stream().map(one -> one.digest()).toList());
            progress.at(from, reports);
        }
    }

    /** Whether the query asks what models suggest. */
    public boolean asksSuggestions(String query) {
        return parse(query).fields().contains(Field.SUGGESTION);
    }

    /** @throws Problem if the query is not understood, saying at which character */
    public Query parse(String query) {
        return Query.parse(query, asked());
    }

    /** The scheme with the labels that occur beside it, so that these can be asked for too. */
    public LabelScheme asked() {
        LabelScheme scheme = project.scheme();
        Sheet known;
        synchronized (this) {
            known = last.get();
        }
        if (known == null) return scheme;
        List<Label> labels = new ArrayList<>(scheme.labels());
        for (String id : known.labels()) {
            if (scheme.label(id).isEmpty()) labels.add(new Label(id, id, id, ' ', "", "", "", "", ""));
        }
        return new LabelScheme(scheme.name(), scheme.version(), labels);
    }

    /**
     * Finds what answers to the query.
     *
     * @param found is given the hits in reading order, some at a time, on any one thread at a time
     * @return how many there are
     * @throws Problem if there is no such annotator, or a pattern takes too long
     */
    public int find(Query query, Whose whose, Cancel cancel, Progress progress, Consumer<Hits> found) {
        Sheet sheet = sheet(cancel, Progress.NONE);
        UUID me = project.me().id();
        List<Annotator> all = sheet.annotators();
        int[] voices = IntStream.range(0, all.size())
                .filter(i -> whose == Whose.EVERYBODY || all.get(i).id().equals(me)).toArray();
        checkNames(query, whose);
        UUID heard = whose == Whose.EVERYBODY ? null : me;
        return new Search(query, sheet, voices, texts, () -> remarks.reader(heard), cancel).run(progress, found);
    }

    private void checkNames(Query query, Whose whose) {
        Set<String> asked = query.values(Field.ANNOTATOR);
        if (asked.isEmpty()) return;
        List<String> names = whose == Whose.MINE ? List.of(project.me().name())
                : Answer.of(project.ask().annotators()).stream().map(Annotator::name).sorted().toList();
        for (String name : asked) {
            if (!names.contains(name)) throw new Problem("flow.unknown_annotator", name, String.join(", ", names));
        }
    }

    /**
     * Finds what answers to the query, whoever said what.
     *
     * @param most  so many are told of; all are counted
     * @param found told in reading order, on the calling thread
     * @return how many there are
     * @throws Problem if the query is not understood
     */
    public int each(String query, int most, Cancel cancel, Progress progress, Consumer<FoundSentence> found) {
        sheet(cancel, Progress.NONE); // knows labels beside the scheme
        Query asked = parse(query);
        Hits[] all = new Hits[1];
        int count = find(asked, Whose.EVERYBODY, cancel, progress, some -> {
            if (all[0] == null) all[0] = new Hits(some.sheet(), some.voices());
            if (all[0].size() < most) all[0].add(some);
        });
        String digest = "";
        CodePoints places = new CodePoints("");
        for (int hit = 0; all[0] != null && hit < Math.min(most, all[0].size()); hit++) {
            cancel.check();
            Passage passage = read(all[0], hit);
            if (passage == null) continue;
            if (!digest.equals(all[0].report(hit).digest())) places = new CodePoints(passage.text());
            digest = all[0].report(hit).digest();
            found.accept(told(all[0], hit, passage, places));
        }
        return count;
    }

    private static FoundSentence told(Hits hits, int hit, Passage passage, CodePoints places) {
        Sheet sheet = hits.sheet();
        int unit = hits.unit(hit);
        List<NamedLabel> labels = new ArrayList<>();
        for (int voice : hits.voices()) {
            int label = sheet.label(unit, voice);
            if (label >= 0) labels.add(new NamedLabel(sheet.annotators().get(voice).name(), sheet.labels().get(label)));
        }
        Span keyword = passage.keyword();
        return new FoundSentence(hits.report(hit).digest(), hits.report(hit).name(), hits.number(hit), places.of(passage.sentence().start()),
                places.of(passage.sentence().end()), keyword.length() == 0 ? null
                        : new FoundSentence.Place(places.of(keyword.start()), places.of(keyword.end())),
                sheet.kind(unit), passage.section(), passage.sentenceText(), labels);
    }

    /** A report's text and the headings above a sentence, if they are in memory: for whoever must not wait. */
    public @Nullable Passage held(Hits hits, int hit) {
        return passage(texts.held(hits.report(hit).digest()), hits, hit);
    }

    /** The same; waits where it must be read. Null where the report is gone. */
    public @Nullable Passage read(Hits hits, int hit) {
        return passage(texts.get(hits.report(hit).digest()), hits, hit);
    }

    /** Has a report's text come into memory; then tells, on whatever thread. What is under way is not asked for twice. */
    public void fetch(String digest, Runnable then) {
        texts.fetch(digest, then);
    }

    private static @Nullable Passage passage(TextShelf.@Nullable Text text, Hits hits, int hit) {
        if (text == null) return null;
        Sheet sheet = hits.sheet();
        int unit = hits.unit(hit);
        return new Passage(text.text(), hits.sentence(hit).span(), hits.keyword(hit), text.path(sheet.section(unit)));
    }

    /** The hits in another order; waits for their texts. */
    public Ranking sorted(Hits hits, Order order, Cancel cancel) {
        return new Sorting(hits, texts, cancel).by(order);
    }

    @Override
    public void close() {
        commits.close();
    }
}
