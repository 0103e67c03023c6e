package biaoju.desktop;

import biaoju.base.Job;
import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.base.Signal;
import biaoju.command.Project;
import biaoju.desktop.dataset.Detail;
import biaoju.desktop.dataset.PastBuild;
import biaoju.desktop.dataset.PastBuild.Status;
import biaoju.desktop.shell.Work;
import biaoju.flow.BuiltDatasets;
import biaoju.flow.Datasets;
import biaoju.flow.PastDatasets;
import biaoju.flow.SameAgain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The datasets that were built from the open project, and what was asked about them. Event dispatch thread only. */
final class PastBuilds {
    private final Work work;
    private final Supplier<Messages> text;
    private final Consumer<Throwable> complain;
    private final Signal<PastBuilds> changed = new Signal<>();
    private final Map<Path, Status> checked = new HashMap<>();
    private final Map<Path, PastDatasets.Past> known = new HashMap<>();
    private @Nullable Project project;
    private List<PastBuild> all = List.of();
    private @Nullable Detail detail;
    /** How often something was asked: what was asked last is shown, whichever answer comes last. */
    private int asked;

    PastBuilds(Work work, Supplier<Messages> text, Consumer<Throwable> complain) {
        this.work = work;
        this.text = text;
        this.complain = complain;
    }

    /** Told when there is something else to show. */
    Signal<PastBuilds> changed() {
        return changed;
    }

    /** The newest first. */
    List<PastBuild> all() {
        return all;
    }

    /** What was asked last. */
    @Nullable Detail detail() {
        return detail;
    }

    /** Lets go of the last project and takes the next. */
    void opened(Project now) {
        project = now;
        all = List.of();
        detail = null;
        checked.clear();
        known.clear();
        changed.emit(this);
    }

    /**
     * What is known of earlier builds.
     *
     * @param proposed where the next one goes
     * @param last     what was asked for the last time
     */
    record Known(List<PastDatasets.Past> past, Path proposed, Optional<Datasets.Wish> last) {}

    /** Looks what is there. */
    void look(Consumer<Known> then) {
        Project in = project;
        if (in == null) return;
        run("building.job.past", (cancel, progress) -> {
            List<PastDatasets.Past> past = PastDatasets.of(in);
            return new Known(past, PastDatasets.proposed(in), past.stream().findFirst().flatMap(last -> SameAgain.as(last, in)));
        }, found -> {
            if (in != project) return;
            show(found.past());
            then.accept(found);
        });
    }

    private void show(List<PastDatasets.Past> past) {
        known.clear();
        List<PastBuild> next = new ArrayList<>();
        for (PastDatasets.Past one : past) {
            Status status = switch (one.status()) {
                case "ok" -> checked.getOrDefault(one.folder(), Status.THERE);
                case "missing" -> Status.GONE;
                default -> Status.CHANGED;
            };
            known.put(one.folder(), one);
            next.add(new PastBuild(one.folder(), one.builtAt(), one.rows(), formats(one.files()), status));
        }
        all = List.copyOf(next);
        changed.emit(this);
    }

    /** By the endings of the files with rows. */
    private static List<String> formats(List<String> files) {
        TreeSet<String> found = new TreeSet<>();
        for (String file : files) {
            Datasets.FORMATS.stream().filter(id -> file.endsWith("." + id)).forEach(found::add);
        }
        return Datasets.FORMATS.stream().filter(found::contains).toList();
    }

    /** One was written to that folder: what was found out about another that stood there is of before. */
    void forget(Path folder) {
        checked.remove(folder);
    }

    void pick(Path folder) {
        PastDatasets.Past one = known.get(folder);
        if (one != null) ask(folder, "building.job.past", () -> new Detail.Manifest(folder, PastDatasets.manifest(one)));
    }

    void verify(Path folder) {
        ask(folder, "building.job.verify", () -> {
            BuiltDatasets.Verdict verdict = BuiltDatasets.verify(folder);
            return new Detail.Verified(folder, verdict);
        });
    }

    void compare(Path before, Path after) {
        ask(before, "building.job.compare", () -> new Detail.Compared(before, after, BuiltDatasets.diff(before, after)));
    }

    private void ask(Path folder, String title, Supplier<Detail> question) {
        Project in = project;
        int number = ++asked;
        run(title, (cancel, progress) -> {
            try {
                return question.get();
            } catch (Problem why) {
                return new Detail.Refused(folder, why);
            }
        }, answer -> {
            if (in != project) return;
            answered(answer);
            if (number == asked) detail = answer;
            changed.emit(this);
        });
    }

    private void answered(Detail answer) {
        if (answer instanceof Detail.Verified one) {
            checked.put(one.folder(), one.verdict().ok() ? Status.SOUND : Status.CHANGED);
            all = all.stream().map(build -> build.folder().equals(one.folder())
                    ? build.now(one.verdict().ok() ? Status.SOUND : Status.CHANGED) : build).toList();
        }
    }

    /** Gives what was asked for when it was built. */
    void again(Path folder, Consumer<Datasets.Wish> then) {
        Project in = project;
        run("building.job.past", (cancel, progress) -> SameAgain.of(folder), wish -> {
            if (in == project) then.accept(wish); // else it was asked of another project
        });
    }

    private <T> void run(String title, Job<T> job, Consumer<T> then) {
        work.start(text.get().get(title), job, outcome -> {
            if (outcome instanceof Outcome.Done<T> done) then.accept(done.value());
            else if (outcome instanceof Outcome.Failed<T> failed) complain.accept(failed.cause());
        });
    }
}
