package biaoju.command;

import biaoju.domain.Report;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a project's things are. {@code work} is {@code root} itself, or, where that cannot be written, a folder of the
 * user's own that holds the journal, the database and newly imported originals.
 */
public record ProjectFolder(Path root, Path work) {
    public ProjectFolder {
        root = root.toAbsolutePath().normalize();
        work = work.toAbsolutePath().normalize();
    }

    public static ProjectFolder in(Path root) {
        return new ProjectFolder(root, root);
    }

    /** Whether somebody made a project here: it has a label scheme or a journal. */
    public static boolean isProject(Path root) {
        Path annotations = root.resolve("annotations");
        return Files.isRegularFile(annotations.resolve("scheme.json")) || Files.isDirectory(annotations.resolve("journal"));
    }

    /** Whether the working data lie outside the project because its folder cannot be written. */
    public boolean elsewhere() {
        return !root.equals(work);
    }

    public String name() {
        Path name = root.getFileName();
        return name == null ? root.toString() : name.toString();
    }

    /** Originals that came with the project. */
    public Path corpus() {
        return root.resolve("corpus");
    }

    /** Where imports put their originals. */
    public Path ownCorpus() {
        return work.resolve("corpus");
    }

    /** Where the text of a report is kept that was extracted: with the project's own, or with what it came with. */
    public Path text(Report report) {
        String name = report.shortDigest() + ".txt";
        Path own = texts().resolve(name);
        Path came = shipped().resolve("texts").resolve(name);
        return Files.isRegularFile(own) || !Files.isRegularFile(came) ? own : came;
    }

    /** Texts that imports extracted. */
    public Path texts() {
        return annotations().resolve("texts");
    }

    public Path annotations() {
        return work.resolve("annotations");
    }

    public Path journal() {
        return annotations().resolve("journal");
    }

    public Path database() {
        return annotations().resolve("biaoju.mv.db");
    }

    public Path lockFile() {
        return annotations().resolve("instance.lock");
    }

    /** What came with the project: label scheme, guideline, labels as text. */
    public Path shipped() {
        return root.resolve("annotations");
    }

    /** The label scheme: the one written here, or the one that came with the project. */
    public Path schemeFile() {
        Path own = ownSchemeFile();
        return Files.isRegularFile(own) ? own : shipped().resolve("scheme.json");
    }

    /** Where a changed label scheme is written. */
    Path ownSchemeFile() {
        return annotations().resolve("scheme.json");
    }
}
