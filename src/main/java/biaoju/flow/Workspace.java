package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.command.ProjectFolder;
import biaoju.domain.Annotator;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.flow.progress.ProgressReport;
import biaoju.flow.repeats.ListRepeats;
import biaoju.flow.report.AgreementReport;
import biaoju.flow.review.Adjudicate;
import biaoju.flow.review.ComputeAgreement;
import biaoju.flow.review.OpenLines;
import biaoju.flow.search.Searching;
import biaoju.importing.ReadAs;
import biaoju.settings.Folders;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An open project with its use cases, for a face that knows no room behind this one. */
public final class Workspace implements AutoCloseable {
    /** Notices that tell of damage; the others tell of a database that was made anew as it may be at any time. */
    private static final Set<String> DAMAGE = Set.of("command.journal_damaged", "command.original_missing",
            "command.database_damaged", "command.recovered", "command.scheme_restored");

    private final Project project;

    private Workspace(Project project) {
        this.project = project;
    }

    /** Whether somebody made a project there. */
    public static boolean isProject(Path root) {
        return ProjectFolder.isProject(root);
    }

    /** @throws Problem if it is no project, somebody has it open, or what it is made of cannot be read */
    public static Workspace open(Path root, Folders folders, Annotator me, Cancel cancel, Progress progress) {
        Home home = new Home(folders.state(), folders.data(), me);
        return new Workspace(OpenProject.open(root, home, cancel, progress));
    }

    /** What had to be repaired or made anew at this opening. */
    public List<Problem> notices() {
        return project.notices();
    }

    public Status status() {
        return Status.of(project);
    }

    /**
     * How far everybody is, by the days of this machine.
     *
     * @param annotator whose progress alone is asked for
     * @throws Problem if nobody has that name
     */
    public ProgressReport progress(Optional<String> annotator) {
        Optional<UUID> only = annotator.map(name -> Annotators.known(project, name));
        ZoneId zone = ZoneId.systemDefault();
        return ProgressReport.of(project, only, LocalDate.ofInstant(project.now(), zone), zone);
    }

    /** @param encoding given by hand; empty to find it out, file by file */
    public ImportReports importReports(Granularity granularity, Optional<Charset> encoding, CutLines lines) {
        return new ImportReports(project, granularity, new ReadAs(encoding, lines));
    }

    /** What an import would bring. */
    public ImportPreview importPreview() {
        return new ImportPreview(project);
    }

    public LabelFiles labels() {
        return new LabelFiles(project);
    }

    public ComputeAgreement agreement() {
        return new ComputeAgreement(project);
    }

    public AgreementReport agreementReport() {
        return new AgreementReport(project);
    }

    public Adjudicate adjudicate() {
        return new Adjudicate(project);
    }

    public OpenLines openLines() {
        return new OpenLines(project);
    }

    public ListRepeats repeats() {
        return new ListRepeats(project);
    }

    public Datasets datasets() {
        return new Datasets(project);
    }

    /** To be closed again. */
    public Searching searching() {
        return new Searching(project);
    }

    public SchemeOverview scheme() {
        return new SchemeOverview(project);
    }

    public PackProject packing() {
        return new PackProject(project);
    }

    public MergePackages merging() {
        return new MergePackages(project);
    }

    public AssignReports assigning() {
        return new AssignReports(project);
    }

    public Workload workload() {
        return Workload.of(project);
    }

    /**
     * Compares journal, originals and database in every row. What was found damaged at this opening belongs to it: the
     * opening has set it aside, so that nothing is left to be seen of it afterwards. Empty: all is well.
     */
    public List<Problem> check(Cancel cancel, Progress progress) {
        List<Problem> found = new ArrayList<>(notices());
        found.removeIf(notice -> !DAMAGE.contains(notice.key()) && !notice.key().startsWith("journal.damage."));
        found.addAll(project.check(cancel, progress));
        return found;
    }

    @Override
    public void close() {
        project.close();
    }
}
