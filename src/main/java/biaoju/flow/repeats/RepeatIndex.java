package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.command.Sheet;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.duplicates.Alike;
import java.util.ArrayList;
import java.util.Collection;
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

    private final Project project;
    private final UUID me;
    private final Blocks blocks = new Blocks();
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
        return blocks.size();
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
            before = blocks.byReport();
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
        blocks.enter(sheet, next);
        if (meanwhile != null) meanwhile.forEach(blocks::follow);
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
            blocks.follow(edit);
        }
    }

    /** With every label that was heard of. */
    private Blocks now() {
        followAll();
        return blocks;
    }

    /** How often the sentence stands elsewhere; nothing where it is not known here. */
    public synchronized Count count(SentenceId sentence) {
        return now().count(sentence, me);
    }

    /**
     * The places, the very same sentence before those that are alike, each in reading order.
     *
     * @param others whether what others said may be seen
     * @param most   no more than so many
     */
    public synchronized List<Place> places(SentenceId sentence, boolean others, int most) {
        return now().places(sentence, me, others, most);
    }

    /** The sentences that the annotator labelled in two ways, told apart by their digests. */
    public synchronized Collection<SentenceId> contradictory(UUID annotator, Cancel cancel) {
        return now().contradictory(annotator, cancel);
    }

    /** See {@link Blocks#repeated}. */
    synchronized List<List<Place>> repeated(int most, Cancel cancel) {
        return now().repeated(most, cancel);
    }

    /** Whoever has a label here, in the order they were met. */
    synchronized List<UUID> annotators() {
        return now().annotators();
    }

    /** See {@link Blocks#contradictions}. */
    synchronized List<List<Place>> contradictions(UUID annotator, boolean alike, Cancel cancel) {
        return now().contradictions(annotator, alike, cancel);
    }
}
