package biaoju.desktop;

import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.labelfiles.LabelFilesPanel;
import biaoju.desktop.shell.Work;
import biaoju.flow.LabelFiles;
import biaoju.flow.LabelFiles.Reading;
import biaoju.flow.LabelSurvey;
import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labels out to files and in from them. Our own lines come in at once; of a neighbour's files it is asked first what
 * their labels are called here. Event dispatch thread only.
 */
final class LabelTransfer {
    static final String WINDOW = "labelfiles";
    /** Our own lines, as the command line calls them. */
    private static final String OURS = "jsonl";

    private final Desk desk;
    private final Work work;
    private final List<Problem> said = new ArrayList<>();
    private final List<LabelFiles.Unmatched> unplaced = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Asked asked;

    /** Files that wait for their table. */
    private record Asked(Project project, List<Path> files, LabelSurvey survey) {}

    LabelTransfer(Desk desk, Work work) {
        this.desk = desk;
        this.work = work;
    }

    private @Nullable Project project() {
        return desk.projects().project().orElse(null);
    }

    private Chooser chooser() {
        return new Chooser(desk.frame(), desk.text());
    }

    private @Nullable String place() {
        return folder == null ? null : folder.toString();
    }

    // ---- in

    void importLabels() {
        Project project = project();
        List<Path> files = project == null ? List.of() : chooser().files("desktop.labels.choose", place());
        if (project == null || files.isEmpty()) return;
        folder = files.get(0).getParent();
        work.start(desk.text().get("labelfiles.job.look"),
                (cancel, progress) -> new LabelFiles(project).survey(files, Reading.PLAIN, cancel, progress), outcome -> {
                    if (outcome instanceof Outcome.Done<LabelSurvey> done) looked(new Asked(project, files, done.value()));
                    else if (outcome instanceof Outcome.Failed<LabelSurvey> failed) desk.complain(failed.cause());
                });
    }

    private void looked(Asked found) {
        if (found.survey().files().stream().allMatch(one -> one.format().equals(OURS))) {
            take(found, Reading.PLAIN);
            return;
        }
        if (found.survey().nothing()) {
            found.survey().example().ifPresent(desk::complain);
            return;
        }
        asked = found;
        desk.bench().showWindow(WINDOW);
        fill(desk.rooms().labelFiles());
        desk.bench().windows().focus(WINDOW);
    }

    /** Fills a panel that has just been made, or one that shows what is no longer true. */
    void fill(LabelFilesPanel panel) {
        Asked waiting = asked;
        if (waiting != null && waiting.project() == project()) panel.ask(waiting.survey(), waiting.project().scheme());
        else if (said.isEmpty()) panel.clear();
        else panel.tell(said.stream().map(one -> one.text(desk.text())).collect(Collectors.joining("\n")), unplaced);
    }

    /** The table is decided. */
    void take(Map<String, String> table, Optional<String> annotator) {
        Asked waiting = asked;
        if (waiting == null) return;
        asked = null;
        take(waiting, new Reading(null, Optional.empty(), table, annotator, Optional.empty()));
    }

    /** Nothing is to come in. */
    void cancel() {
        asked = null;
        desk.bench().windows().hide(WINDOW);
    }

    private void take(Asked wanted, Reading how) {
        said.clear();
        unplaced.clear();
        List<Path> files = wanted.files();
        List<Path> in = new ArrayList<>();
        work.start(desk.text().get("desktop.labels.choose"), (cancel, progress) -> new LabelFiles(wanted.project()).read(files, how,
                (file, found) -> EventQueue.invokeLater(() -> {
                    in.add(file);
                    cameIn(file, found, how.equals(Reading.PLAIN));
                }), cancel, progress), outcome -> {
                    if (outcome instanceof Outcome.Failed<LabelFiles.Result> failed) desk.complain(failed.cause());
                    if (outcome instanceof Outcome.Cancelled) {
                        desk.inform(new Problem("desktop.labels.cancelled", in.size(), files.size()));
                    }
                    desk.rooms().labelFiles(this::fill);
                });
    }

    /** Told of each file at once: what came in stays, should the rest be cancelled or fail. */
    private void cameIn(Path file, LabelFiles.Result found, boolean named) {
        desk.say(named ? LabelNotice.of(file, found) : LabelNotice.brief(file, found));
        said.add(LabelNotice.counts(file, found));
        unplaced.addAll(found.unmatched());
        if (!unplaced.isEmpty()) desk.bench().showWindow(WINDOW);
        desk.rooms().labelFiles(this::fill);
    }

    /** Writes the list of what could not be placed. */
    void save(String list) {
        chooser().save("labelfiles.choose.list", place(), "labels-not-placed.tsv").ifPresent(file ->
                work.start(desk.text().get("labelfiles.choose.list"), (cancel, progress) -> {
                    if (Files.exists(file)) throw new Problem("agreement.exists", file.toString());
                    return Files.writeString(file, list, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                }, this::written));
    }

    private void written(Outcome<Path> outcome) {
        if (outcome instanceof Outcome.Failed<Path> failed) desk.complain(failed.cause());
        else if (outcome instanceof Outcome.Done<Path> done) desk.inform(new Problem("labelfiles.written", done.value().toString()));
    }

    // ---- out

    void exportLabels() {
        Project project = project();
        if (project == null) return;
        List<String> people = desk.session().map(session -> session.view().annotators().stream().map(one -> one.name()).distinct()
                .toList()).orElse(List.of());
        chooser().labels(place(), project.folder().name() + "-labels", people).ifPresent(wanted -> {
            folder = wanted.file().getParent();
            work.start(desk.text().get("labelfiles.job.export"), (cancel, progress) ->
                    new LabelFiles(project).export(wanted.format(), wanted.annotator(), wanted.file(), cancel), outcome -> {
                        if (outcome instanceof Outcome.Failed<Integer> failed) desk.complain(failed.cause());
                        else if (outcome instanceof Outcome.Done<Integer> done) {
                            desk.inform(new Problem("labelfiles.exported", done.value(), wanted.file().toString()));
                        }
                    });
        });
    }
}
