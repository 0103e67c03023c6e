package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random steps, undos, redos and restarts against a model of a dozen lines. {@code -Dmodel.seed} repeats a run. */
class UndoModelTest {
    private static final int GOLD = 100;
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());

    @Test
    void thePojectDoesWhatTheModelDoes(@TempDir Path place) {
        System.out.println("model.seed=" + SEED);
        Random random = new Random(SEED);
        Workplace workplace = new Workplace(place);
        Document report = workplace.report("模型", 5);
        Project project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        Map<Integer, String> now = new TreeMap<>();
        Deque<Map<Integer, String>> done = new ArrayDeque<>();
        Deque<Map<Integer, String>> undone = new ArrayDeque<>();
        for (int step = 0; step < 600; step++) {
            int n = 1 + random.nextInt(5);
            int dice = random.nextInt(27);
            Map<Integer, String> before = new TreeMap<>(now);
            if (dice == 0) {
                project.close();
                project = workplace.open();
            } else if (dice < 6 && !done.isEmpty()) {
                project.submit(new Command.Undo()).join();
                undone.push(now);
                now = done.pop();
            } else if (dice < 9 && !undone.isEmpty()) {
                project.submit(new Command.Redo()).join();
                done.push(now);
                now = undone.pop();
            } else if (dice >= 9) {
                now = new TreeMap<>(now);
                Command command = dice < 20 ? command(dice, report, n, now, random)
                        : dice == 26 ? many(report, now, random) : decision(dice, report, n, now, random);
                boolean changed = project.submit(command).join().change() != null;
                assertThat(changed).as("seed %s step %s", SEED, step).isEqualTo(!now.equals(before));
                if (changed) {
                    done.push(before);
                    undone.clear();
                }
            }
            assertThat(words(project, report)).as("seed %s step %s", SEED, step).isEqualTo(now);
            assertThat(project.undo().undo() != null).isEqualTo(!done.isEmpty());
            assertThat(project.undo().redo() != null).isEqualTo(!undone.isEmpty());
        }
        project.close();
    }

    private static Command command(int dice, Document report, int n, Map<Integer, String> model, Random random) {
        String[] said = model.getOrDefault(n, "-//").split("/", -1); // label / note / flag
        Command command;
        if (dice < 14) {
            said[0] = random.nextBoolean() ? "measure" : "problem";
            command = new Command.Relabel(Workplace.sentence(report, n), said[0], 0);
        } else if (dice < 16) {
            said[0] = "-";
            command = new Command.Clear(Workplace.sentence(report, n));
        } else if (dice < 18) {
            said[1] = random.nextInt(3) == 0 ? "" : "注" + random.nextInt(3);
            command = new Command.Note(Workplace.sentence(report, n), said[1]);
        } else {
            boolean flag = random.nextBoolean();
            said[2] = flag ? "存疑" : "";
            String doubt = random.nextBoolean() ? "" : "因" + random.nextInt(2);
            said[2] = flag ? "存疑" + doubt : "";
            command = new Command.Flag(Workplace.sentence(report, n), flag, doubt);
        }
        String words = String.join("/", said);
        if (words.equals("-//")) model.remove(n);
        else model.put(n, words);
        return command;
    }

    private static Command many(Document report, Map<Integer, String> model, Random random) {
        String label = random.nextBoolean() ? "measure" : "problem";
        Origin origin = random.nextBoolean() ? Origin.PROPAGATED : Origin.HUMAN;
        List<SentenceId> sentences = new ArrayList<>();
        for (int one = 1; one <= 5; one++) {
            if (random.nextBoolean()) continue;
            sentences.add(Workplace.sentence(report, one));
            String[] said = model.getOrDefault(one, "-//").split("/", -1);
            if (said[0].startsWith(label)) continue; // it stands as it came to be
            model.put(one, label + mark(origin) + "/" + said[1] + "/" + said[2]);
        }
        return new Command.LabelMany(label, sentences, origin);
    }

    private static String mark(Origin origin) {
        return origin == Origin.PROPAGATED ? "+" : "";
    }

    /** Decisions stand in the model at the sentence's number and a hundred: label / reason / rule / example. */
    private static Command decision(int dice, Document report, int n, Map<Integer, String> model, Random random) {
        String[] gold = model.getOrDefault(GOLD + n, "-///").split("/", -1);
        if (dice == 20) {
            model.remove(GOLD + n);
            return new Command.Withdraw(Workplace.sentence(report, n));
        }
        if (dice == 21 && !gold[0].equals("-")) {
            boolean example = random.nextBoolean();
            model.put(GOLD + n, gold[0] + "/" + gold[1] + "/" + gold[2] + "/" + (example ? "*" : ""));
            return new Command.MarkExample(Workplace.sentence(report, n), example);
        }
        if (dice < 24) {
            String label = random.nextBoolean() ? "measure" : "problem";
            String reason = "由" + random.nextInt(2);
            model.put(GOLD + n, label + "/" + reason + "//" + (gold[0].equals(label) ? gold[3] : ""));
            return new Command.Decide(Workplace.sentence(report, n), label, reason);
        }
        String rule = random.nextBoolean() ? "majority" : "threshold=2";
        Map<SentenceId, String> labels = new HashMap<>();
        for (int one = 1; one <= 5; one++) {
            String[] before = model.getOrDefault(GOLD + one, "-///").split("/", -1);
            boolean byPerson = !before[0].equals("-") && before[2].isEmpty();
            String label = random.nextBoolean() ? "measure" : "problem";
            boolean made = random.nextInt(3) > 0;
            if (made) labels.put(Workplace.sentence(report, one), label);
            if (byPerson) continue;
            if (made) model.put(GOLD + one, label + "//" + rule + "/" + (before[0].equals(label) ? before[3] : ""));
            else model.remove(GOLD + one);
        }
        return new Command.Adjudicate(rule, labels);
    }

    private static Map<Integer, String> words(Project project, Document report) {
        Map<Integer, String> words = new TreeMap<>();
        for (var said : project.ask().annotations(report.report().digest()).join()) {
            for (var sentence : report.cut().sentences()) {
                if (!report.idOf(sentence).equals(said.sentence())) continue;
                words.put(sentence.number(), (said.label() == null ? "-" : said.label() + mark(said.origin())) + "/" + said.note() + "/"
                        + (said.flag() ? "存疑" + said.doubt() : ""));
            }
        }
        project.ask().eachDecision(gold -> {
            for (var sentence : report.cut().sentences()) {
                if (!report.idOf(sentence).equals(gold.sentence())) continue;
                words.put(GOLD + sentence.number(), gold.label() + "/" + gold.reason() + "/" + gold.rule() + "/"
                        + (gold.example() ? "*" : ""));
            }
        }).join();
        return words;
    }
}
