package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of a project, packages of it, copies of those, work on all of them, packages handed back early and late
 * and several times. Whoever merges them in whatever order, however often, has the same. {@code -Dmerge.seed} repeats.
 */
class MergeModelTest {
    private static final long SEED = Long.getLong("merge.seed", System.nanoTime());
    private static final String[] LABELS = {"measure", "problem", "cause", "plan", "boilerplate"};

    @TempDir
    private Path place;

    private Random random = new Random();
    private final List<Project> copies = new ArrayList<>();
    private final List<Path> returned = new ArrayList<>();
    private int files;

    @RepeatedTest(6)
    void anyOrderAnyNumberOfTimesTheSame(RepetitionInfo run) {
        long seed = SEED + run.getCurrentRepetition();
        System.out.println("merge.seed=" + (seed - 1));
        random = new Random(seed);
        try (Office office = new Office(place.resolve("office"), "chief"); Office ann = new Office(place.resolve("ann"), "x");
                Office laptop = new Office(place.resolve("laptop"), "y")) {
            Project origin = office.project("origin", 2);
            List<SentenceId> sentences = new ArrayList<>(Office.sentences(origin));
            Annotator[] people = {new Annotator(Annotators.stranger("ann"), "ann"), new Annotator(Annotators.stranger("bob"), "bob")};
            for (Annotator one : people) origin.submit(new Command.NameAnnotator(one)).join();
            for (int step = 0; step < 90; step++) step(origin, ann, laptop, people, sentences);
            for (Project copy : copies) returned.add(Office.pack(copy, copy.me().name(), file()));
            List<Project> clones = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Office.copy(origin.folder().root(), office.place.resolve("clone" + i));
                clones.add(office.open(office.place.resolve("clone" + i)));
            }
            mergeAll(origin);
            Map<String, String> truth = Office.state(origin);
            assertThat(origin.check(new Cancel(), Progress.NONE)).as("seed %d", seed - 1).isEmpty();
            for (Project clone : clones) {
                mergeAll(clone);
                assertThat(Office.state(clone)).as("seed %d", seed - 1).isEqualTo(truth);
                assertThat(clone.check(new Cancel(), Progress.NONE)).isEmpty();
            }
        }
    }

    private Path file() {
        return place.resolve("file" + files++ + ".biaoju");
    }

    private void mergeAll(Project project) {
        List<Path> all = new ArrayList<>(returned);
        for (Path again : returned) if (random.nextInt(3) == 0) all.add(again);
        Collections.shuffle(all, random);
        for (Path one : all) {
            assertThat(Office.merge(project, one)).allSatisfy(result -> assertThat(result.refused()).isNull());
        }
    }

    private void step(Project origin, Office ann, Office laptop, Annotator[] people, List<SentenceId> sentences) {
        switch (random.nextInt(15)) {
            case 0 -> {
                Path parcel = Office.pack(origin, people[random.nextInt(2)].name(), file());
                copies.add((random.nextBoolean() ? ann : laptop).open(parcel, "copy" + copies.size()));
            }
            case 1 -> {
                if (copies.isEmpty()) return;
                Project from = copies.get(random.nextInt(copies.size())); // the folder goes to another machine
                Office to = random.nextBoolean() ? ann : laptop;
                Path root = to.place.resolve("copied" + files++);
                Office.copy(from.folder().root(), root);
                copies.add(to.open(root));
            }
            case 2 -> {
                if (!copies.isEmpty()) {
                    Project copy = copies.get(random.nextInt(copies.size()));
                    returned.add(Office.pack(copy, copy.me().name(), file()));
                }
            }
            case 3 -> {
                if (!returned.isEmpty()) Office.merge(origin, returned.get(random.nextInt(returned.size())));
            }
            case 4 -> {
                Annotator who = people[random.nextInt(2)];
                SentenceId sentence = sentences.get(random.nextInt(sentences.size()));
                submit(origin, new Command.PutLabels(origin.me().id(), List.of(new Annotation(sentence, who.id(),
                        LABELS[random.nextInt(5)], null, "", false, Origin.IMPORTED, false, origin.now(), 0))));
            }
            case 6 -> cut(origin, sentences);
            case 5 -> work(origin, sentences);
            case 7 -> mergeLabels(origin);
            default -> {
                if (!copies.isEmpty()) work(copies.get(random.nextInt(copies.size())), sentences);
            }
        }
    }

    /** One label goes into another, or what was done last in the project is taken back: the packages that are out know nothing of it. */
    private void mergeLabels(Project origin) {
        LabelScheme now = origin.scheme();
        List<String> given = now.labels().stream().map(Label::id).filter(id -> List.of(LABELS).contains(id)).toList();
        if (given.size() < 3 || random.nextInt(3) == 0) {
            submit(origin, new Command.Undo());
            return;
        }
        String from = given.get(random.nextInt(given.size()));
        String into = given.stream().filter(id -> !id.equals(from)).findAny().orElseThrow();
        Map<String, String> merged = new TreeMap<>(now.merged());
        merged.replaceAll((id, to) -> to.equals(from) ? into : to);
        merged.put(from, into);
        submit(origin, new Command.ChangeScheme(new LabelScheme(now.name(), now.version(),
                now.labels().stream().filter(label -> !label.id().equals(from)).toList(), now.second(), merged)));
    }

    private void work(Project project, List<SentenceId> sentences) {
        SentenceId sentence = sentences.get(random.nextInt(sentences.size()));
        Command command = switch (random.nextInt(9)) {
            case 0 -> new Command.Clear(sentence);
            case 1 -> new Command.Note(sentence, "记" + random.nextInt(5));
            case 2 -> new Command.Flag(sentence, random.nextBoolean());
            case 3 -> new Command.Undo();
            case 4 -> new Command.Redo();
            default -> new Command.Relabel(sentence, LABELS[random.nextInt(5)], random.nextInt(1_000));
        };
        submit(project, command);
    }

    /** Splits or merges; what is cut anew can be labelled from now on, and what was before in the packages that have it. */
    private void cut(Project project, List<SentenceId> sentences) {
        SentenceId sentence = sentences.get(random.nextInt(sentences.size()));
        int middle = (sentence.span().start() + sentence.span().end()) / 2;
        submit(project, random.nextBoolean() ? new Command.Split(sentence, middle)
                : new Command.Merge(sentence, random.nextBoolean() ? null : ""));
        sentences.addAll(Office.sentences(project));
        List<SentenceId> once = sentences.stream().distinct().toList();
        sentences.clear();
        sentences.addAll(once);
    }

    private static void submit(Project project, Command command) {
        try {
            project.submit(command).join();
        } catch (CompletionException refused) {
            if (command instanceof Command.Undo || command instanceof Command.Redo) return; // there is nothing, or it moved on
            assertThat(refused.getCause()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key())
                    .isIn("command.unknown_sentence", "command.merge_unequal", "command.merge_alone", "command.split_place", "command.unknown_label"));
        }
    }
}
