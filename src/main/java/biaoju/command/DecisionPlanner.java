package biaoju.command;

import biaoju.base.Problem;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.LabelScheme;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.store.AnnotatorRows;
import biaoju.store.DecisionRows;
import biaoju.store.SentenceRows;
import biaoju.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of {@link Planner} that settles sentences. */
final class DecisionPlanner {
    /** From so many sentences on it is quicker to read a report's decisions together than one after the other. */
    private static final int MANY = 200;

    private LabelScheme scheme;
    private final UUID me;

    DecisionPlanner(LabelScheme scheme, UUID me) {
        this.scheme = scheme;
        this.me = me;
    }

    void follow(LabelScheme scheme) {
        this.scheme = scheme;
    }

    Optional<Change> decide(Tx tx, Command.Decide decide, Instant now) {
        if (!scheme.gives(decide.label())) {
            throw new Problem(scheme.label(decide.label()).isPresent() ? "command.retired_label" : "command.unknown_label", decide.label());
        }
        if (!SentenceRows.exists(tx, decide.sentence())) {
            throw new Problem("command.unknown_sentence", decide.sentence().toString());
        }
        String reason = decide.reason().strip();
        if (reason.indexOf('\0') >= 0) throw new Problem("command.reason_characters");
        Decision before = DecisionRows.of(tx, decide.sentence()).orElse(null);
        boolean same = before != null && before.byPerson() && before.label().equals(decide.label())
                && before.second() == null && before.reason().equals(reason);
        if (same) return Optional.empty();
        boolean example = before != null && before.example() && before.label().equals(decide.label());
        Decision after = new Decision(decide.sentence(), decide.label(), null, me, "", reason, example, now);
        return step(Step.DECIDE, new Ruling(decide.sentence(), before, after));
    }

    Optional<Change> withdraw(Tx tx, SentenceId sentence) {
        return DecisionRows.of(tx, sentence).flatMap(before -> step(Step.WITHDRAW, new Ruling(sentence, before, null)));
    }

    Optional<Change> example(Tx tx, Command.MarkExample mark) {
        Decision before = DecisionRows.of(tx, mark.sentence())
                .orElseThrow(() -> new Problem("command.example_undecided", mark.sentence().toString()));
        if (before.example() == mark.example()) return Optional.empty();
        Decision after = new Decision(before.sentence(), before.label(), before.second(), before.by(), before.rule(),
                before.reason(), mark.example(), before.at());
        return step(Step.EXAMPLE, new Ruling(mark.sentence(), before, after));
    }

    private Optional<Change> step(Step step, Ruling ruling) {
        return Optional.of(new Change.Decided(me, step, List.of(ruling)));
    }

    Optional<Change> adjudicate(Tx tx, Command.Adjudicate rule, Instant now) {
        Map<SentenceId, Decision> standing = standing(tx);
        List<Ruling> rulings = new ArrayList<>();
        inOrder(rule.labels()).forEach((sentence, label) -> {
            if (scheme.label(label).isEmpty()) throw new Problem("command.unknown_label", label);
            Decision before = standing.remove(sentence);
            if (before != null && (before.byPerson() || isSame(before, rule.rule(), label))) return;
            boolean example = before != null && before.example() && before.label().equals(label);
            rulings.add(new Ruling(sentence, before, new Decision(sentence, label, null, me, rule.rule(), "", example, now)));
        });
        inOrder(standing).forEach((sentence, before) -> {
            if (!before.byPerson()) rulings.add(new Ruling(sentence, before, null));
        });
        return rulings.isEmpty() ? Optional.empty() : Optional.of(new Change.Decided(me, Step.ADJUDICATE, rulings));
    }

    private static Map<SentenceId, Decision> standing(Tx tx) {
        Map<SentenceId, Decision> standing = new HashMap<>();
        DecisionRows.each(tx, decision -> standing.put(decision.sentence(), decision));
        return standing;
    }

    private static boolean isSame(Decision decision, String rule, String label) {
        return decision.rule().equals(rule) && decision.label().equals(label);
    }

    /** By report and place: the journal says the same however the map was made. */
    private static <V> Map<SentenceId, V> inOrder(Map<SentenceId, V> any) {
        Map<SentenceId, V> ordered = new TreeMap<>((a, b) -> {
            int byReport = a.report().compareTo(b.report());
            return byReport != 0 ? byReport : a.span().compareTo(b.span());
        });
        ordered.putAll(any);
        return ordered;
    }

    Change takeBack(Tx tx, Change.Decided done, Stamp of, boolean redo) {
        List<Ruling> rulings = redo ? done.rulings() : done.rulings().stream().map(Ruling::inverse).toList();
        Map<SentenceId, Decision> standing = standing(tx, rulings);
        for (Ruling ruling : rulings) {
            Decision now = standing.get(ruling.sentence());
            if (!sameWords(now, ruling.before())) throw movedOn(tx, ruling, now);
        }
        return new Change.Undone(me, done.step(), of, redo, List.of(), rulings);
    }

    /** On units that were cut otherwise since, and in reports that were put away, too: what was decided there stands as it did. */
    private static Map<SentenceId, Decision> standing(Tx tx, List<Ruling> rulings) {
        Map<SentenceId, Decision> standing = new HashMap<>();
        if (rulings.size() < MANY) {
            for (Ruling ruling : rulings) DecisionRows.of(tx, ruling.sentence()).ifPresent(one -> standing.put(one.sentence(), one));
        } else {
            rulings.stream().map(ruling -> ruling.sentence().report()).distinct()
                    .forEach(report -> DecisionRows.ofAllUnits(tx, report).forEach(one -> standing.put(one.sentence(), one)));
        }
        return standing;
    }

    static boolean sameWords(@Nullable Decision a, @Nullable Decision b) {
        if (a == null || b == null) return a == null && b == null;
        return a.label().equals(b.label()) && Objects.equals(a.second(), b.second()) && a.rule().equals(b.rule())
                && a.reason().equals(b.reason()) && a.example() == b.example();
    }

    static Problem movedOn(Tx tx, Ruling ruling, @Nullable Decision now) {
        if (now == null) return new Problem("command.decision_withdrawn", ruling.sentence().toString());
        String who = AnnotatorRows.of(tx, now.by()).map(Annotator::name).orElse(now.by().toString());
        return new Problem("command.decision_moved_on", ruling.sentence().toString(), who, now.label());
    }
}
