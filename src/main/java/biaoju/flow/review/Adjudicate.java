package biaoju.flow.review;

import biaoju.adjudication.Adjudication;
import biaoju.adjudication.Ballot;
import biaoju.adjudication.Rule;
import biaoju.adjudication.Verdict;
import biaoju.adjudication.Why;
import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Has a rule make gold of people's labels, as one step that can be undone. A run replaces what rules decided before: what
 * it does not decide again is open again. What a person decided stays as it is, whatever the rule says.
 */
public final class Adjudicate {
    /** How the rules are written on the command line. */
    public static final String RULES = "unanimous|majority|threshold=K|dawid-skene";

    private static final int READ = 70;
    private static final int WEIGHED = 80;
    private static final int DONE = 100;

    private final Project project;

    public Adjudicate(Project project) {
        this.project = project;
    }

    /**
     * What a run did, or, dry, would do.
     *
     * @param rule      as decisions remember it
     * @param decided   sentences whose decision is new or another one
     * @param unchanged sentences of which the rule says what stands already
     * @param kept      sentences that a person decided; they are not asked about
     * @param withdrawn sentences a rule decided before that are open again
     * @param disputed  labelled sentences that stay open, in the project's order
     */
    public record Result(String rule, boolean dryRun, int decided, int unchanged, int kept, int withdrawn,
            List<Open> disputed) {
        public Result {
            disputed = List.copyOf(disputed);
        }
    }

    /**
     * A labelled sentence that the rule leaves open.
     *
     * @param votes how many people gave which label, by label
     * @param why   {@code single_voice}, {@code tie}, {@code not_unanimous}, {@code below_threshold}, {@code doubt} or
     *              {@code outside_scheme}; in words by the message {@code adjudication.why.}…
     */
    public record Open(SentenceId sentence, SortedMap<String, Integer> votes, String why) {
        public Open {
            votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        }
    }

    /** Whether {@code adjudicate --rule} takes that. */
    public static boolean isRule(String id) {
        return Rule.parse(id).isPresent();
    }

    /**
     * @param dryRun count only
     * @throws Problem if there is no such rule, or the project takes no decisions
     */
    public Result run(String id, boolean dryRun, Cancel cancel, Progress progress) {
        Rule rule = Rule.parse(id).orElseThrow(() -> new Problem("adjudication.unknown_rule", id, RULES));
        Votes votes = Votes.read(project, cancel, (done, all) -> progress.at(READ * done / Math.max(1, all), DONE));
        Tally tally = new Tally(votes, rule.id());
        Waiting.on(project.ask().eachDecision(tally::stands));
        cancel.check();
        Adjudication.run(votes.ratings(), rule, cancel::asked, tally);
        progress.at(WEIGHED, DONE);
        if (dryRun) return tally.result(true);
        cancel.check(); // from here on it cannot be stopped any more
        Change change = Waiting.on(project.submit(new Command.Adjudicate(rule.id(), tally.made))).change();
        return tally.carriedOut(change == null ? List.of() : change.rulings());
    }

    /** Counts verdicts against what stands. */
    private static final class Tally implements Adjudication.Receiver {
        private final Votes votes;
        private final String rule;
        private final Map<SentenceId, Decision> byRule = new HashMap<>();
        private final Map<SentenceId, Decision> byPerson = new HashMap<>();
        private final Map<SentenceId, String> made = new LinkedHashMap<>();
        private final List<Open> disputed = new ArrayList<>();

        Tally(Votes votes, String rule) {
            this.votes = votes;
            this.rule = rule;
        }

        void stands(Decision decision) {
            (decision.byPerson() ? byPerson : byRule).put(decision.sentence(), decision);
        }

        @Override
        public void verdict(int unit, Ballot ballot, Verdict verdict) {
            SentenceId sentence = votes.sheet().sentence(unit);
            if (byPerson.containsKey(sentence)) return;
            Why why = verdict.why();
            if (why != null) disputed.add(open(sentence, ballot, why));
            else if (verdict.label() >= votes.known()) disputed.add(open(sentence, ballot, Why.OUTSIDE_SCHEME));
            else made.put(sentence, votes.label(verdict.label()));
        }

        private Open open(SentenceId sentence, Ballot ballot, Why why) {
            SortedMap<String, Integer> counts = new TreeMap<>();
            for (int label = 0; label < ballot.labels(); label++) {
                if (ballot.voices(label) > 0) counts.put(votes.label(label), ballot.voices(label));
            }
            return new Open(sentence, counts, why.id());
        }

        Result result(boolean dryRun) {
            int unchanged = (int) made.entrySet().stream()
                    .filter(one -> stays(byRule.get(one.getKey()), one.getValue())).count();
            int withdrawn = (int) byRule.keySet().stream().filter(sentence -> !made.containsKey(sentence)).count();
            return new Result(rule, dryRun, made.size() - unchanged, unchanged, byPerson.size(), withdrawn, disputed);
        }

        private boolean stays(@Nullable Decision before, String label) {
            return before != null && before.rule().equals(rule) && before.label().equals(label);
        }

        /** As the journal has it: while the rule was at work, a person may have decided a sentence. */
        Result carriedOut(List<Ruling> rulings) {
            int decided = (int) rulings.stream().map(Ruling::after).filter(Objects::nonNull).count();
            return new Result(rule, false, decided, Math.max(0, made.size() - decided), byPerson.size(),
                    rulings.size() - decided, disputed);
        }
    }
}
