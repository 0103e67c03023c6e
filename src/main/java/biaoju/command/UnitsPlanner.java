package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Recutting;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Unit;
import biaoju.store.AnnotationRows;
import biaoju.store.AnnotatorRows;
import biaoju.store.DecisionRows;
import biaoju.store.ReportRows;
import biaoju.store.SentenceRows;
import biaoju.store.Tx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of {@link Planner} that cuts reports otherwise and puts them away. Keeps nothing, so that it may be asked for a preview too. */
final class UnitsPlanner {
    private LabelScheme scheme;
    private final UUID me;

    UnitsPlanner(LabelScheme scheme, UUID me) {
        this.scheme = scheme;
        this.me = me;
    }

    /** Another scheme is in force. */
    void follow(LabelScheme now) {
        scheme = now;
    }

    Optional<Change> split(Tx tx, Command.Split split) {
        Unit unit = unit(tx, split.sentence());
        return recut(tx, Step.SPLIT, HandCut.split(split.sentence().report(), unit, ReportRows.words(tx, split.sentence()), split.at()), null);
    }

    Optional<Change> merge(Tx tx, Command.Merge merge) {
        Unit first = unit(tx, merge.first());
        Unit second = SentenceRows.next(tx, merge.first()).orElseThrow(() -> new Problem("command.merge_alone"));
        Recutting cut = HandCut.merge(merge.first().report(), first, second);
        String keep = merge.keep();
        Set<String> mine = new HashSet<>();
        for (Unit unit : cut.retired()) {
            AnnotationRows.of(tx, new SentenceId(cut.report(), unit.span()), me).map(Annotation::label).ifPresent(mine::add);
        }
        if (mine.size() > 1 && keep == null) throw new Problem("command.merge_unequal", String.join(", ", mine.stream().sorted().map(this::name).toList()));
        if (keep != null && !keep.isEmpty() && !mine.contains(keep)) throw new Problem("command.unknown_label", keep);
        return recut(tx, Step.MERGE, cut, mine.size() > 1 ? keep : null);
    }

    Optional<Change> mark(Tx tx, Command.Mark mark) {
        return HandCut.mark(mark.sentence().report(), unit(tx, mark.sentence()), mark.kind(), mark.level())
                .flatMap(cut -> recut(tx, Step.MARK, cut, null));
    }

    /** The new cut must be one of this text: every character that is no blank in exactly one unit. */
    Optional<Change> recut(Tx tx, Command.Recut wished) {
        Document document = document(tx, wished.report());
        List<Unit> units = document.cut().units();
        if (!covers(document.text(), wished.units())) throw new Problem("command.recut_covers", document.report().name());
        Recutting cut = Recutting.between(wished.report(), document.report().segmenter(), wished.segmenter(), units, wished.units());
        return cut.isEmpty() ? Optional.empty() : recut(tx, Step.RECUT, cut, null);
    }

    private static boolean covers(String text, List<Unit> units) {
        int at = 0;
        for (Unit unit : units) {
            Span span = unit.span();
            if (span.start() < at || span.length() == 0 || span.end() > text.length()) return false;
            if (HandCut.stripped(text, new Span(at, span.start())).length() > 0 || HandCut.stripped(text, span).length() < span.length()) return false;
            at = span.end();
        }
        return HandCut.stripped(text, new Span(at, text.length())).length() == 0;
    }

    private Optional<Change> recut(Tx tx, Step step, Recutting cut, @Nullable String keep) {
        Follow follow = follow(tx, cut, keep);
        return Optional.of(new Change.Recut(me, step, cut, follow.edits(), follow.rulings()));
    }

    private Follow follow(Tx tx, Recutting cut, @Nullable String keep) {
        Set<Span> units = Recutting.spans(cut.retired());
        units.addAll(Recutting.spans(cut.placed()));
        return new Follow(cut, AnnotationRows.ofUnits(tx, cut.report(), units), DecisionRows.ofUnits(tx, cut.report(), units), this::name, me, keep);
    }

    private String name(String label) {
        return scheme.label(label).map(Label::zh).orElse(label);
    }

    private static Document document(Tx tx, String report) {
        return ReportRows.document(tx, report).orElseThrow(() -> new Problem("command.unknown_report", report));
    }

    private static Unit unit(Tx tx, SentenceId sentence) {
        Optional<Unit> unit = SentenceRows.unit(tx, sentence);
        if (unit.isEmpty() && ReportRows.name(tx, sentence.report()).isEmpty()) throw new Problem("command.unknown_report", sentence.report());
        return unit.orElseThrow(() -> new Problem("command.unknown_sentence", sentence.toString()));
    }

    Optional<Change> shelve(Tx tx, Command.Shelve shelve) {
        Set<String> there = new HashSet<>();
        (shelve.away() ? ReportRows.all(tx) : ReportRows.shelved(tx)).forEach(row -> there.add(row.report().digest()));
        Set<String> known = ReportRows.existing(tx, shelve.reports());
        for (String report : shelve.reports()) if (!known.contains(report)) throw new Problem("command.unknown_report", report);
        List<String> reports = shelve.reports().stream().distinct().filter(there::contains).toList();
        return reports.isEmpty() ? Optional.empty()
                : Optional.of(new Change.ReportsShelved(me, shelve.away() ? Step.SHELVE : Step.UNSHELVE, reports));
    }

    Change takeBack(Tx tx, Change.ReportsShelved done, Stamp of, boolean redo) {
        boolean away = (done.step() == Step.SHELVE) == redo;
        Set<String> standing = new HashSet<>();
        (away ? ReportRows.all(tx) : ReportRows.shelved(tx)).forEach(row -> standing.add(row.report().digest()));
        for (String report : done.reports()) {
            String name = ReportRows.name(tx, report).orElse(report);
            if (!standing.contains(report)) throw new Problem(away ? "command.shelved_already" : "command.unshelved_already", name);
        }
        return new Change.Undone(me, done.step(), of, redo, null, done.reports(), List.of(), List.of());
    }

    /** @throws Problem if the units, or what is said of them, are no longer what this step made them */
    Change takeBack(Tx tx, Change.Recut done, Stamp of, boolean redo) {
        Recutting cut = redo ? done.cut() : done.cut().inverse();
        String name = ReportRows.name(tx, cut.report()).orElse(cut.report());
        if (!SentenceRows.has(tx, cut.report(), cut.retired())) throw new Problem("command.units_moved_on", name);
        List<Edit> edits = redo ? done.edits() : done.edits().stream().map(Edit::inverse).toList();
        List<Ruling> rulings = redo ? done.rulings() : done.rulings().stream().map(Ruling::inverse).toList();
        if (redo) {
            Follow again = follow(tx, cut, kept(done));
            if (!sameWords(edits, again.edits()) || !rulings.equals(again.rulings())) throw new Problem("command.units_moved_on", name);
        } else {
            refuseWhereMovedOn(tx, cut, edits, rulings);
        }
        return new Change.Undone(me, done.step(), of, redo, cut, List.of(), edits, rulings);
    }

    /** Which label I chose where mine differed. */
    private @Nullable String kept(Change.Recut done) {
        if (done.step() != Step.MERGE) return null;
        for (Edit edit : done.edits()) {
            if (!edit.annotator().equals(me)) continue;
            return edit.after() == null || edit.after().label() == null ? "" : edit.after().label();
        }
        return null;
    }

    private static boolean sameWords(List<Edit> a, List<Edit> b) {
        if (a.size() != b.size()) return false;
        for (int i = 0; i < a.size(); i++) {
            Edit one = a.get(i);
            Edit other = b.get(i);
            boolean same = one.sentence().equals(other.sentence()) && one.annotator().equals(other.annotator())
                    && Planner.sameWords(one.before(), other.before()) && Planner.sameWords(one.after(), other.after());
            if (!same) return false;
        }
        return true;
    }

    private void refuseWhereMovedOn(Tx tx, Recutting cut, List<Edit> edits, List<Ruling> rulings) {
        Set<Span> gone = Recutting.spans(cut.retired());
        gone.removeAll(Recutting.spans(cut.placed()));
        Map<List<Object>, Annotation> now = new HashMap<>();
        for (Annotation one : AnnotationRows.ofUnits(tx, cut.report(), gone)) {
            if (gone.contains(one.sentence().span())) now.put(List.of(one.sentence(), one.annotator()), one);
        }
        for (Edit edit : edits) {
            Annotation stands = now.remove(List.of(edit.sentence(), edit.annotator()));
            if (!Planner.sameWords(stands, edit.before())) throw Planner.movedOn(tx, me, edit.sentence(), edit.annotator(), stands);
        }
        for (Annotation more : now.values()) {
            if (!more.toConfirm()) throw Planner.movedOn(tx, me, more.sentence(), more.annotator(), more);
        }
        Map<SentenceId, Decision> decided = new HashMap<>();
        for (Decision one : DecisionRows.ofUnits(tx, cut.report(), gone)) if (gone.contains(one.sentence().span())) decided.put(one.sentence(), one);
        for (Ruling ruling : rulings) {
            Decision stands = decided.remove(ruling.sentence());
            if (!Objects.equals(stands, ruling.before())) throw movedOn(tx, ruling.sentence(), stands);
        }
        decided.values().forEach(more -> {
            throw movedOn(tx, more.sentence(), more);
        });
    }

    private static Problem movedOn(Tx tx, SentenceId sentence, @Nullable Decision now) {
        if (now == null) return new Problem("command.decision_withdrawn", sentence.toString());
        String who = AnnotatorRows.of(tx, now.by()).map(Annotator::name).orElse(now.by().toString());
        return new Problem("command.decision_moved_on", sentence.toString(), who, now.label());
    }
}
