package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories of a project and of a copy of it that a deputy works on, packages of both, copies of those, work on all of
 * them, packages handed back early and late and several times, the two projects' logs brought together now and then.
 * Whoever merges them in whatever order, however often, has the same; and no label that somebody gave is gone: see
 * {@link LastWords}. {@code -Dmerge.seed} repeats, {@code -Dmerge.runs} says how many.
 */
class MergeModelTest {
    private static final long SEED = Long.getLong("merge.seed", System.nanoTime());
    private static final int RUNS = Integer.getInteger("merge.runs", 6);
    private static final String[] LABELS = {"measure", "problem", "cause", "plan", "boilerplate"};
    /** What may be refused, because two did it at once or it does not suit. */
    private static final List<String> REFUSED = List.of("command.unknown_sentence", "command.merge_unequal", "command.merge_alone",
            "command.split_place", "command.unknown_label", "command.retired_label");

    @TempDir
    private Path place;

    @Test
    void anyOrderAnyNumberOfTimesTheSameAndNothingIsLost() {
        for (int run = 0; run < RUNS; run++) new History(SEED + run, place.resolve("run" + run)).play();
    }

    static LabelScheme merged(LabelScheme now, String from, String into) {
        Map<String, String> merged = new TreeMap<>(now.merged());
        merged.replaceAll((id, to) -> to.equals(from) ? into : to);
        merged.put(from, into);
        List<Label> left = now.labels().stream().filter(label -> !label.id().equals(from)).toList();
        return new LabelScheme(now.name(), now.version(), left, now.second(), merged);
    }

    /** One random history. */
    private static final class History {
        private final long seed;
        private final Path place;
        private final Random random;
        private final List<Project> copies = new ArrayList<>();
        private final List<Path> returned = new ArrayList<>();
        /** The project and the deputy's copy of it, and whose they are. */
        private final List<Project> sides = new ArrayList<>();
        private final List<Office> offices = new ArrayList<>();
        private final LinkedHashSet<SentenceId> sentences = new LinkedHashSet<>();
        private final Annotator[] people = {new Annotator(Annotators.stranger("ann"), "ann"), new Annotator(Annotators.stranger("bob"), "bob")};
        private int files;

        private History(long seed, Path place) {
            this.seed = seed;
            this.place = place;
            this.random = new Random(seed);
        }

        private void play() {
            System.out.println("merge.seed=" + seed);
            try (Office office = new Office(place.resolve("office"), "chief"); Office deputy = new Office(place.resolve("deputy"), "deputy");
                    Office ann = new Office(place.resolve("ann"), "x"); Office laptop = new Office(place.resolve("laptop"), "y")) {
                Project origin = office.project("origin", 2);
                LabelScheme first = origin.scheme();
                for (Annotator one : people) origin.submit(new Command.NameAnnotator(one)).join();
                sentences.addAll(Office.sentences(origin));
                Office.copy(origin.folder().root(), deputy.place.resolve("branch"));
                sides.addAll(List.of(origin, deputy.open(deputy.place.resolve("branch"))));
                offices.addAll(List.of(office, deputy));
                for (int step = 0; step < 110; step++) step(ann, laptop);
                for (Project copy : copies) returned.add(Office.pack(copy, copy.me().name(), file()));
                logsFrom(1, 0);
                end(office, first);
            }
        }

        private void end(Office office, LabelScheme first) {
            Project origin = sides.get(0);
            List<Project> clones = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Office.copy(origin.folder().root(), office.place.resolve("clone" + i));
                clones.add(office.open(office.place.resolve("clone" + i)));
            }
            mergeAll(origin);
            Map<String, String> truth = Office.state(origin);
            assertThat(origin.check(new Cancel(), Progress.NONE)).as("seed %d", seed).isEmpty();
            for (Project clone : clones) {
                mergeAll(clone);
                assertThat(Office.state(clone)).as("seed %d", seed).isEqualTo(truth);
                assertThat(clone.check(new Cancel(), Progress.NONE)).as("seed %d", seed).isEmpty();
            }
            List<String> away = origin.ask().shelved().join().stream().map(Report::digest).toList();
            if (!away.isEmpty()) origin.submit(new Command.Shelve(away, false)).join();
            assertThat(new LastWords(origin, first).missing(origin)).as("seed %d", seed).isEmpty();
            List<String> ids = origin.scheme().labels().stream().map(Label::id).toList();
            origin.ask().eachAnnotation(one -> {
                if (one.label() != null) assertThat(ids).as("seed %d", seed).contains(one.label());
            }).join();
        }

        private Path file() {
            return place.resolve("file" + files++ + ".biaoju");
        }

        private void mergeAll(Project project) {
            List<Path> all = new ArrayList<>(returned);
            for (Path again : returned) if (random.nextInt(3) == 0) all.add(again);
            Collections.shuffle(all, random);
            for (Path one : all) {
                assertThat(Office.merge(project, one)).as("seed %d", seed).allSatisfy(result -> assertThat(result.refused()).isNull());
            }
        }

        /** What one project's folder has in logs and the other has not is put there; both were closed meanwhile, as is usual. */
        private void logsFrom(int from, int to) {
            sides.get(from).logs(); // so that the last frame is known to be the last
            sides.get(to).close();
            offices.get(to).logs(sides.get(from).folder().root(), sides.get(to).folder().root());
            sides.set(to, offices.get(to).open(sides.get(to).folder().root()));
        }

        private void step(Office ann, Office laptop) {
            int side = random.nextInt(2);
            Project project = sides.get(side);
            switch (random.nextInt(20)) {
                case 0 -> {
                    if (Office.sentences(project).isEmpty()) return; // each side has put another report away
                    Path parcel = Office.pack(project, people[random.nextInt(2)].name(), file());
                    copies.add((random.nextBoolean() ? ann : laptop).open(parcel, "copy" + copies.size()));
                }
                case 1 -> {
                    if (copies.isEmpty()) return;
                    Project from = any(copies); // the folder goes to another machine
                    Office to = random.nextBoolean() ? ann : laptop;
                    Path root = to.place.resolve("copied" + files++);
                    Office.copy(from.folder().root(), root);
                    copies.add(to.open(root));
                }
                case 2 -> {
                    if (copies.isEmpty()) return;
                    Project copy = any(copies);
                    returned.add(Office.pack(copy, copy.me().name(), file()));
                }
                case 3, 4 -> {
                    if (returned.isEmpty()) return;
                    for (MergePackages.Result result : Office.merge(project, any(returned))) { // the other side may have made it
                        if (result.refused() != null) assertThat(result.refused().key()).isEqualTo("command.package_foreign");
                    }
                }
                case 5 -> submit(project, new Command.PutLabels(project.me().id(), List.of(new Annotation(sentence(), people[random.nextInt(2)].id(),
                        LABELS[random.nextInt(5)], null, "", false, Origin.IMPORTED, false, project.now(), 0))));
                case 6, 7 -> work(project);
                case 8, 9 -> cut(project);
                case 10 -> changeScheme(project);
                case 11 -> shelve(project);
                case 12 -> submit(project, random.nextInt(3) > 0 ? new Command.Undo() : new Command.Redo());
                case 13 -> {
                    if (random.nextInt(4) == 0) logsFrom(side, 1 - side);
                }
                default -> {
                    if (!copies.isEmpty()) work(any(copies));
                }
            }
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private SentenceId sentence() {
            return any(List.copyOf(sentences));
        }

        /** One label goes into another, or has another name, or is given no more: the packages that are out know nothing of it. */
        private void changeScheme(Project project) {
            LabelScheme now = project.scheme();
            List<Label> labels = new ArrayList<>(now.labels());
            int at = random.nextInt(labels.size());
            Label one = labels.get(at);
            boolean rename = labels.size() < 3 || random.nextInt(3) == 0;
            if (rename || random.nextInt(4) == 0) {
                boolean retired = !rename || one.retired();
                if (retired && now.given().size() < 3) return;
                labels.set(at, new Label(one.id(), rename ? renamed(one.zh()) : one.zh(), one.en(), one.key(), one.letterZh(), one.letterEn(), one.color(),
                        one.definitionZh(), one.definitionEn(), retired));
                submit(project, new Command.ChangeScheme(new LabelScheme(now.name(), now.version(), labels, now.second(), now.merged())));
            } else {
                labels.remove(at);
                submit(project, new Command.ChangeScheme(merged(now, one.id(), any(labels).id())));
            }
        }

        private static String renamed(String name) {
            return name.endsWith("新") ? name.substring(0, name.length() - 1) : name + "新";
        }

        private void shelve(Project project) {
            List<String> away = project.ask().shelved().join().stream().map(Report::digest).toList();
            List<String> here = project.ask().reports(project.me().id()).join().stream().map(line -> line.report().digest()).toList();
            boolean back = here.size() < 2;
            submit(project, new Command.Shelve(List.of(any(back ? away : here)), !back));
        }

        private void work(Project project) {
            SentenceId sentence = sentence();
            Command command = switch (random.nextInt(11)) {
                case 0 -> new Command.Clear(sentence);
                case 1 -> new Command.Note(sentence, "记" + random.nextInt(5));
                case 2 -> new Command.Flag(sentence, random.nextBoolean());
                case 3 -> new Command.Undo();
                case 4 -> new Command.Redo();
                case 5 -> new Command.Confirm(sentence);
                case 6 -> new Command.LabelMany(LABELS[random.nextInt(5)], List.copyOf(new LinkedHashSet<>(List.of(sentence, sentence()))), Origin.HUMAN);
                default -> new Command.Relabel(sentence, LABELS[random.nextInt(5)], random.nextInt(1_000));
            };
            submit(project, command);
        }

        /** What is cut anew can be labelled from now on, and what was before in the packages that have it. */
        private void cut(Project project) {
            SentenceId sentence = sentence();
            int middle = (sentence.span().start() + sentence.span().end()) / 2;
            submit(project, switch (random.nextInt(8)) {
                case 0, 1, 2 -> new Command.Split(sentence, middle);
                case 3, 4, 5 -> new Command.Merge(sentence, random.nextBoolean() ? null : random.nextBoolean() ? "" : LABELS[random.nextInt(5)]);
                case 6 -> random.nextBoolean() ? new Command.Mark(sentence, Kind.HEADING, 1 + random.nextInt(2)) : new Command.Mark(sentence, Kind.NOISE, 0);
                default -> anew(project, sentence.report());
            });
            sentences.addAll(Office.sentences(project));
        }

        private Command anew(Project project, String report) {
            Document document = project.ask().document(report).join().orElseThrow();
            List<Unit> units = new ArrayList<>();
            for (Unit unit : document.cut().units()) {
                Span span = unit.span();
                Unit last = units.isEmpty() ? null : units.get(units.size() - 1);
                int chance = random.nextInt(10);
                if (chance == 0 && last != null) {
                    units.set(units.size() - 1, last.at(new Span(last.span().start(), span.end())));
                } else if (chance == 1 && document.text().substring(span.start(), span.end()).matches("\\S\\S+")) {
                    int middle = (span.start() + span.end()) / 2;
                    units.add(unit.at(new Span(span.start(), middle)));
                    units.add(unit.at(new Span(middle, span.end())));
                } else {
                    units.add(unit);
                }
            }
            return new Command.Recut(report, units, "1/sentences");
        }

        private void submit(Project project, Command command) {
            try {
                project.submit(command).join();
            } catch (CompletionException refused) {
                if (command instanceof Command.Undo || command instanceof Command.Redo) return; // there is nothing, or it moved on
                assertThat(refused.getCause()).as("seed %d", seed).isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.key()).isIn(REFUSED));
            }
        }
    }
}
