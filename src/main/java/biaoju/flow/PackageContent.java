package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes into a package: one annotator's reports, in the order they are to be labelled, and their own labels on them. */
record PackageContent(Annotator annotator, List<Document> documents, List<Annotation> labels) {
    PackageContent {
        documents = List.copyOf(documents);
        labels = List.copyOf(labels);
    }

    /** Sentences without noise. */
    int sentences() {
        return (int) documents.stream().flatMap(document -> document.cut().sentences().stream())
                .filter(sentence -> sentence.noise() == null).count();
    }

    static PackageContent of(Project project, String name, Cancel cancel) {
        List<Assignment> assignments = Waiting.on(project.ask().assignments());
        Annotator annotator = annotator(project, name, !assignments.isEmpty());
        List<Document> documents = new ArrayList<>();
        List<Annotation> labels = new ArrayList<>();
        for (String digest : reports(project, annotator, assignments)) {
            cancel.check();
            documents.add(Waiting.on(project.ask().document(digest)).orElseThrow(() -> new Problem("command.unknown_report", digest)));
            for (Annotation said : Waiting.on(project.ask().annotations(digest))) {
                if (said.annotator().equals(annotator.id())) labels.add(said);
            }
        }
        if (documents.isEmpty()) throw new Problem("flow.package_empty");
        return new PackageContent(annotator, documents, labels);
    }

    private static Annotator annotator(Project project, String name, boolean assigned) {
        List<Annotator> known = Waiting.on(project.ask().annotators());
        Optional<Annotator> found = known.stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isPresent()) return found.get();
        if (project.me().name().equals(name)) return introduced(project, project.me());
        if (assigned) throw new Problem("flow.package_unassigned", name);
        return introduced(project, new Annotator(Annotators.stranger(name), name));
    }

    private static Annotator introduced(Project project, Annotator annotator) {
        Waiting.on(project.submit(new Command.NameAnnotator(annotator)));
        return annotator;
    }

    private static List<String> reports(Project project, Annotator annotator, List<Assignment> assignments) {
        List<ReportLine> lines = Waiting.on(project.ask().reports(annotator.id()));
        List<String> all = lines.stream().map(line -> line.report().digest()).toList();
        if (assignments.isEmpty()) return all;
        UUID id = annotator.id();
        List<String> own = assignments.stream().filter(one -> one.annotator().equals(id)).findFirst().map(Assignment::reports)
                .orElseThrow(() -> new Problem("flow.package_unassigned", annotator.name()));
        return own.stream().filter(new HashSet<>(all)::contains).toList(); // not what was put away since
    }
}
