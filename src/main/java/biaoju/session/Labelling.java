package biaoju.session;

import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.command.Command;
import biaoju.command.Commit;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Edit;
import biaoju.domain.Label;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.domain.Under;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one annotator says of sentences: shown at once, sent after it, and followed as the journal has it. Lives on the UI
 * thread.
 */
final class Labelling {
    private final Project project;
    private final UUID me;
    private final Shelf shelf;
    private final Pages pages;
    private final Place place;
    private final Steps steps;
    private final Showing showing;
    private final Signal<Notice> notices;

    Labelling(Project project, Shelf shelf, Place place, Steps steps, Showing showing, Signal<Notice> notices) {
        this.project = project;
        this.me = project.me().id();
        this.shelf = shelf;
        this.pages = shelf.pages();
        this.place = place;
        this.steps = steps;
        this.showing = showing;
        this.notices = notices;
    }

    /** A sentence and what I say of it. */
    private record At(SentenceId id, Annotation annotation) {}

    private Optional<At> current() {
        return place.page().flatMap(page -> page.sentence().map(page.document()::idOf)).map(id -> new At(id, annotation(id)));
    }

    private Annotation annotation(SentenceId sentence) {
        return pages.page(sentence.report()).flatMap(page -> page.annotation(pages.number(sentence))).orElseGet(() ->
                Annotation.nothing(sentence, me, project.now()));
    }

    private Under under() {
        return new Under(project.scheme().version(), project.guideline());
    }

    // ---- the sentence at hand

    void relabel(String label) {
        current().ifPresent(at -> showing.atOnce(() -> {
            Annotation before = at.annotation();
            long elapsed = place.elapsedMs();
            if (!steps.accepts()) return;
            String second = project.scheme().secondBeside(before, label);
            expect(at.id(), before.withLabel(label, second, Origin.HUMAN, project.now(), elapsed, under()),
                    new Command.Relabel(at.id(), label, elapsed));
            place.unlabelled(+1);
        }));
    }

    void second(String label) {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            if (!steps.accepts()) return;
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

    void clear() {
        current().ifPresent(at -> {
            Annotation before = at.annotation();
            if ((before.label() == null && before.second() == null) || !steps.accepts()) return;
            expect(at.id(), before.withoutLabel(project.now()), new Command.Clear(at.id()));
        });
    }

    void flag() {
        current().ifPresent(this::flag);
    }

    private void flag(At at) {
        if (!steps.accepts()) return;
        Annotation before = at.annotation();
        expect(at.id(), before.withFlag(!before.flag(), "", project.now()), new Command.Flag(at.id(), !before.flag()));
    }

    void doubtful() {
        current().filter(at -> !at.annotation().flag()).ifPresent(this::flag);
    }

    /** @return whether there was something to stand by */
    boolean confirm() {
        Optional<At> waiting = current().filter(at -> at.annotation().toConfirm());
        if (waiting.isEmpty() || !steps.accepts()) return false;
        At at = waiting.get();
        expect(at.id(), at.annotation().toConfirm(false), new Command.Confirm(at.id()));
        return true;
    }

    // ---- a sentence somewhere

    void note(SentenceId sentence, String text) {
        if (!steps.accepts()) return;
        Annotation before = annotation(sentence);
        expect(sentence, before.withNote(text.strip(), project.now()), new Command.Note(sentence, text));
    }

    void doubt(SentenceId sentence, String reason) {
        Annotation before = annotation(sentence);
        String why = reason.strip();
        if ((why.equals(before.doubt()) && before.flag()) || (why.isEmpty() && !before.flag()) || !steps.accepts()) return;
        expect(sentence, before.withFlag(true, why, project.now()), new Command.Flag(sentence, true, why));
    }

    void label(SentenceId sentence, String label) {
        if (!steps.accepts()) return;
        one(sentence, annotation(sentence).withLabel(label, null, Origin.HUMAN, project.now(), 0, Under.UNKNOWN),
                new Command.Relabel(sentence, label, 0));
    }

    void clear(SentenceId sentence) {
        if (steps.accepts()) one(sentence, annotation(sentence).withoutLabel(project.now()), new Command.Clear(sentence));
    }

    private void one(SentenceId sentence, Annotation after, Command command) {
        if (pages.number(sentence) > 0) expect(sentence, after, command);
        else steps.send(command, this::follow);
    }

    void labelMany(String label, List<SentenceId> sentences, Origin origin) {
        if (!steps.accepts() || sentences.isEmpty()) return;
        for (SentenceId sentence : sentences) {
            if (pages.number(sentence) == 0) continue;
            Annotation before = annotation(sentence);
            show(sentence, before.withLabel(label, project.scheme().secondBeside(before, label), origin, project.now(), 0, under()));
        }
        steps.send(new Command.LabelMany(label, sentences, origin), this::follow);
    }

    // ---- shown, sent and followed

    private void show(SentenceId sentence, Annotation after) {
        shelf.count(sentence, pages.set(sentence, after), after);
    }

    /** Shows the annotation at once and sends the command after it. */
    private void expect(SentenceId sentence, Annotation after, Command command) {
        showing.atOnce(() -> {
            show(sentence, after);
            steps.sendShown(sentence, command, this::follow);
        });
    }

    /** What the journal says becomes the view, unless the annotator has pressed on since. */
    void follow(Commit commit) {
        if (commit.change() != null) commit.change().edits().forEach(this::follow);
    }

    private void follow(Edit edit) {
        if (!pages.isMine(edit) || steps.underWay(edit.sentence())) return;
        if (pages.number(edit.sentence()) == 0) shelf.reload(); // whether it is noise only the open report knows
        else shelf.count(edit.sentence(), pages.set(edit.sentence(), edit.after()), edit.after());
    }
}
