package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labels, second labels and changes of the scheme at random, with undo, redo, restarts and databases made anew, against a
 * model of a few lines: what is said, and what the scheme is. {@code -Dmodel.seed} repeats a run.
 */
class SchemeModelTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final int SENTENCES = 6;
    private static final Annotator OTHER = new Annotator(new UUID(3, 3), "other");

    /** What there is at one moment: by sentence and person {@code first/second}, by sentence what is decided, and the scheme. */
    private record Moment(Map<String, String> said, LabelScheme scheme) {
        private boolean isAs(Moment other) {
            return said.equals(other.said) && scheme.withVersion(1).equals(other.scheme.withVersion(1));
        }
    }

    private final Random random = new Random(SEED);
    private Document report;
    /** Whether the command last sent was a step. */
    private boolean stepped;

    @Test
    void theProjectDoesWhatTheModelDoes(@TempDir Path place) throws IOException {
        System.out.println("model.seed=" + SEED);
        Workplace workplace = new Workplace(place);
        report = workplace.report("体系", SENTENCES);
        Project project = workplace.open();
        project.submit(new Command.AddReports(List.of(report))).join();
        project.submit(new Command.NameAnnotator(OTHER)).join();
        Deque<Moment> done = new ArrayDeque<>();
        Deque<Moment> undone = new ArrayDeque<>();
        Moment now = new Moment(new TreeMap<>(), project.scheme());
        for (int step = 0; step < 400; step++) {
            String where = "seed " + SEED + " step " + step;
            int dice = random.nextInt(20);
            if (dice == 0) {
                project.close();
                if (random.nextBoolean()) Files.deleteIfExists(workplace.folder().database());
                project = workplace.open();
                assertThat(project.notices().stream().filter(one -> one.key().startsWith("command.scheme"))).as(where).isEmpty();
            } else if (dice < 4 && !done.isEmpty()) {
                project.submit(new Command.Undo()).join();
                undone.push(now);
                now = done.pop();
            } else if (dice < 6 && !undone.isEmpty()) {
                project.submit(new Command.Redo()).join();
                done.push(now);
                now = undone.pop();
            } else {
                Moment before = now;
                Moment after = dice < 13 ? label(project, before) : change(project, before);
                if (after == null) continue;
                if (!stepped) {
                    assertThat(after.isAs(before)).as(where).isTrue();
                    continue;
                }
                done.push(before); // also where a label was only brought up to date
                undone.clear();
                now = after;
            }
            assertThat(project.scheme().withVersion(1)).as(where).isEqualTo(now.scheme().withVersion(1));
            assertThat(words(project)).as(where).isEqualTo(now.said());
            assertThat(project.undo().undo() != null).as(where).isEqualTo(!done.isEmpty());
            assertThat(project.undo().redo() != null).as(where).isEqualTo(!undone.isEmpty());
        }
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
        project.close();
    }

    private Moment label(Project project, Moment before) {
        Map<String, String> said = new TreeMap<>(before.said());
        int n = 1 + random.nextInt(SENTENCES);
        List<Label> given = before.scheme().given();
        String label = given.get(random.nextInt(given.size())).id();
        String mine = said.getOrDefault(n + " me", "-/-");
        String first = mine.split("/")[0];
        String second = mine.split("/")[1];
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                does(project, new Command.Relabel(Workplace.sentence(report, n), label, 0));
                boolean kept = before.scheme().second() && !second.equals(label);
                said.put(n + " me", label + "/" + (kept ? second : "-"));
            }
            case 2 -> {
                if (!before.scheme().second() || label.equals(first)) return null;
                does(project, new Command.Second(Workplace.sentence(report, n), label));
                said.put(n + " me", first + "/" + label);
            }
            case 3 -> {
                String stands = said.get(n + " other");
                if ((label + "/-").equals(stands)) return null;
                does(project, new Command.PutLabels(project.me().id(), List.of(new Annotation(Workplace.sentence(report, n), OTHER.id(),
                        label, null, "", false, Origin.IMPORTED, false, Instant.EPOCH.plusSeconds(random.nextInt(1000)), 0))));
                said.put(n + " other", label + "/-");
            }
            default -> {
                does(project, new Command.Decide(Workplace.sentence(report, n), label, ""));
                said.put(n + " gold", label);
            }
        }
        return new Moment(said, before.scheme());
    }

    private void does(Project project, Command command) {
        stepped = project.submit(command).join().change() != null;
    }

    private Moment change(Project project, Moment before) {
        LabelScheme scheme = before.scheme();
        List<Label> labels = new ArrayList<>(scheme.labels());
        Map<String, String> merged = new TreeMap<>(scheme.merged());
        Map<String, String> said = new TreeMap<>(before.said());
        boolean second = scheme.second();
        int at = random.nextInt(labels.size());
        Label one = labels.get(at);
        switch (random.nextInt(6)) {
            case 0 -> labels.set(at, SchemeChangeTest.named(one, "名" + random.nextInt(1_000_000), "name " + random.nextInt(1_000_000)));
            case 1 -> {
                if (!one.retired() && scheme.given().size() == 1) return null;
                if (one.retired() && scheme.forKey(one.key()).isPresent()) return null;
                labels.set(at, SchemeChangeTest.retired(one, !one.retired()));
            }
            case 2 -> {
                List<Label> into = scheme.given().stream().filter(label -> !label.id().equals(one.id())).toList();
                if (into.isEmpty()) return null;
                String target = into.get(random.nextInt(into.size())).id();
                labels.remove(at);
                merged.replaceAll((old, standing) -> standing.equals(one.id()) ? target : standing);
                merged.put(one.id(), target);
                said.replaceAll((who, words) -> merge(words, one.id(), target));
            }
            case 3 -> second = !second;
            case 4 -> labels.add(labels.remove(at));
            default -> {
                char key = '1';
                while (key <= '9' && scheme.forKey(key).isPresent()) key++;
                if (key > '9' || labels.size() > 40) return null;
                String id = "l" + random.nextInt(1_000_000);
                String letter = new String(Character.toChars(0x4e00 + random.nextInt(5000)));
                labels.add(new Label(id, "新" + id, "new " + id, key, letter, letter, "#0072B2", "定义。", "Definition."));
            }
        }
        LabelScheme to = new LabelScheme(scheme.name(), project.scheme().version(), labels, second, merged);
        does(project, new Command.ChangeScheme(to));
        return new Moment(said, to);
    }

    private static String merge(String words, String from, String into) {
        String[] parts = words.split("/");
        for (int i = 0; i < parts.length; i++) if (parts[i].equals(from)) parts[i] = into;
        if (parts.length == 2 && parts[0].equals(parts[1])) parts[1] = "-";
        return String.join("/", parts);
    }

    private Map<String, String> words(Project project) {
        Map<String, String> words = new TreeMap<>();
        for (Annotation said : project.ask().annotations(report.report().digest()).join()) {
            String who = said.annotator().equals(OTHER.id()) ? " other" : " me";
            words.put(number(said.sentence().span().start()) + who, orDash(said.label()) + "/" + orDash(said.second()));
        }
        project.ask().decisions(report.report().digest()).join().forEach(gold ->
                words.put(number(gold.sentence().span().start()) + " gold", gold.label()));
        return words;
    }

    private static String orDash(String label) {
        return label == null ? "-" : label;
    }

    private int number(int start) {
        return report.cut().sentences().stream().filter(one -> one.span().start() == start).findFirst().orElseThrow().number();
    }
}
