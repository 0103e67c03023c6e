package biaoju.flow.marks;

import biaoju.base.Cancel;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import biaoju.flow.repeats.OtherSentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The flags and notes of a project in memory: people write few. Read when first asked for, which looks at every annotation
 * once, and up to date from then on. Safe for use by several threads.
 */
public final class Marks {
    /** What is looked for. */
    public enum Kind {
        FLAG,
        NOTE
    }

    private record Key(SentenceId sentence, UUID annotator) {}

    private final Project project;
    private final Map<Key, Annotation> marked = new HashMap<>();
    /** What was heard while they are read; null while they are not. */
    private @Nullable List<Edit> meanwhile;
    /** Heard, but not followed yet: the thread that tells must not wait for one that looks through them all. */
    private final Queue<Edit> heard = new ConcurrentLinkedQueue<>();
    /** Grows whenever they must be read again. */
    private final AtomicLong others = new AtomicLong();
    private long read = -1;
    /** Held while they are read, by one at a time. */
    private final Object reading = new Object();

    public Marks(Project project) {
        this.project = project;
    }

    /** Follows the commit, without waiting. A database made anew, or sentences that are others, have all of it read again. */
    public void heard(Commit commit) {
        if (commit.change() != null) heard.addAll(commit.change().edits());
        if (commit.change() == null || OtherSentences.after(commit.change())) others.incrementAndGet();
    }

    private void followAll() {
        for (Edit edit = heard.poll(); edit != null; edit = heard.poll()) {
            if (meanwhile != null) meanwhile.add(edit);
            follow(edit);
        }
    }

    private void follow(Edit edit) {
        Key key = new Key(edit.sentence(), edit.annotator());
        Annotation after = edit.after();
        if (after == null || (!after.flag() && after.note().isEmpty())) marked.remove(key);
        else marked.put(key, after);
    }

    /** Waits for the database where they are not known yet: not for the thread that paints. */
    public void read(Cancel cancel) {
        synchronized (reading) {
            for (long now = others.get(); now != read; now = others.get()) {
                cancel.check();
                try {
                    readAlone(cancel);
                    read = now;
                } finally {
                    readNoLonger();
                }
            }
        }
    }

    private synchronized void readNoLonger() {
        meanwhile = null;
    }

    private void readAlone(Cancel cancel) {
        synchronized (this) {
            followAll();
            meanwhile = new ArrayList<>();
        }
        List<Annotation> found = new ArrayList<>();
        Optional<List<Annotation>> part = project.ask().marked(0).join();
        for (int n = 1; part.isPresent(); n++) {
            found.addAll(part.get());
            cancel.check();
            part = project.ask().marked(n).join();
        }
        synchronized (this) {
            followAll();
            marked.clear();
            for (Annotation one : found) marked.put(new Key(one.sentence(), one.annotator()), one);
            if (meanwhile != null) meanwhile.forEach(this::follow);
        }
    }

    /**
     * The sentences that are flagged or noted, in no order.
     *
     * @param others whether what others say counts too; flags are one's own alone
     */
    public synchronized Set<SentenceId> of(Kind kind, UUID me, boolean others) {
        followAll();
        Set<SentenceId> found = new HashSet<>();
        marked.forEach((key, said) -> {
            boolean mine = key.annotator.equals(me);
            boolean wanted = kind == Kind.FLAG ? mine && said.flag() : (mine || others) && !said.note().isEmpty();
            if (wanted) found.add(key.sentence);
        });
        return found;
    }
}
