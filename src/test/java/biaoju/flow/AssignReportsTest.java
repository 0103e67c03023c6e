package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Granularity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignReportsTest {
    private static final int REPORTS = 24;

    @TempDir
    private Path place;

    private Office chief;
    private Project project;

    @BeforeEach
    void reportsOfManyLengths() {
        chief = new Office(place, "chief");
        project = chief.project("p", 0);
        Random random = new Random(5);
        Path files = Office.folder(place.resolve("files"));
        for (int r = 0; r < REPORTS; r++) {
            StringBuilder text = new StringBuilder();
            for (int s = 0; s < 5 + random.nextInt(30); s++) text.append("第").append(r).append("篇第").append(s).append("件事已经办完。\n");
            Office.write(files.resolve("r" + r + ".txt"), text.toString());
        }
        new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files), result -> {}, new Cancel(), Progress.NONE);
    }

    @AfterEach
    void close() {
        chief.close();
    }

    private Workload assign(int overlap, int repeat, long seed, String... names) {
        return AssignReports.of(project).assign(new AssignReports.Wish(List.of(names), overlap, repeat, seed));
    }

    private List<Assignment> assigned() {
        return project.ask().assignments().join();
    }

    @Test
    void everybodyGetsTheOverlapAndAnEvenShareOfTheRest() {
        Workload load = assign(20, 0, 7, "a", "b", "c");
        assertThat(load.people()).extracting(Workload.Share::name).containsExactly("a", "b", "c");
        assertThat(load.unassigned()).isZero();
        int shared = load.people().get(0).overlap();
        assertThat(load.people()).allMatch(one -> one.overlap() == shared);
        int longest = project.ask().reports(project.me().id()).join().stream().mapToInt(line -> line.sentences()).max().orElseThrow();
        assertThat(shared * 100).as("reached, and by no more than one report").isBetween(load.sentences() * 20, load.sentences() * 20 + longest * 100);
        int[] rest = load.people().stream().mapToInt(one -> one.sentences() - one.overlap()).sorted().toArray();
        assertThat(rest[2] - rest[0]).as("the longest first to whoever has least").isLessThanOrEqualTo(longest);
        assertThat(rest[0] + rest[1] + rest[2] + shared).isEqualTo(load.sentences());
        Map<String, Integer> readers = new HashMap<>();
        assigned().forEach(one -> one.reports().forEach(digest -> readers.merge(digest, 1, Integer::sum)));
        assertThat(readers).hasSize(REPORTS);
        assertThat(readers.values()).allMatch(n -> n == 1 || n == 3);
    }

    @Test
    void theSameReportsNamesAndSeedGiveTheSame() {
        assign(30, 10, 1, "a", "b");
        List<Assignment> first = assigned();
        assign(30, 10, 2, "a", "b");
        assertThat(assigned()).isNotEqualTo(first);
        assign(30, 10, 1, "a", "b");
        assertThat(assigned()).isEqualTo(first);
    }

    @Test
    void nothingSharedAndAllShared() {
        assertThat(assign(0, 0, 3, "a", "b").people()).allMatch(one -> one.overlap() == 0);
        assertThat(assign(100, 0, 3, "a", "b").people()).allMatch(one -> one.sentences() == one.overlap() && one.reports() == REPORTS);
        Workload alone = assign(50, 0, 3, "a");
        assertThat(alone.people()).hasSize(1).allMatch(one -> one.reports() == REPORTS && one.overlap() == 0);
    }

    @Test
    void repeatsAreASecondPassOfTheSamePerson() {
        Workload load = assign(10, 20, 4, "a", "b");
        assertThat(load.people()).extracting(Workload.Share::name).containsExactly("a", "a (2)", "b", "b (2)");
        Workload.Share a = load.people().get(0);
        Workload.Share again = load.people().get(1);
        assertThat(again.annotator()).isEqualTo(Annotator.again(a.annotator()));
        assertThat(again.again()).isTrue();
        assertThat(again.first()).isEqualTo("a");
        assertThat(a.repeats()).isEqualTo(again.sentences());
        assertThat(a.repeats() * 100).isGreaterThanOrEqualTo(a.sentences() * 20);
        Map<java.util.UUID, List<String>> parts = new HashMap<>();
        assigned().forEach(one -> parts.put(one.annotator(), one.reports()));
        assertThat(parts.get(a.annotator())).containsAll(parts.get(again.annotator()));
        Path parcel = Office.pack(project, "a (2)", place.resolve("a2.biaoju"));
        Project copy = chief.open(parcel, "a2");
        assertThat(copy.me().id()).isEqualTo(again.annotator());
        copy.submit(new Command.Relabel(Office.sentences(copy).get(0), "plan", 0)).join();
        Office.merge(project, Office.pack(copy, "a (2)", place.resolve("back.biaoju")));
        assertThat(Workload.of(project).people().get(1).labelled()).isEqualTo(1);
        assertThat(Workload.of(project).people().get(0).labelled()).isZero();
    }

    @Test
    void reportsThatComeLaterAreNobodysUntilTheNextAssignment() {
        assign(10, 0, 4, "a", "b");
        Path late = Office.folder(place.resolve("late"));
        Office.write(late.resolve("late.txt"), "迟到的报告\n又办完了一件事。\n");
        new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(late), result -> {}, new Cancel(), Progress.NONE);
        assertThat(Workload.of(project).unassigned()).isEqualTo(1);
        assertThat(assign(10, 0, 4, "a", "b").unassigned()).isZero();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        for (String[] names : new String[][] {{}, {"a", "a"}, {"a", " "}}) {
            assertThatThrownBy(() -> assign(10, 0, 1, names)).isInstanceOf(Problem.class);
        }
        for (int percent : new int[] {-1, 101}) {
            assertThatThrownBy(() -> assign(percent, 0, 1, "a")).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> assign(0, percent, 1, "a")).isInstanceOf(Problem.class);
        }
        assertThat(assigned()).isEmpty();
    }

    @Test
    void anAnnotatorWhoIsKnownKeepsTheirIdentity() {
        Annotator known = new Annotator(java.util.UUID.randomUUID(), "li");
        project.submit(new Command.NameAnnotator(known)).join();
        assertThat(assign(0, 0, 1, "li", "chief").people()).extracting(Workload.Share::annotator)
                .containsExactlyInAnyOrder(known.id(), project.me().id());
    }

    @Test
    void aSecondPassIsNobodyToAssignRepeatsTo() {
        assign(10, 20, 4, "a", "b");
        List<Assignment> before = assigned();
        assertThatThrownBy(() -> assign(10, 20, 4, "a", "a (2)")).isInstanceOfSatisfying(Problem.class,
                no -> assertThat(no.key()).isEqualTo("flow.assign_second"));
        assertThat(assigned()).isEqualTo(before);
        assertThat(project.ask().annotators().join()).extracting(Annotator::name).doesNotContain("a (2) (2)");
        assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
    }
}
