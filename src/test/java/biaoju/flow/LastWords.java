package biaoju.flow;

import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Recutting;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import biaoju.scheme.SchemeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people said, out of the frames alone, and what has become of it. Knows nothing of how frames are folded: a label that
 * somebody gave stands where it was given, or in what replaced that, or is named there in a note, unless somebody said
 * something later of the same text.
 */
final class LastWords {
    private final List<Frame> frames;
    private final List<Word> words = new ArrayList<>();
    private final List<LabelScheme> schemes = new ArrayList<>();
    private final List<Recutting> cuts = new ArrayList<>();

    /**
     * @param label       null: it was taken off, or never there
     * @param ofThisAlone a choice that goes with a sentence, and with it where there is none in the end
     */
    private record Word(Stamp at, SentenceId unit, UUID who, @Nullable String label, boolean ofThisAlone) {}

    /** @param first the scheme before the first step */
    LastWords(Project project, LabelScheme first) {
        frames = new ArrayList<>(project.past().steps(null, any -> true, Integer.MAX_VALUE));
        Collections.reverse(frames);
        schemes.add(first);
        for (Frame frame : frames) hear(frame);
    }

    private void hear(Frame frame) {
        Change change = frame.change();
        change.recutting().ifPresent(cuts::add);
        if (change instanceof Change.SchemeChanged changed) {
            schemes.add(SchemeFile.parse(changed.after().json()));
        } else if (change instanceof Change.Annotated said) {
            if (said.step() != Step.CARRY) said.edits().forEach(edit -> say(frame, edit));
        } else if (change instanceof Change.Undone undone && undone.cut() == null) {
            undone.edits().forEach(edit -> say(frame, edit));
        } else if (change instanceof Change.Undone undone && undone.redo()) {
            chosen(frame, undone.by(), undone.step(), undone.edits());
        } else if (change instanceof Change.Recut cut) {
            chosen(frame, cut.by(), cut.step(), cut.edits());
        }
    }

    /** Who merges says which of their own labels stays: of that sentence, should there be one in the end. */
    private void chosen(Frame frame, UUID by, Step step, List<Edit> edits) {
        if (step != Step.MERGE) return;
        edits.stream().filter(edit -> edit.annotator().equals(by) && (edit.after() == null || !edit.after().toConfirm()))
                .forEach(edit -> say(frame, edit, /* ofThisAlone= */ true));
    }

    private void say(Frame frame, Edit edit) {
        say(frame, edit, /* ofThisAlone= */ false);
    }

    private void say(Frame frame, Edit edit, boolean ofThisAlone) {
        String label = edit.after() == null ? null : edit.after().label();
        words.add(new Word(frame.stamp(), edit.sentence(), edit.annotator(), label, ofThisAlone));
    }

    /** In words, what of it is gone. */
    List<String> missing(Project project) {
        Map<SentenceId, Map<UUID, Annotation>> said = new HashMap<>();
        project.ask().eachAnnotation(one -> said.computeIfAbsent(one.sentence(), any -> new HashMap<>()).put(one.annotator(), one)).join();
        List<SentenceId> live = Office.sentences(project);
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.label() == null || isOverruled(word, i) || (word.ofThisAlone() && !live.contains(word.unit()))) continue;
            List<SentenceId> heirs = live.stream().filter(unit -> meets(unit, word.unit())).toList();
            boolean untouched = cuts.stream().noneMatch(cut -> exchanges(cut, word.unit()));
            boolean kept = !heirs.isEmpty() && heirs.stream().allMatch(unit ->
                    stands(word, said.getOrDefault(unit, Map.of()).get(word.who()), untouched));
            if (kept && !(untouched && !heirs.equals(List.of(word.unit())))) continue;
            missing.add("\n" + told(word, heirs) + "\n" + word + " in " + heirs.stream().map(unit -> unit.span() + " " + said.getOrDefault(unit, Map.of()).get(word.who())).toList());
        }
        return missing;
    }

    /** What happened to the text of the word, for whoever has to find out. */
    private String told(Word word, List<SentenceId> heirs) {
        Set<SentenceId> units = new LinkedHashSet<>(heirs);
        units.add(word.unit());
        StringBuilder told = new StringBuilder();
        for (Frame frame : frames) {
            Change change = frame.change();
            boolean cut = change.recutting().filter(one -> units.stream().anyMatch(unit -> exchanges(one, unit))).isPresent();
            List<Edit> edits = change.edits().stream().filter(one -> one.annotator().equals(word.who()) && units.stream().anyMatch(unit -> meets(one.sentence(), unit))).toList();
            if (!cut && edits.isEmpty()) continue;
            told.append(frame.stamp().clock()).append(' ').append(frame.stamp().writer().toString(), 0, 4).append(' ')
                    .append(change.getClass().getSimpleName());
            change.recutting().ifPresent(one -> told.append(' ').append(Recutting.spans(one.retired())).append(" -> ").append(Recutting.spans(one.placed())));
            edits.forEach(one -> told.append(' ').append(one.sentence().span()).append(' ').append(in(one.before())).append(" -> ").append(in(one.after())));
            told.append('\n');
        }
        return told.toString();
    }

    private static String in(@Nullable Annotation said) {
        return said == null ? "-" : said.label() + (said.toConfirm() ? "?" : "") + said.note();
    }

    private boolean isOverruled(Word word, int at) {
        return words.subList(at + 1, words.size()).stream()
                .anyMatch(later -> later.who().equals(word.who()) && meets(later.unit(), word.unit()));
    }

    private static boolean meets(SentenceId a, SentenceId b) {
        return a.report().equals(b.report()) && a.span().overlaps(b.span());
    }

    private static boolean exchanges(Recutting cut, SentenceId unit) {
        if (!cut.report().equals(unit.report())) return false;
        Set<Span> changed = Recutting.spans(cut.retired());
        Set<Span> placed = Recutting.spans(cut.placed());
        Set<Span> both = new HashSet<>(changed);
        both.retainAll(placed);
        changed.addAll(placed);
        changed.removeAll(both);
        return changed.stream().anyMatch(unit.span()::overlaps);
    }

    private boolean stands(Word word, @Nullable Annotation now, boolean itself) {
        if (now == null || word.label() == null) return false;
        Set<String> ids = became(word.label());
        if (now.label() != null && ids.contains(now.label())) return true;
        return !itself && ids.stream().anyMatch(id -> now.note().contains(id) || names(id).stream().anyMatch(now.note()::contains));
    }

    /** What the label is called after some or all of the schemes that there were. */
    private Set<String> became(String label) {
        Set<String> ids = new LinkedHashSet<>(List.of(label));
        for (LabelScheme scheme : schemes) for (String id : List.copyOf(ids)) ids.add(scheme.now(id));
        return ids;
    }

    private Set<String> names(String id) {
        Set<String> names = new HashSet<>();
        for (LabelScheme scheme : schemes) scheme.label(id).map(Label::zh).ifPresent(names::add);
        return names;
    }
}
