package biaoju.desktop;

import biaoju.base.Cancel;
import biaoju.base.Job;
import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.desktop.shell.Work;
import biaoju.flow.AssignReports;
import biaoju.flow.MergePackages;
import biaoju.flow.PackProject;
import biaoju.flow.Workload;
import biaoju.flow.review.AgreementChoice;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.ComputeAgreement;
import biaoju.session.Notice;
import biaoju.settings.Folders;
import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes out of the project and comes back into it: packages, parts of the work, the report, the matrix. */
final class Exchange {
    /** Packages end in this. */
    static final String PACKAGE = ".biaoju";

    private final Desk desk;
    private final Work work;
    private final Agreements agreements;
    private final LabelTransfer labels;
    private final Upkeep upkeep;
    private @Nullable Path folder;

    Exchange(Desk desk, Work work, Agreements agreements, Folders folders) {
        this.desk = desk;
        this.work = work;
        this.agreements = agreements;
        labels = new LabelTransfer(desk, work);
        upkeep = new Upkeep(desk, work, folders);
    }

    /** Labels out to files and in from them. */
    LabelTransfer labels() {
        return labels;
    }

    /** Whether the project is sound, and copies of it. */
    Upkeep upkeep() {
        return upkeep;
    }

    private @Nullable Project project() {
        return desk.projects().project().orElse(null);
    }

    private Optional<Path> file(String title, String suggestion) {
        Optional<Path> file = new Chooser(desk.frame(), desk.text()).save(title, folder == null ? null : folder.toString(), suggestion);
        file.ifPresent(chosen -> folder = chosen.getParent());
        return file;
    }

    private <T> void run(String title, Job<T> job, Consumer<T> then) {
        work.start(desk.text().get(title), job, outcome -> {
            if (outcome instanceof Outcome.Done<T> done) then.accept(done.value());
            else if (outcome instanceof Outcome.Failed<T> failed) desk.complain(failed.cause());
        });
    }

    private void tell(String key, @Nullable Object... args) {
        desk.say(new Notice(Notice.Weight.INFO, new Problem(key, args)));
    }

    // ---- packages

    /** @param annotator a name; in a package copy the copy's own */
    void pack(String annotator) {
        Project project = project();
        if (project == null) return;
        String name = project.madeFor().isPresent() ? project.me().name() : annotator;
        if (name.isBlank()) {
            desk.complain(new Problem("agreement.nobody"));
            return;
        }
        file("agreement.choose.pack", project.folder().name() + "-" + name.replaceAll("[^\\p{L}\\p{N}._-]", "_") + PACKAGE)
                .ifPresent(file -> run("agreement.choose.pack",
                        (cancel, progress) -> PackProject.of(project).write(name, file, cancel, progress),
                        made -> tell("agreement.packed", made.annotator().name(), made.file().toString(), made.reports(), made.sentences(),
                                made.labels())));
    }

    private List<Path> files(String title) {
        List<Path> files = new Chooser(desk.frame(), desk.text()).files(title, folder == null ? null : folder.toString());
        if (!files.isEmpty()) folder = files.get(0).getParent();
        return files;
    }

    void merge() {
        Project project = project();
        List<Path> files = project == null ? List.of() : files("agreement.choose.merge");
        if (project == null || files.isEmpty()) return;
        run("agreement.choose.merge", (cancel, progress) -> MergePackages.of(project).merge(files,
                one -> EventQueue.invokeLater(() -> merged(one)), cancel, progress), all -> {});
    }

    /** Told at once: what came in stays, should the rest be cancelled. */
    private void merged(MergePackages.Result one) {
        Problem refused = one.refused();
        String file = String.valueOf(one.file().getFileName());
        if (refused != null) desk.complain(refused);
        else if (one.steps() == 0) tell("agreement.merged.known", file, one.annotator());
        else tell("agreement.merged", file, one.annotator(), one.labels(), one.cleared(), one.notes());
    }

    /** Says who labels what; all as it was typed. */
    void assign(String names, String overlap, String repeats, String seed) {
        Project project = project();
        if (project == null) return;
        try {
            List<String> all = Stream.of(names.split("[,，、;；]")).map(String::strip).filter(one -> !one.isEmpty()).toList();
            AssignReports.Wish wish = new AssignReports.Wish(all, percent(overlap), percent(repeats), number(seed));
            run("agreement.work.assign", (cancel, progress) -> AssignReports.of(project).assign(wish),
                    this::assigned);
        } catch (Problem wrong) {
            desk.complain(wrong);
        }
    }

    /** As it was typed, or beyond all percentages where it is beyond an {@code int}. */
    private static int percent(String typed) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(typed)));
    }

    /** Whole reports are dealt: what everybody has can be far from the share that was asked for. */
    private void assigned(Workload work) {
        List<Workload.Share> people = work.people().stream().filter(share -> !share.again()).toList();
        int shared = people.stream().mapToInt(Workload.Share::overlap).max().orElse(0);
        tell("agreement.assigned", people.size(), work.reports(), shared, work.sentences());
    }

    private static long number(String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException none) {
            throw new Problem(none, "agreement.number", typed);
        }
    }

    // ---- figures

    /** Writes the figures of now with their intervals. */
    interface Writing {
        void write(Project project, AgreementOverview overview, Path file, Messages text, Cancel cancel,
                Progress progress) throws Exception;
    }

    void export(String title, String ending, Writing writing) {
        Project project = project();
        if (project == null) return;
        Messages words = desk.text();
        Optional<AgreementOverview> known = agreements.whole();
        AgreementChoice choice = agreements.choice(project);
        file(title, project.folder().name() + ending).ifPresent(file -> run(title, (cancel, progress) -> {
            if (Files.exists(file)) throw new Problem("agreement.exists", file.toString());
            AgreementOverview whole = known.isPresent() ? known.get()
                    : new ComputeAgreement(project).run(choice, cancel, progress);
            writing.write(project, whole, file, words, cancel, progress);
            return file;
        }, done -> tell("agreement.exported", done.toString())));
    }

    /** Has annotators see each other's labels or not, and says what that is good for. */
    void blind(boolean blind) {
        desk.session().ifPresent(session -> session.blind(blind));
        if (blind) tell("agreement.blind.why");
    }
}
