package biaoju.session;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.command.UndoState;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import biaoju.domain.Under;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project as one annotator sees it at a moment, and what that annotator can do. Called on the UI thread alone, which
 * it never holds up: a label is shown at once, saved behind, and taken back from view if it was refused.
 */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Project project;
    private final Executor ui;
    private final Signal<View> changed = new Signal<>();
    private final Signal<Notice> notices = new Signal<>();
    private final Subscription commits;
    private final Shelf shelf;
    private final Pages pages;
    private final Place place;
    /** Steps on their way to the disk, by sentence: what comes back is not shown over what was pressed since. */
    private final Map<SentenceId, Integer> underWay = new HashMap<>();
    private final Answers answers;
    private final Cutting cutting;
    private Annotator me;
    private boolean reviewing;
    private UndoState undo;
    private boolean indexed = true;
    private boolean doing;
    /** Whether there is something to show after what is being done. */
    private boolean unseen;

    /** @param nanoTime a steady clock, for the time a sentence is looked at */
    public Session(Project project, Executor ui, LongSupplier nanoTime) {
        this.project = project;
        this.ui = ui;
        this.me = project.me();
        this.undo = project.undo();
        this.answers = new Answers(ui);
        this.shelf = new Shelf(project, me.id(), answers, this::show, this::complain);
        this.pages = shelf.pages();
        this.place = new Place(shelf, nanoTime, this::show);
        this.cutting = new Cutting(place, (command, then) -> {
            if (accepts()) send(null, command, then);
        });
        pages.showOthers(!project.blind());
        this.commits = project.commits().listen(commit -> ui.execute(() -> heard(commit)));
        reload();
    }

    public View view() {
        Overview overview = shelf.overview();
        return new View(project.scheme(), me, overview.reports(), pages.tabs(), place.page().orElse(null), saved(), undo,
                overview.totals(), overview.labelled(), overview.annotators(), project.blind(), reviewing);
    }

    /** Emitted on the UI thread whenever the view is another one. */
    public Signal<View> changed() {
        return changed;
    }

    /** What the annotator must be told. */
    public Signal<Notice> notices() {
        return notices;
    }

    private SaveState saved() {
        if (!project.writable()) return SaveState.READ_ONLY;
        if (answers.stepsUnderWay()) return SaveState.SAVING;
        return indexed ? SaveState.SAVED : SaveState.REBUILDING;
    }

    private void show() {
        if (answers.closed()) return;
        if (doing) unseen = true;
        else changed.emit(view());
    }

    /** However much of the view becomes another one meanwhile, it is shown once. */
    private void atOnce(Runnable what) {
        if (doing) {
            what.run();
            return;
        }
        doing = true;
        try {
            what.run();
        } finally {
            doing = false;
            if (unseen) {
                unseen = false;
                show();
            }
        }
    }

    // ---- moving

    /** Opens the report in front, at its first sentence unless it stands open already. */
    public void open(String digest) {
        place.open(digest, 1);
    }

    /** Opens the report in front where it was left, if it stands open still. */
    public void returnTo(String digest) {
        if (pages.page(digest).isPresent()) place.bringForward(digest);
        else place.open(digest, 1);
    }

    /** Opens the report in front at the sentence with that number. */
    public void open(String digest, int number) {
        place.open(digest, number);
    }

    /** Opens the sentence's report in front, at the sentence. */
    public void goTo(SentenceId sentence) {
        place.goTo(sentence);
    }

    /** Brings an open report to the front, at the place where it was left. */
    public void bringForward(String digest) {
        place.bringForward(digest);
    }

    /** Closes the report's tab; its neighbour comes to the front. */
    public void close(String digest) {
        place.close(digest);
    }

    /** Opens the next ({@code +1}) or previous ({@code -1}) report of the project; stays at its ends. */
    public void neighbour(int direction) {
        place.neighbour(direction);
    }

    public void select(int number) {
        place.select(number);
    }

    /** The next or previous sentence. */
    public void step(int direction) {
        place.step(direction);
    }

    /**
     * The next or previous sentence without a label of mine, noise passed over; from the report's end it goes on at its
     * start, and where the report is done in the next report that is not.
     */
    public void unlabelled(int direction) {
        place.goOnUnlabelled(direction);
    }

    /** Somebody is at work: a key was pressed, the mouse moved. Without it the time at a sentence stops counting after a minute. */
    public void touched() {
        place.time().touched();
    }

    /** Whether the window is in front; else the time at a sentence does not count. */
    public void attended(boolean now) {
        place.time().here(now);
    }

    // ---- doing

    /** Labels the sentence at hand and goes to the next unlabelled one. */
    public void relabel(String label) {
        current().ifPresent(at -> atOnce(() -> {
            Annotation before = at.annotation();
            long elapsed = place.elapsedMs();
            if (!accepts()) return;
            String second = project.scheme().secondBeside(before, label);
            expect(at.id(), before.withLabel(label, second, Origin.HUMAN, project.now(), elapsed, under()),
                    new Command.Relabel(at.id(), label, elapsed));
            place.unlabelled(+1);
        }));
    }

    private Under under() {
        return new Under(project.scheme().version(), project.guideline());
    }

    /** Gives the sentence at hand a second label and stays there; takes it off where it has it already. */
    public void second(String label) {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            if (!accepts()) return;
            if (label.equals(before.label())) {
                String name = project.scheme().label(label).map(Label::id).orElse(label);
                notices.emit(new Notice(Notice.Weight.INFO, new Problem("command.second_same", name)));
                return;
            }
            String second = label.equals(before.second()) ? null : label;
            Annotation after = before.withLabel(before.label(), second, before.origin(), project.now(), before.elapsedMs(), under());
            expect(at.id(), after, new Command.Second(at.id(), second));
        });
    }

    /** Makes the label scheme another one, and with it the labels that are merged; one step that undo takes back. */
    public void changeScheme(LabelScheme to) {
        settle(new Command.ChangeScheme(to));
    }

    /** Labels a sentence of a list; nobody goes anywhere. */
    public void label(SentenceId sentence, String label) {
        if (!accepts()) return;
        one(sentence, annotation(sentence).withLabel(label, null, Origin.HUMAN, project.now(), 0, Under.UNKNOWN),
                new Command.Relabel(sentence, label, 0));
    }

    /** Takes the label off a sentence of a list. */
    public void clear(SentenceId sentence) {
        if (accepts()) one(sentence, annotation(sentence).withoutLabel(project.now()), new Command.Clear(sentence));
    }

    private void one(SentenceId sentence, Annotation after, Command command) {
        if (pages.number(sentence) > 0) expect(sentence, after, command);
        else send(null, command, commit -> {
            if (commit.change() != null) commit.change().edits().forEach(this::follow);
        });
    }

    /** Takes the label off the sentence at hand. */
    public void clear() {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            if ((before.label() == null && before.second() == null) || !accepts()) return;
            expect(at.id(), before.withoutLabel(project.now()), new Command.Clear(at.id()));
        });
    }

    /** Writes the note of a sentence: that sentence, wherever the annotator has gone meanwhile. */
    public void note(SentenceId sentence, String text) {
        if (!accepts()) return;
        Annotation before = annotation(sentence);
        expect(sentence, before.withNote(text.strip(), project.now()), new Command.Note(sentence, text));
    }

    /** Flags the sentence at hand as doubtful, or takes the flag off. */
    public void flag() {
        current().ifPresent(at -> {
            if (!accepts()) return;
            Annotation before = at.annotation();
            expect(at.id(), before.withFlag(!before.flag(), "", project.now()), new Command.Flag(at.id(), !before.flag()));
        });
    }

    /** Flags the sentence at hand where it is not flagged yet. */
    public void doubtful() {
        current().filter(at -> !at.annotation().flag()).ifPresent(at -> flag());
    }

    /** Flags that sentence, wherever the annotator has gone meanwhile, and says why; an empty reason leaves the flag. */
    public void doubt(SentenceId sentence, String reason) {
        Annotation before = annotation(sentence);
        String why = reason.strip();
        if ((why.equals(before.doubt()) && before.flag()) || (why.isEmpty() && !before.flag()) || !accepts()) return;
        expect(sentence, before.withFlag(true, why, project.now()), new Command.Flag(sentence, true, why));
    }

    /**
     * Gives several sentences one label, wherever they are, as one step; those in open reports are shown at once.
     *
     * @param origin how the label came to be there
     */
    public void labelMany(String label, List<SentenceId> sentences, Origin origin) {
        if (!accepts() || sentences.isEmpty()) return;
        for (SentenceId sentence : sentences) {
            if (pages.number(sentence) == 0) continue;
            Annotation before = annotation(sentence);
            Annotation after = before.withLabel(label, project.scheme().secondBeside(before, label), origin, project.now(), 0, under());
            shelf.count(sentence, pages.set(sentence, after), after);
        }
        send(null, new Command.LabelMany(label, sentences, origin), commit -> {
            if (commit.change() != null) commit.change().edits().forEach(this::follow);
        });
    }

    /** The reports that are put away. */
    public List<Report> shelved() {
        return shelf.overview().shelved();
    }

    /** Segmentation by hand, and reports put away. */
    public Cutting cutting() {
        return cutting;
    }

    /** Stands by the label of the sentence at hand that was carried over, and goes to the next such one. */
    public void confirm() {
        current().filter(at -> at.annotation().toConfirm()).ifPresent(at -> {
            if (!accepts()) return;
            expect(at.id(), at.annotation().toConfirm(false), new Command.Confirm(at.id()));
            cutting.nextToConfirm(+1);
        });
    }

    public void undo() {
        takeBack(new Command.Undo());
    }

    public void redo() {
        takeBack(new Command.Redo());
    }

    /** Whether a supervisor looks, from whom nothing is hidden. */
    public void review(boolean on) {
        if (reviewing == on) return;
        reviewing = on;
        lookAgain();
    }

    private void lookAgain() {
        pages.showOthers(reviewing || !project.blind());
        shelf.rereadAll();
        show();
    }

    /** Settles the sentence. */
    public void decide(SentenceId sentence, String label, String reason) {
        settle(new Command.Decide(sentence, label, reason));
    }

    /** Takes the decision on the sentence off. */
    public void withdraw(SentenceId sentence) {
        settle(new Command.Withdraw(sentence));
    }

    /** Shows the decided sentence in the guideline, or no longer. */
    public void example(SentenceId sentence, boolean example) {
        settle(new Command.MarkExample(sentence, example));
    }

    /** Whether annotators are kept from seeing what others said while they label. */
    public void blind(boolean blind) {
        settle(new Command.SetBlind(blind));
    }

    /** What it changes is shown when it is heard that it is saved. */
    private void settle(Command command) {
        if (accepts()) send(null, command, commit -> {});
    }

    /** Gives the annotator another name in this project. */
    public void rename(String name) {
        if (accepts()) send(null, new Command.NameAnnotator(new Annotator(me.id(), name)), commit -> {});
    }

    private boolean accepts() {
        if (project.writable()) return true;
        notices.emit(new Notice(Notice.Weight.ERROR, new Problem("session.read_only")));
        return false;
    }

    private void takeBack(Command command) {
        if (!accepts()) return;
        send(null, command, commit -> {
            if (commit.change() == null || commit.change() instanceof Change.SchemeChanged) return; // heard, and nowhere to go
            if (commit.change().recutting().isPresent()) {
                Recutting cut = commit.change().recutting().get();
                if (pages.page(cut.report()).isEmpty()) goTo(new SentenceId(cut.report(), cut.placed().get(0).span()));
                else bringForward(cut.report());
                return;
            }
            commit.change().edits().forEach(this::follow);
            boolean everywhere = commit.change() instanceof Change.Undone taken && taken.edits().size() > 1
                    && (taken.step() == Step.PROPAGATE || taken.step() == Step.LABEL_MANY);
            if (everywhere) return; // no place is more its own than the one at hand
            Stream.concat(commit.change().edits().stream().map(Edit::sentence),
                    commit.change().rulings().stream().map(Ruling::sentence)).findFirst().ifPresent(this::goTo);
        });
    }

    /** Shows the annotation at once and sends the command after it. */
    private void expect(SentenceId sentence, Annotation after, Command command) {
        atOnce(() -> {
            shelf.count(sentence, pages.set(sentence, after), after);
            underWay.merge(sentence, 1, Integer::sum);
            send(sentence, command, commit -> {
                if (commit.change() != null) commit.change().edits().forEach(this::follow);
            });
        });
    }

    /** What the journal says becomes the view, unless the annotator has pressed on since. */
    private void follow(Edit edit) {
        if (!pages.isMine(edit) || underWay.containsKey(edit.sentence())) return;
        if (pages.number(edit.sentence()) == 0) reload(); // whether it is noise only the open report knows
        else shelf.count(edit.sentence(), pages.set(edit.sentence(), edit.after()), edit.after());
    }

    private void send(@Nullable SentenceId sentence, Command command, Consumer<Commit> then) {
        answers.begin();
        CompletableFuture<Commit> sent = project.submit(command);
        var unused = sent.whenComplete((commit, refused) -> ui.execute(() -> {
            if (!answers.closed()) atOnce(() -> answered(sentence, commit, refused, then));
        }));
        show();
    }

    private void answered(@Nullable SentenceId sentence, @Nullable Commit commit, @Nullable Throwable refused, Consumer<Commit> then) {
        answers.end();
        if (sentence != null) underWay.computeIfPresent(sentence, (key, n) -> n == 1 ? null : n - 1);
        if (commit == null) {
            complain(Objects.requireNonNull(refused));
            reload();
            if (sentence != null) shelf.reread(sentence.report());
            else shelf.rereadAll();
        } else {
            if (commit.change() == null) undo = commit.undo(); // else it was heard already
            then.accept(commit);
        }
        show();
    }

    private void complain(Throwable refused) {
        Throwable cause = refused instanceof CompletionException && refused.getCause() != null ? refused.getCause() : refused;
        if (!(cause instanceof Problem)) LOG.error("a command failed", cause);
        Problem problem = cause instanceof Problem known ? known
                : new Problem(cause, "session.failed", String.valueOf(cause.getMessage()));
        notices.emit(new Notice(Notice.Weight.ERROR, problem));
    }

    private Annotation annotation(SentenceId sentence) {
        return pages.page(sentence.report()).flatMap(page -> page.annotation(pages.number(sentence))).orElseGet(() ->
                Annotation.nothing(sentence, me.id(), project.now()));
    }

    private Optional<At> current() {
        return place.page().flatMap(page -> page.sentence().map(sentence -> {
            SentenceId id = page.document().idOf(sentence);
            return new At(sentence, id, annotation(id));
        }));
    }

    private record At(Sentence sentence, SentenceId id, Annotation annotation) {}

    /** Asks for the list of reports and the totals again. */
    public void reload() {
        shelf.reload();
    }

    /** What the view must follow that was not shown already: imports, decisions, a new name, a database made anew. */
    private void heard(Commit commit) {
        if (answers.closed()) return;
        indexed = commit.indexed();
        undo = commit.undo();
        Change change = commit.change();
        if (change == null || !change.rulings().isEmpty()) answers.heard();
        if (change == null) { // a database made anew, or packages merged: anything may be otherwise
            reload();
            shelf.rereadAll();
            show();
        } else if (change.recutting().isPresent()) {
            Recutting cut = change.recutting().get();
            boolean back = change instanceof Change.Undone && !cut.placed().isEmpty();
            shelf.recut(cut.report(), back ? cut.placed().get(0).span().start() : -1);
            reload();
        } else if (change instanceof Change.ReportsAdded || change.shelving().isPresent()) {
            change.shelving().filter(Change.Shelving::away).ifPresent(gone -> gone.reports().forEach(this::close));
            reload();
        } else if (change instanceof Change.SchemeChanged
                || (change instanceof Change.Annotated step && (step.step() == Step.IMPORT || step.step() == Step.CARRY))) {
            reload();
            shelf.rereadAll();
            if (change instanceof Change.SchemeChanged) show(); // names, colours and keys are others at once
        } else if (change instanceof Change.BlindSet) {
            lookAgain();
        } else if (change instanceof Change.AnnotatorNamed named) {
            if (named.annotator().id().equals(me.id())) me = named.annotator();
            reload();
            show();
        } else if (pages.follow(change)) {
            show();
        }
    }

    /** Stops listening; the project stays open and is its opener's to close. */
    @Override
    public void close() {
        answers.close();
        commits.close();
    }
}
