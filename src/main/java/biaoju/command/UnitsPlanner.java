package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Noise;
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
    /** Of the segmentation rule. */
    private static final int LONGEST_HEADING = 40;

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
        Document document = document(tx, split.sentence().report());
        List<Unit> units = document.cut().units();
        Unit unit = units.get(place(units, split.sentence()));
        Span span = unit.span();
        int at = split.at();
        String text = document.text();
        boolean inside = at > span.start() && at < span.end() && !(Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1)));
        Span first = inside ? stripped(text, new Span(span.start(), at)) : span;
        Span second = inside ? stripped(text, new Span(at, span.end())) : span;
        if (!inside || first.length() == 0 || second.length() == 0) throw new Problem("command.split_place");
        // What stands behind a heading on its line is text; a title's second line still is one.
        Unit behind = unit.kind() == Kind.HEADING ? unit.as(Kind.BODY, 0).at(second) : unit.at(second);
        return recut(tx, Step.SPLIT, new Recutting(document.report().digest(), "", "", List.of(unit), List.of(unit.at(first), behind)), null);
    }

    Optional<Change> merge(Tx tx, Command.Merge merge) {
        Document document = document(tx, merge.first().report());
        List<Unit> units = document.cut().units();
        int at = place(units, merge.first());
        if (at + 1 == units.size()) throw new Problem("command.merge_alone");
        Unit first = units.get(at);
        Unit second = units.get(at + 1);
        Unit both = both(first, second);
        Recutting cut = new Recutting(document.report().digest(), "", "", List.of(first, second), List.of(both));
        String keep = merge.keep();
        Set<String> mine = new HashSet<>();
        for (Unit unit : cut.retired()) {
            AnnotationRows.of(tx, new SentenceId(cut.report(), unit.span()), me).map(Annotation::label).ifPresent(mine::add);
        }
        if (mine.size() > 1 && keep == null) throw new Problem("command.merge_unequal", String.join(", ", mine.stream().sorted().map(this::name).toList()));
        if (keep != null && !keep.isEmpty() && !mine.contains(keep)) throw new Problem("command.unknown_label", keep);
        return recut(tx, Step.MERGE, cut, mine.size() > 1 ? keep : null);
    }

    /** Text takes noise in, and a short line that goes on a heading's or a title's. */
    private static Unit both(Unit first, Unit second) {
        Span span = new Span(first.span().start(), second.span().end());
        boolean heads = first.kind() == Kind.HEADING || first.kind() == Kind.TITLE;
        if (first.kind() == second.kind() || second.kind() == Kind.NOISE || (heads && span.length() <= LONGEST_HEADING)) return first.at(span);
        return first.kind() == Kind.NOISE ? second.at(span) : first.as(Kind.BODY, 0).at(span);
    }

    Optional<Change> mark(Tx tx, Command.Mark mark) {
        Document document = document(tx, mark.sentence().report());
        List<Unit> units = document.cut().units();
        Unit unit = units.get(place(units, mark.sentence()));
        Unit after = mark.kind() == Kind.NOISE ? new Unit(unit.span(), Kind.NOISE, 0, unit.noise() == null ? Noise.FURNITURE : unit.noise())
                : unit.as(mark.kind(), mark.level());
        if (after.equals(unit)) return Optional.empty();
        return recut(tx, Step.MARK, new Recutting(document.report().digest(), "", "", List.of(unit), List.of(after)), null);
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
            if (stripped(text, new Span(at, span.start())).length() > 0 || stripped(text, span).length() < span.length()) return false;
            at = span.end();
        }
        return stripped(text, new Span(at, text.length())).length() == 0;
    }

    private Optional<Change> recut(Tx tx, Step step, Recutting cut, @Nullable String keep) {
        Follow follow = new Follow(tx, cut, this::name, me, keep);
        return Optional.of(new Change.Recut(me, step, cut, follow.edits(), follow.rulings()));
    }

    private String name(String label) {
        return scheme.label(label).map(Label::zh).orElse(label);
    }

    private static Document document(Tx tx, String report) {
        return ReportRows.document(tx, report).orElseThrow(() -> new Problem("command.unknown_report", report));
    }

    private static int place(List<Unit> units, SentenceId sentence) {
        for (int i = 0; i < units.size(); i++) if (units.get(i).span().equals(sentence.span())) return i;
        throw new Problem("command.unknown_sentence", sentence.toString());
    }

    /** Without the blanks of the segmentation rule at its ends. */
    static Span stripped(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isBlank(text.charAt(start))) start++;
        while (start < end && isBlank(text.charAt(end - 1))) end--;
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
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
            String name = ReportRows.document(tx, report).map(one -> one.report().name()).orElse(report);
            if (!standing.contains(report)) throw new Problem(away ? "command.shelved_already" : "command.unshelved_already", name);
        }
        return new Change.Undone(me, done.step(), of, redo, null, done.reports(), List.of(), List.of());
    }

    /** @throws Problem if the units, or what is said of them, are no longer what this step made them */
    Change takeBack(Tx tx, Change.Recut done, Stamp of, boolean redo) {
        Recutting cut = redo ? done.cut() : done.cut().inverse();
        List<Unit> units = SentenceRows.units(tx, cut.report());
        String name = ReportRows.document(tx, cut.report()).map(one -> one.report().name()).orElse(cut.report());
        if (!new HashSet<>(units).containsAll(cut.retired())) throw new Problem("command.units_moved_on", name);
        List<Edit> edits = redo ? done.edits() : done.edits().stream().map(Edit::inverse).toList();
        List<Ruling> rulings = redo ? done.rulings() : done.rulings().stream().map(Ruling::inverse).toList();
        if (redo) {
            Follow again = new Follow(tx, cut, this::name, me, kept(done));
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

    private static void refuseWhereMovedOn(Tx tx, Recutting cut, List<Edit> edits, List<Ruling> rulings) {
        Set<Span> gone = Recutting.spans(cut.retired());
        gone.removeAll(Recutting.spans(cut.placed()));
        Map<List<Object>, Annotation> now = new HashMap<>();
        for (Annotation one : AnnotationRows.of(tx, cut.report())) {
            if (gone.contains(one.sentence().span())) now.put(List.of(one.sentence(), one.annotator()), one);
        }
        for (Edit edit : edits) {
            Annotation stands = now.remove(List.of(edit.sentence(), edit.annotator()));
            if (!Planner.sameWords(stands, edit.before())) throw Planner.movedOn(tx, edit.sentence(), edit.annotator(), stands);
        }
        for (Annotation more : now.values()) {
            if (!more.toConfirm()) throw Planner.movedOn(tx, more.sentence(), more.annotator(), more);
        }
        Map<SentenceId, Decision> decided = new HashMap<>();
        for (Decision one : DecisionRows.of(tx, cut.report())) if (gone.contains(one.sentence().span())) decided.put(one.sentence(), one);
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
