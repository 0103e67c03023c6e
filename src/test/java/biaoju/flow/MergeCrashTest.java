package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.SentenceId;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program (SIGKILL) while it takes packages in: merged again, everything is there. {@code -Dmergekill.seed} repeats. */
@Tag("crash")
class MergeCrashTest {
    private static final int TRIALS = Integer.getInteger("mergekill.trials", 10);
    private static final long SEED = Long.getLong("mergekill.seed", System.nanoTime());

    /** The program that is killed: arguments are the office's folder and the packages. */
    static final class Merger {
        private Merger() {}

        public static void main(String[] args) {
            try (Office office = new Office(Path.of(args[0]), "chief")) {
                Project project = office.open(office.place.resolve("p"));
                System.out.println("ready");
                System.out.flush();
                for (int i = 1; i < args.length; i++) Office.merge(project, Path.of(args[i]));
                System.out.println("done");
            }
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void whatWasBegunIsFinishedByMergingAgain(@TempDir Path place) throws Exception {
        System.out.println("mergekill.seed=" + SEED + " mergekill.trials=" + TRIALS);
        Random random = new Random(SEED);
        Path first = place.resolve("first.biaoju");
        Path second = place.resolve("second.biaoju");
        Map<String, String> truth;
        try (Office home = new Office(place.resolve("home"), "x")) {
            Path model = place.resolve("model");
            try (Office office = new Office(model, "chief")) {
                Project origin = office.project("p", 30);
                Project copy = home.open(Office.pack(origin, "ann", place.resolve("ann.biaoju")), "work");
                List<SentenceId> sentences = Office.sentences(copy);
                for (int i = 0; i < sentences.size(); i += 2) label(copy, sentences.get(i), "measure");
                Office.pack(copy, "ann", first);
                Office.copy(copy.folder().root(), home.place.resolve("elsewhere")); // a second log
                Project elsewhere = home.open(home.place.resolve("elsewhere"));
                for (int i = 0; i < sentences.size(); i += 3) label(elsewhere, sentences.get(i), "plan");
                Office.pack(elsewhere, "ann", second);
            }
            for (int trial = 0; trial < TRIALS; trial++) Office.copy(model, place.resolve("office" + trial));
            try (Office office = new Office(model, "chief")) {
                Project origin = office.open(model.resolve("p"));
                Office.merge(origin, first, second);
                truth = Office.state(origin);
            }
        }
        for (int trial = 0; trial < TRIALS; trial++) {
            Path here = place.resolve("office" + trial);
            kill(here, List.of(first, second), random.nextInt(400));
            try (Office office = new Office(here, "chief")) {
                Project project = office.open(here.resolve("p"));
                assertThat(project.check(new Cancel(), Progress.NONE)).as("seed %s trial %s", SEED, trial).isEmpty();
                assertThat(Office.merge(project, second, first)).allMatch(one -> one.refused() == null);
                assertThat(Office.state(project)).as("seed %s trial %s", SEED, trial).isEqualTo(truth);
                assertThat(project.check(new Cancel(), Progress.NONE)).isEmpty();
                try (var files = Files.list(project.folder().journal())) {
                    assertThat(files.map(file -> file.getFileName().toString())).as("nothing is left that was on its way")
                            .allMatch(name -> name.endsWith(".log"));
                }
            }
        }
    }

    private static void label(Project project, SentenceId sentence, String label) {
        project.submit(new Command.Relabel(sentence, label, 0)).join();
    }

    private static void kill(Path here, List<Path> packages, int afterMs) throws Exception {
        Path log = here.resolve("child.log");
        ProcessBuilder program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Merger.class.getName(), here.toString(), packages.get(0).toString(), packages.get(1).toString());
        Process child = program.redirectError(log.toFile()).start();
        try (BufferedReader lines = new BufferedReader(child.inputReader(StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).as("%s", Files.readString(log)).isEqualTo("ready");
            child.waitFor(afterMs, TimeUnit.MILLISECONDS);
            child.toHandle().destroyForcibly();
        }
        child.waitFor();
    }
}
