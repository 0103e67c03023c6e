package biaoju.flow.review;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.UndoState;
import biaoju.command.Workplace;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules, hands, labels, undo and restarts in any order: no rule ever touches what a person decided, a dry run tells the
 * truth, and a second run changes nothing. {@code -Dmodel.seed} repeats a run.
 */
class AdjudicateModelTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final List<String> LABELS = List.of("measure", "problem");
    private static final List<String> RULES =
            List.of("unanimous", "majority", "threshold=1", "threshold=2", "threshold=3", "dawid-skene");
    private static final List<Annotator> PEOPLE =
            Stream.of("anna", "bert", "cleo", "dora").map(Team::person).toList();
    private static final Annotator AGAIN = PEOPLE.get(0).again();

    private final Random random = new Random(SEED);
    private final Map<SentenceId, Map<Annotator, String>> votes = new HashMap<>();
    private final List<SentenceId> sentences = new ArrayList<>();
    private Project project;

    @Test
    void nothingAPersonDecidedIsEverTouched(@TempDir Path place) {
        System.out.println("model.seed=" + SEED);
        Workplace workplace = new Workplace(place);
        project = workplace.open();
        for (String name : List.of("甲", "乙")) {
            Document report = workplace.report(name, 6);
            project.submit(new Command.AddReports(List.of(report))).join();
            report.cut().sentences().forEach(one -> sentences.add(report.idOf(one)));
        }
        Team team = new Team(project);
        PEOPLE.forEach(team::join);
        team.join(AGAIN);
        for (int step = 0; step < 300; step++) {
            String at = "seed " + SEED + " step " + step;
            int dice = random.nextInt(20);
            if (dice == 0) {
                project.close();
                project = workplace.open();
            } else if (dice < 9) {
                label();
            } else if (dice < 12) {
                project.submit(new Command.Decide(any(sentences), any(LABELS), "")).join();
            } else if (dice < 13) {
                project.submit(new Command.Withdraw(any(sentences))).join();
            } else if (dice < 15) {
                takeBack(random.nextBoolean() ? new Command.Undo() : new Command.Redo());
            } else {
                adjudicate(any(RULES), at);
            }
        }
        project.close();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void label() {
        SentenceId sentence = any(sentences);
        String label = random.nextInt(4) == 0 ? null : any(LABELS);
        boolean again = random.nextInt(5) == 0;
        Annotator by = again ? AGAIN : any(PEOPLE);
        new Team(project).say(by, sentence, label);
        if (again) return; // a second pass is no vote
        Map<Annotator, String> here = votes.computeIfAbsent(sentence, any -> new HashMap<>());
        if (label == null) here.remove(by);
        else here.put(by, label);
    }

    private void takeBack(Command command) {
        Map<SentenceId, Decision> before = gold();
        try {
            project.submit(command).join();
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(Problem.class);
            assertThat(gold()).isEqualTo(before);
        }
    }

    private Map<SentenceId, Decision> gold() {
        Map<SentenceId, Decision> gold = new HashMap<>();
        project.ask().eachDecision(one -> gold.put(one.sentence(), one)).join();
        return gold;
    }

    private Adjudicate.Result run(String rule, boolean dry) {
        return new Adjudicate(project).run(rule, dry, new Cancel(), Progress.NONE);
    }

    private void adjudicate(String rule, String at) {
        Map<SentenceId, Decision> before = gold();
        UndoState undo = project.undo();
        Adjudicate.Result dry = run(rule, true);
        assertThat(gold()).as(at).isEqualTo(before);
        assertThat(project.undo()).as(at).isEqualTo(undo);

        Adjudicate.Result done = run(rule, false);
        assertThat(done).as(at).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(dry);
        Map<SentenceId, Decision> after = gold();
        expectNoPersonTouched(before, after, at);
        expectCounts(before, after, done, at);
        expectVerdicts(rule, after, done, at);

        UndoState stands = project.undo();
        Adjudicate.Result again = run(rule, false);
        assertThat(gold()).as(at).isEqualTo(after);
        assertThat(project.undo()).as(at).isEqualTo(stands);
        assertThat(List.of(again.decided(), again.withdrawn())).as(at).containsExactly(0, 0);
        assertThat(again.disputed()).as(at).isEqualTo(done.disputed());
    }

    private static void expectNoPersonTouched(Map<SentenceId, Decision> before, Map<SentenceId, Decision> after, String at) {
        before.forEach((sentence, decision) -> {
            if (decision.byPerson()) assertThat(after.get(sentence)).as(at).isEqualTo(decision);
        });
        after.forEach((sentence, decision) -> {
            if (decision.byPerson()) assertThat(before.get(sentence)).as(at).isEqualTo(decision);
        });
    }

    private static void expectCounts(Map<SentenceId, Decision> before, Map<SentenceId, Decision> after,
            Adjudicate.Result done, String at) {
        int decided = 0;
        int unchanged = 0;
        int withdrawn = 0;
        for (Map.Entry<SentenceId, Decision> one : after.entrySet()) {
            if (one.getValue().byPerson()) continue;
            if (one.getValue().equals(before.get(one.getKey()))) unchanged++;
            else decided++;
        }
        for (SentenceId sentence : before.keySet()) if (!after.containsKey(sentence)) withdrawn++;
        int kept = (int) after.values().stream().filter(Decision::byPerson).count();
        assertThat(List.of(done.decided(), done.unchanged(), done.kept(), done.withdrawn())).as(at)
                .containsExactly(decided, unchanged, kept, withdrawn);
    }

    private void expectVerdicts(String rule, Map<SentenceId, Decision> after, Adjudicate.Result done, String at) {
        Set<SentenceId> open = new HashSet<>();
        for (Adjudicate.Open one : done.disputed()) open.add(one.sentence());
        for (SentenceId sentence : sentences) {
            List<String> said = List.copyOf(votes.getOrDefault(sentence, Map.of()).values());
            Decision gold = after.get(sentence);
            boolean byPerson = gold != null && gold.byPerson();
            assertThat(open.contains(sentence)).as("%s %s %s", at, sentence, said)
                    .isEqualTo(!said.isEmpty() && gold == null);
            if (byPerson) continue;
            if (gold != null) assertThat(gold.rule()).as(at).isEqualTo(rule);
            if (gold != null) assertThat(said).as(at).contains(gold.label());
            if (!rule.equals("dawid-skene")) {
                assertThat(gold == null ? null : gold.label()).as("%s %s %s", at, rule, said).isEqualTo(verdict(rule, said));
            }
        }
    }

    /** The counting rules once more, with as little art as can be. */
    private static @Nullable String verdict(String rule, List<String> said) {
        if (said.isEmpty()) return null;
        int measures = Collections.frequency(said, "measure");
        int problems = said.size() - measures;
        String leader = measures > problems ? "measure" : measures < problems ? "problem" : null;
        int most = Math.max(measures, problems);
        return switch (rule) {
            case "unanimous" -> said.size() > 1 && most == said.size() ? leader : null;
            case "majority" -> said.size() > 1 ? leader : null;
            default -> most >= Integer.parseInt(rule.substring("threshold=".length())) ? leader : null;
        };
    }
}
