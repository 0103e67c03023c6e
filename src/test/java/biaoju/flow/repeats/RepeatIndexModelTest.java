package biaoju.flow.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.duplicates.Alike;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes in and is labelled, the index says what a plain list of all sentences says. */
class RepeatIndexModelTest {
    private static final List<String> LABELS = List.of("measure", "problem");
    private static final UUID OTHER = new UUID(7, 7);
    private static final int STEPS = 150;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final Map<SentenceId, String> texts = new HashMap<>();
    private final List<SentenceId> order = new ArrayList<>();
    private final Map<SentenceId, String> mine = new HashMap<>();
    private final Map<SentenceId, String> others = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void answersAsAPlainListDoes() {
        Workplace place = new Workplace(folder);
        try (Project project = place.open()) {
            RepeatIndex index = new RepeatIndex(project);
            boolean[] due = {true};
            var unused = project.commits().listen(commit -> due[0] |= index.heard(commit));
            for (int step = 0; step < STEPS; step++) {
                if (step < 3 || random.nextInt(10) == 0) bringIn(place, project, step);
                else label(project);
                if (due[0]) {
                    due[0] = false;
                    index.read(new Cancel(), Progress.NONE);
                }
                compare(index, "seed " + seed + ", step " + step);
            }
            contradictions(index);
            RepeatIndex fresh = new RepeatIndex(project);
            fresh.read(new Cancel(), Progress.NONE);
            compare(fresh, "seed " + seed + ", read anew");
        }
    }

    private void bringIn(Workplace place, Project project, int step) {
        List<String> lines = new ArrayList<>(List.of("报告" + step + "号，独一无二的开头" + UUID.randomUUID() + "。"));
        for (int n = random.nextInt(12); n > 0; n--) lines.add(line());
        Document document = Written.report(place, "r" + step, lines);
        project.submit(new Command.AddReports(List.of(document))).join();
        for (Sentence sentence : document.cut().sentences()) {
            texts.put(document.idOf(sentence), document.textOf(sentence));
            order.add(document.idOf(sentence));
        }
    }

    private String line() {
        String number = random.nextBoolean() ? "" + random.nextInt(3) : "十二";
        return switch (random.nextInt(5)) {
            case 0 -> "全年走访群众" + number + "户。";
            case 1 -> "主要领导（" + (random.nextBoolean() ? "张三" : "李四") + "）带头落实。";
            case 2 -> (random.nextBoolean() ? "某某" : "**") + "同志带头落实整改。";
            case 3 -> number + "年。";
            default -> "一、主要工作";
        };
    }

    private void label(Project project) {
        SentenceId sentence = order.get(random.nextInt(order.size()));
        String label = random.nextInt(4) == 0 ? null : LABELS.get(random.nextInt(2));
        switch (random.nextInt(3)) {
            case 0 -> {
                project.submit(label == null ? new Command.Clear(sentence) : new Command.Relabel(sentence, label, 0)).join();
                mine.put(sentence, label);
            }
            case 1 -> {
                Annotation said = new Annotation(sentence, OTHER, label, null, "", false, Origin.IMPORTED, false, Instant.EPOCH, 0);
                project.submit(new Command.PutLabels(OTHER, List.of(said))).join();
                others.put(sentence, label);
            }
            default -> {
                String before = mine.get(sentence);
                String other = LABELS.get(random.nextInt(2));
                boolean moved = project.submit(new Command.Relabel(sentence, other, 0)).join().change() != null;
                if (moved) project.submit(new Command.Undo()).join();
                mine.put(sentence, before);
            }
        }
    }

    private void compare(RepeatIndex index, String why) {
        for (int i = 0; i < 5; i++) {
            SentenceId of = order.get(random.nextInt(order.size()));
            List<Place> expected = new ArrayList<>();
            for (boolean exact : new boolean[] {true, false}) {
                for (SentenceId one : order) {
                    boolean same = texts.get(one).equals(texts.get(of));
                    boolean alike = Alike.alike(texts.get(one), texts.get(of));
                    if (!one.equals(of) && (exact ? same : alike && !same)) expected.add(place(one, exact));
                }
            }
            List<Place> found = index.places(of, true, Integer.MAX_VALUE);
            assertThat(found.stream().map(this::bare).toList()).as(why + ": " + texts.get(of)).isEqualTo(expected);
            Count count = index.count(of);
            assertThat(count.all()).as(why).isEqualTo(expected.size());
            assertThat(count.exact()).as(why).isEqualTo((int) expected.stream().filter(Place::exact).count());
            assertThat(count.unlabelled()).as(why).isEqualTo((int) expected.stream().filter(one -> one.mine() == null).count());
            assertThat(index.places(of, false, 2)).as(why).hasSizeLessThanOrEqualTo(2).allMatch(one -> one.others().isEmpty());
        }
    }

    private Place place(SentenceId id, boolean exact) {
        String said = others.get(id);
        return new Place(id, "", 0, exact, false, mine.get(id), said == null ? List.of() : List.of(new Place.Said(OTHER, said)));
    }

    private Place bare(Place place) {
        return new Place(place.id(), "", 0, place.exact(), place.noise(), place.mine(), place.others());
    }

    private void contradictions(RepeatIndex index) {
        List<List<SentenceId>> expected = new ArrayList<>();
        for (SentenceId first : order) {
            List<SentenceId> same = order.stream().filter(one -> others.get(one) != null && texts.get(one).equals(texts.get(first))).toList();
            boolean two = same.stream().map(others::get).filter(Objects::nonNull).distinct().count() > 1;
            if (two && same.get(0).equals(first)) expected.add(same);
        }
        List<List<SentenceId>> found = index.contradictions(OTHER, false, new Cancel()).stream()
                .map(group -> group.stream().map(Place::id).toList()).toList();
        assertThat(found).as("seed " + seed).isEqualTo(expected);
    }
}
