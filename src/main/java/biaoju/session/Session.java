package biaoju.session;

import biaoju.base.Signal;
import biaoju.base.Subscription;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Step;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * A project as one annotator sees it at a moment, and what that annotator can do. Called on the UI thread alone, which
 * it never holds up: a label is shown at once, saved behind, and taken back from view if it was refused.
 */
public final class Session implements AutoCloseable {
    private final Project project;
    private final Signal<Notice> notices = new Signal<>();
    private final Subscription commits;
    private final Shelf shelf;
    private final Pages pages;
    private final Place place;
    private final Answers answers;
    private final Showing showing;
    private final Steps steps;
    private final Labelling labelling;
    private final Cutting cutting;
    private Annotator me;
    private boolean reviewing;
    private boolean indexed = true;

    /** @param nanoTime a steady clock, for the time a sentence is looked at */
    public Session(Project project, Executor ui, LongSupplier nanoTime) {
        this.project = project;
        this.me = project.me();
        this.answers = new Answers(ui);
        this.showing = new Showing(this::view, answers);
        this.shelf = new Shelf(project, me.id(), answers, showing::show, this::complain);
        this.pages = shelf.pages();
        this.place = new Place(shelf, nanoTime, showing::show);
        this.steps = new Steps(project, ui, answers, shelf, showing, notices);
        this.labelling = new Labelling(project, shelf, place, steps, showing, notices);
        this.cutting = new Cutting(project, shelf, place, steps, showing);
        pages.showOthers(!project.blind());
        this.commits = project.commits().listen(commit -> ui.execute(() -> heard(commit)));
        reload();
    }

    public View view() {
        Overview overview = shelf.overview();
        return new View(project.scheme(), me, overview.reports(), pages.tabs(), place.page().orElse(null), saved(), steps.undo(),
                overview.totals(), overview.labelled(), overview.annotators(), project.blind(), reviewing);
    }

    /** Emitted on the UI thread whenever the view is another one. */
    public Signal<View> changed() {
        return showing.changed();
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

    private void complain(Throwable refused) {
        steps.complain(refused);
    }

    // ---- moving

    /** Opens the report in front, at its first sentence. */
    public void open(String digest) {
        place.open(digest, 1);
    }

    /** Opens the report in front where it was left, read or not yet, if it stands open still; else at its first sentence. */
    public void returnTo(String digest) {
        place.returnTo(digest);
    }

    /**
     * Reports as they were left, before anything else is opened: the one in front is read at once, the others have a tab and are
     * read when they are first shown. What the project no longer has, or has put away, is left out.
     *
     * @param front digest of the one in front
     */
    public void reopen(List<Left> reports, String front) {
        place.reopen(reports, front);
    }

    /** The reports that have a tab, in its order, and where each stands. */
    public List<Left> left() {
        return pages.left();
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
        labelling.relabel(label);
    }

    /** Gives the sentence at hand a second label and stays there; takes it off where it has it already. */
    public void second(String label) {
        labelling.second(label);
    }

    /** Makes the label scheme another one, and with it the labels that are merged; one step that undo takes back. */
    public void changeScheme(LabelScheme to) {
        steps.settle(new Command.ChangeScheme(to));
    }

    /** Labels a sentence of a list; nobody goes anywhere. */
    public void label(SentenceId sentence, String label) {
        labelling.label(sentence, label);
    }

    /** Takes the label off a sentence of a list. */
    public void clear(SentenceId sentence) {
        labelling.clear(sentence);
    }

    /** Takes the label off the sentence at hand. */
    public void clear() {
        labelling.clear();
    }

    /** Writes the note of a sentence: that sentence, wherever the annotator has gone meanwhile. */
    public void note(SentenceId sentence, String text) {
        labelling.note(sentence, text);
    }

    /** Flags the sentence at hand as doubtful, or takes the flag off. */
    public void flag() {
        labelling.flag();
    }

    /** Flags the sentence at hand where it is not flagged yet. */
    public void doubtful() {
        labelling.doubtful();
    }

    /** Flags that sentence, wherever the annotator has gone meanwhile, and says why; an empty reason leaves the flag. */
    public void doubt(SentenceId sentence, String reason) {
        labelling.doubt(sentence, reason);
    }

    /**
     * Gives several sentences one label, wherever they are, as one step; those in open reports are shown at once.
     *
     * @param origin how the label came to be there
     */
    public void labelMany(String label, List<SentenceId> sentences, Origin origin) {
        labelling.labelMany(label, sentences, origin);
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
        if (labelling.confirm()) cutting.nextToConfirm(+1);
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
        showing.show();
    }

    /** Settles the sentence. */
    public void decide(SentenceId sentence, String label, String reason) {
        steps.settle(new Command.Decide(sentence, label, reason));
    }

    /** Takes the decision on the sentence off. */
    public void withdraw(SentenceId sentence) {
        steps.settle(new Command.Withdraw(sentence));
    }

    /** Shows the decided sentence in the guideline, or no longer. */
    public void example(SentenceId sentence, boolean example) {
        steps.settle(new Command.MarkExample(sentence, example));
    }

    /** Whether annotators are kept from seeing what others said while they label. */
    public void blind(boolean blind) {
        steps.settle(new Command.SetBlind(blind));
    }

    /** Gives the annotator another name in this project. */
    public void rename(String name) {
        steps.settle(new Command.NameAnnotator(new Annotator(me.id(), name)));
    }

    private void takeBack(Command command) {
        if (!steps.accepts()) return;
        steps.send(command, commit -> {
            if (commit.change() == null || commit.change() instanceof Change.SchemeChanged) return; // heard, and nowhere to go
            if (commit.change().recutting().isPresent()) {
                Recutting cut = commit.change().recutting().get();
                if (pages.page(cut.report()).isEmpty()) goTo(new SentenceId(cut.report(), cut.placed().get(0).span()));
                else bringForward(cut.report());
                return;
            }
            labelling.follow(commit);
            boolean everywhere = commit.change() instanceof Change.Undone taken && (taken.step() == Step.PROPAGATE || taken.step() == Step.LABEL_MANY);
            if (everywhere) return; // no place is more its own than the one at hand
            Stream.concat(commit.change().edits().stream().map(Edit::sentence),
                    commit.change().rulings().stream().map(Ruling::sentence)).findFirst().ifPresent(this::goTo);
        });
    }

    /** Asks for the list of reports and the totals again. */
    public void reload() {
        shelf.reload();
    }

    /** What the view must follow that was not shown already: imports, decisions, a new name, a database made anew. */
    private void heard(Commit commit) {
        if (answers.closed()) return;
        indexed = commit.indexed();
        steps.heard(commit);
        Change change = commit.change();
        if (change == null || !change.rulings().isEmpty()) answers.heard();
        if (change == null) { // a database made anew, or packages merged: anything may be otherwise
            reload();
            shelf.rereadAll();
            showing.show();
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
            if (change instanceof Change.SchemeChanged) showing.show(); // names, colours and keys are others at once
        } else if (change instanceof Change.BlindSet) {
            lookAgain();
        } else if (change instanceof Change.AnnotatorNamed named) {
            if (named.annotator().id().equals(me.id())) me = named.annotator();
            reload();
            showing.show();
        } else if (pages.follow(change)) {
            showing.show();
        }
    }

    /** Stops listening; the project stays open and is its opener's to close. */
    @Override
    public void close() {
        answers.close();
        commits.close();
    }
}
