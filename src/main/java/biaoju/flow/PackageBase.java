package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Project;
import biaoju.command.ProjectFolder;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Report;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The log a package begins with, by a writer made for it alone, and what else goes in as a file. Originals are called after
 * their reports: the folders and names they lie under here are nobody's business there.
 */
record PackageBase(Path log, Path scheme, List<ProjectSources.Item> originals, Change.PackageMade made) {
    private static final int REPORTS_A_FRAME = 20;
    private static final int LABELS_A_FRAME = 2_000;

    static PackageBase write(Project project, PackageContent content, Path place, Cancel cancel, Progress progress) throws IOException {
        UUID writer = UUID.randomUUID();
        Path folder = place.resolve("journal");
        List<ProjectSources.Item> originals = new ArrayList<>();
        Map<String, Report> renamed = new HashMap<>();
        for (Document document : content.documents()) {
            cancel.check();
            Report report = document.report();
            String name = report.shortDigest() + ending(report.source());
            originals.add(original(project.folder(), report, "corpus/" + name));
            renamed.put(report.digest(), new Report(report.digest(), report.name(), name, report.sourceDigest(), report.encoding(),
                    report.segmenter(), report.importedAt()));
            if (report.extracted()) originals.add(text(document, place));
        }
        Frame last;
        try (Journal journal = Journal.open(folder, writer, Clock.systemUTC())) {
            journal.witness(project.clock());
            journal.append(new Change.MadeFor(content.annotator(), project.folder().name()));
            journal.append(project.schemeSet());
            project.guidelineSet().ifPresent(journal::append);
            last = journal.append(new Change.AnnotatorNamed(content.annotator()));
            List<Document> documents = content.documents();
            for (int from = 0; from < documents.size(); from += REPORTS_A_FRAME) {
                cancel.check();
                int to = Math.min(documents.size(), from + REPORTS_A_FRAME);
                last = journal.append(new Change.ReportsAdded(documents.subList(from, to).stream()
                        .map(document -> new Change.Added(renamed(renamed, document), document.cut())).toList()));
                progress.at(to, documents.size());
            }
            List<Annotation> labels = content.labels();
            for (int from = 0; from < labels.size(); from += LABELS_A_FRAME) {
                List<Edit> edits = labels.subList(from, Math.min(labels.size(), from + LABELS_A_FRAME)).stream()
                        .map(said -> new Edit(said.sentence(), said.annotator(), null, said)).toList();
                last = journal.append(new Change.Annotated(writer, Step.IMPORT, edits));
            }
        }
        Path scheme = Files.writeString(place.resolve("scheme.json"), project.schemeSet().json());
        Change.PackageMade made = new Change.PackageMade(writer, content.annotator().id(), last.stamp().seq(), last.hash());
        return new PackageBase(folder.resolve(writer + ".log"), scheme, originals, made);
    }

    private static ProjectSources.Item text(Document document, Path place) throws IOException {
        String name = document.report().shortDigest() + ".txt";
        Path file = Files.createDirectories(place.resolve("texts")).resolve(name);
        return PackProject.item("annotations/texts/" + name, Files.writeString(file, document.text()));
    }

    private static Report renamed(Map<String, Report> renamed, Document document) {
        return renamed.getOrDefault(document.report().digest(), document.report());
    }

    private static String ending(String source) {
        int dot = source.lastIndexOf('.');
        String ending = dot < 0 ? "" : source.substring(dot).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z]{1,5}") ? ending : ".txt";
    }

    private static ProjectSources.Item original(ProjectFolder folder, Report report, String path) throws IOException {
        try {
            for (Path corpus : List.of(folder.ownCorpus(), folder.corpus())) {
                Path file = corpus.resolve(report.source()).normalize();
                if (!file.startsWith(corpus) || !Files.isRegularFile(file)) continue;
                if (Digests.ofBytes(Files.readAllBytes(file)).equals(report.sourceDigest())) return PackProject.item(path, file);
            }
        } catch (InvalidPathException strange) {
            throw new Problem(strange, "command.original_gone", report.name(), report.source());
        }
        throw new Problem("command.original_gone", report.name(), report.source());
    }
}
