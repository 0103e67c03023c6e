package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.command.Sheet;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.duplicates.Alike;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where else in a project a sentence stands, and how it was labelled there: two digests and a place for each sentence in
 * memory, no text. {@link #read} makes it and brings it up to date, in the background; labels follow by {@link #heard}. A
 * question looks at every digest once, which takes a millisecond a million. Safe for use by several threads.
 *
 * <p>Digests of different texts may be equal: what is written to the project is compared by its text first, see
 * {@link RepeatTexts}.
 */
public final class RepeatIndex {
    private static final int REPORTS_AT_ONCE = 32;
    private static final int MOST_LABELS = 255;

    private final Project project;
    private final UUID me;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> labelPlaces = new HashMap<>();
    private final List<UUID> annotators = new ArrayList<>();
    private final Map<UUID, Integer> annotatorPlaces = new HashMap<>();
    private Map<String, Block> blocks = Map.of();
    private volatile boolean ready;
    /** Heard, but not followed yet: the thread that tells must not wait for one that counts. */
    private final Queue<Edit> heard = new ConcurrentLinkedQueue<>();
    /** What was followed while sentences are being read. */
    private @Nullable List<Edit> meanwhile;
    /** Held by whoever reads: two at once would each put back labels that only the other heard of. */
    private final ReentrantLock reading = new ReentrantLock();

    public RepeatIndex(Project project) {
        this.project = project;
        me = project.me().id();
    }

    /** Whether it was read to the end before. */
    public boolean ready() {
        return ready;
    }

    public synchronized int size() {
        return blocks.values().stream().mapToInt(Block::size).sum();
    }

    /** Reads the project's sentences and labels, and the texts of those reports that are new or cut otherwise. */
    public void read(Cancel cancel, Progress progress) {
        Waiting.hold(reading, cancel);
        try {
            readAlone(cancel, progress);
        } finally {
            readNoLonger();
            reading.unlock();
        }
    }

    /** Reads it unless that was done before, or is being done: then it waits for whoever does. */
    public void readOnce(Cancel cancel, Progress progress) {
        Waiting.hold(reading, cancel);
        try {
            if (!ready()) read(cancel, progress);
        } finally {
            reading.unlock();
        }
    }

    private synchronized void readNoLonger() {
        meanwhile = null;
    }

    private void readAlone(Cancel cancel, Progress progress) {
        Map<String, Block> before;
        synchronized (this) {
            followAll();
            meanwhile = new ArrayList<>();
            before = blocks;
        }
        Sheet sheet = Waiting.on(project.ask().sheet(cancel, Progress.NONE));
        Map<String, Block> next = new LinkedHashMap<>();
        List<Block> unknown = new ArrayList<>();
        for (int report = 0; report < sheet.reports().size(); report++) {
            Block block = Block.of(sheet, report, before.get(sheet.reports().get(report).digest()));
            next.put(block.report.digest(), block);
            if (!block.folds()) unknown.add(block);
        }
        for (int from = 0; from < unknown.size(); from += REPORTS_AT_ONCE) {
            cancel.check();
            fold(unknown.subList(from, Math.min(unknown.size(), from + REPORTS_AT_ONCE)));
            progress.at(from, unknown.size());
        }
        enter(sheet, next);
    }

    private void fold(List<Block> some) {
        Map<String, Block> byDigest = new HashMap<>();
        for (Block block : some) byDigest.put(block.report.digest(), block);
        for (ReportText text : Waiting.on(project.ask().reportTexts(List.copyOf(byDigest.keySet()), Set.of()))) {
            Block block = byDigest.get(text.digest());
            if (block == null) continue;
            for (int i = 0; i < block.size(); i++) {
                long digest = Alike.digest(text.text().substring(block.from[i], block.to[i]));
                block.folded[i] = digest == 0 ? 1 : digest; // zero: not known yet
            }
        }
    }

    private synchronized void enter(Sheet sheet, Map<String, Block> next) {
        followAll();
        int[] labelled = sheet.labels().stream().mapToInt(this::label).toArray();
        int[] people = sheet.annotators().stream().mapToInt(one -> annotator(one.id())).toArray();
        int unit = 0;
        for (Block block : next.values()) {
            for (int i = 0; i < block.size(); i++, unit++) {
                for (int a = 0; a < people.length; a++) {
                    int label = sheet.label(unit, a);
                    if (label >= 0) block.label(i, people[a], labelled[label]);
                }
            }
        }
        blocks = next;
        if (meanwhile != null) meanwhile.forEach(this::follow);
        ready = true;
    }

    /**
     * Labels follow the commit before anything else is answered. Never waits, so that the thread that writes may tell.
     *
     * @return whether there may be other sentences now: {@link #read} is due
     */
    public boolean heard(Commit commit) {
        Change change = commit.change();
        if (change == null) return true;
        heard.addAll(change.edits());
        return OtherSentences.after(change);
    }

    private void followAll() {
        for (Edit edit = heard.poll(); edit != null; edit = heard.poll()) {
            if (meanwhile != null) meanwhile.add(edit);
            follow(edit);
        }
    }

    private void follow(Edit edit) {
        Block block = blocks.get(edit.sentence().report());
        int at = block == null ? -1 : block.at(edit.sentence().span());
        if (block == null || at < 0) return;
        String label = edit.after() == null ? null : edit.after().label();
        block.label(at, annotator(edit.annotator()), label == null ? 0 : label(label));
    }

    /** 1 + place; beyond what a byte holds they are all one, of which nothing is said. */
    private int label(String name) {
        Integer known = labelPlaces.get(name);
        if (known != null) return known;
        if (labels.size() == MOST_LABELS - 1) labels.add("…");
        if (labels.size() >= MOST_LABELS) return MOST_LABELS;
        labels.add(name);
        labelPlaces.put(name, labels.size());
        return labels.size();
    }

    private int annotator(UUID id) {
        Integer known = annotatorPlaces.get(id);
        if (known != null) return known;
        annotators.add(id);
        annotatorPlaces.put(id, annotators.size() - 1);
        return annotators.size() - 1;
    }

    // ---- asking

    /** How often the sentence stands elsewhere; nothing where it is not known here. */
    public synchronized Count count(SentenceId sentence) {
        followAll();
        int[] exact = {0};
        int[] alike = {0};
        int[] unlabelled = {0};
        int[] said = new int[MOST_LABELS + 1];
        List<Integer> met = new ArrayList<>();
        int[] reports = {0};
        Block[] last = new Block[1];
        int mine = annotator(me);
        each(sentence, (block, at, same) -> {
            if (same) exact[0]++;
            else alike[0]++;
            if (block != last[0] && !block.report.digest().equals(sentence.report())) reports[0]++;
            last[0] = block;
            int label = block.label(at, mine);
            if (label == 0) unlabelled[0]++;
            else if (said[label]++ == 0) met.add(label);
        });
        Map<String, Integer> given = new LinkedHashMap<>();
        met.stream().sorted().forEach(label -> given.put(labels.get(label - 1), said[label]));
        return new Count(exact[0], alike[0], reports[0], given, unlabelled[0]);
    }

    /**
     * The places, the very same sentence before those that are alike, each in reading order.
     *
     * @param others whether what others said may be seen
     * @param most   no more than so many
     */
    public synchronized List<Place> places(SentenceId sentence, boolean others, int most) {
        followAll();
        List<Place> exact = new ArrayList<>();
        List<Place> alike = new ArrayList<>();
        each(sentence, (block, at, same) -> {
            List<Place> list = same ? exact : alike;
            if (list.size() < most) list.add(place(block, at, same, others));
        });
        exact.addAll(alike.subList(0, Math.min(alike.size(), most - exact.size())));
        return List.copyOf(exact);
    }

    private Place place(Block block, int at, boolean same, boolean others) {
        String mine = null;
        List<Place.Said> said = new ArrayList<>();
        for (int a = 0; a < annotators.size(); a++) {
            int label = block.label(at, a);
            if (label == 0) continue;
            if (annotators.get(a).equals(me)) mine = labels.get(label - 1);
            else if (others) said.add(new Place.Said(annotators.get(a), labels.get(label - 1)));
        }
        return new Place(block.id(at), block.report.name(), at + 1, same, block.noise(at), mine, said);
    }

    @FunctionalInterface
    private interface Hit {
        void at(Block block, int at, boolean same);
    }

    private void each(SentenceId sentence, Hit hit) {
        Block of = blocks.get(sentence.report());
        int there = of == null ? -1 : of.at(sentence.span());
        if (of == null || there < 0) return;
        long folded = of.folded[there];
        for (Block block : blocks.values()) {
            long[] all = block.folded;
            for (int i = 0; i < all.length; i++) {
                if (all[i] == folded && !(block == of && i == there)) hit.at(block, i, block.same(i, of, there));
            }
        }
    }

    /** The places of the sentences that stand in most of them, these first; with everybody's labels among the others'. */
    synchronized List<List<Place>> repeated(int most, Cancel cancel) {
        followAll();
        long[] all = new long[size()];
        int n = 0;
        for (Block block : blocks.values()) {
            System.arraycopy(block.exact, 0, all, n, block.size());
            n += block.size();
        }
        Arrays.sort(all);
        List<long[]> runs = new ArrayList<>();
        for (int from = 0, to; from < n; from = to) {
            to = from + 1;
            while (to < n && all[to] == all[from]) to++;
            if (to - from > 1) runs.add(new long[] {to - from, all[from]});
        }
        cancel.check();
        runs.sort(Comparator.comparingLong((long[] run) -> -run[0]));
        Map<Long, List<Place>> found = new LinkedHashMap<>();
        runs.subList(0, Math.min(most, runs.size())).forEach(run -> found.put(run[1], new ArrayList<>()));
        for (Block block : blocks.values()) {
            for (int i = 0; i < block.size() && !found.isEmpty(); i++) {
                List<Place> places = found.get(block.exact[i]);
                if (places != null) places.add(said(block, i));
            }
        }
        return List.copyOf(found.values());
    }

    private Place said(Block block, int at) {
        List<Place.Said> said = new ArrayList<>();
        for (int a = 0; a < annotators.size(); a++) {
            if (block.label(at, a) > 0) said.add(new Place.Said(annotators.get(a), labels.get(block.label(at, a) - 1)));
        }
        return new Place(block.id(at), block.report.name(), at + 1, true, block.noise(at), null, said);
    }

    // ---- contradictions

    /** The sentences that the annotator labelled in two ways, told apart by their digests. */
    public synchronized Collection<SentenceId> contradictory(UUID annotator, Cancel cancel) {
        List<SentenceId> found = new ArrayList<>();
        contradictions(annotator, false, cancel, (block, at, digest, label) -> found.add(block.id(at)));
        return found;
    }

    /** Whoever has a label here, in the order they were met. */
    synchronized List<UUID> annotators() {
        followAll();
        return List.copyOf(annotators);
    }

    /**
     * The places of each sentence that the annotator labelled in two ways or more, in reading order of the first.
     *
     * @param alike whether sentences that are alike count as the same
     */
    synchronized List<List<Place>> contradictions(UUID annotator, boolean alike, Cancel cancel) {
        Map<Long, List<Place>> found = new LinkedHashMap<>();
        contradictions(annotator, alike, cancel, (block, at, digest, label) -> found.computeIfAbsent(digest, any -> new ArrayList<>())
                .add(new Place(block.id(at), block.report.name(), at + 1, !alike, block.noise(at), labels.get(label - 1), List.of())));
        return List.copyOf(found.values());
    }

    @FunctionalInterface
    private interface Contradicted {
        void at(Block block, int at, long digest, int label);
    }

    private void contradictions(UUID annotator, boolean alike, Cancel cancel, Contradicted hit) {
        followAll();
        Integer who = annotatorPlaces.get(annotator);
        if (who == null) return;
        Said said = new Said(size());
        for (Block block : blocks.values()) {
            cancel.check();
            for (int i = 0; i < block.size(); i++) {
                int label = block.label(i, who);
                if (label > 0) said.add(alike ? block.folded[i] : block.exact[i], label);
            }
        }
        if (said.contradictory() == 0) return;
        for (Block block : blocks.values()) {
            cancel.check();
            for (int i = 0; i < block.size(); i++) {
                long digest = alike ? block.folded[i] : block.exact[i];
                int label = block.label(i, who);
                if (label > 0 && said.contradicts(digest)) hit.at(block, i, digest, label);
            }
        }
    }
}
