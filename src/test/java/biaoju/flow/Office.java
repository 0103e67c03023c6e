package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.command.ProjectFolder;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Granularity;
import biaoju.domain.SentenceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Somebody's installation in a temporary place: their state, and projects opened there. */
final class Office implements AutoCloseable {
    final Path place;
    final Annotator me;
    private final List<Project> open = new ArrayList<>();

    Office(Path place, String name) {
        this.place = folder(place);
        this.me = new Annotator(UUID.nameUUIDFromBytes(("office of " + name).getBytes(StandardCharsets.UTF_8)), name);
    }

    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A project with so many reports of ten sentences. */
    Project project(String name, int reports) {
        Path root = place.resolve(name);
        InitProject.init(root, Optional.empty());
        Project project = open(root);
        Path files = folder(place.resolve(name + "-files"));
        for (int r = 1; r <= reports; r++) {
            StringBuilder text = new StringBuilder(name + "第" + r + "号报告\n");
            for (int s = 1; s <= 10; s++) text.append("第").append(r).append("号的第").append(s).append("件事已经落实整改。\n");
            write(files.resolve("r" + r + ".txt"), text.toString());
        }
        new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files), result -> {}, new Cancel(), Progress.NONE);
        return project;
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Project open(Path root) {
        Project project = OpenProject.open(root, new Home(place.resolve("state"), place.resolve("data"), me), new Cancel(), Progress.NONE);
        open.add(project);
        return project;
    }

    /** Unpacks and opens. */
    Project open(Path parcel, String name) {
        return open(OpenPackage.unpack(parcel, place.resolve(name), new Cancel(), Progress.NONE));
    }

    static Path pack(Project project, String annotator, Path file) {
        PackProject.of(project).write(annotator, file, new Cancel(), Progress.NONE);
        return file;
    }

    static List<MergePackages.Result> merge(Project project, Path... files) {
        return MergePackages.of(project).merge(List.of(files), result -> {}, new Cancel(), Progress.NONE);
    }

    /** Every sentence, report by report. */
    static List<SentenceId> sentences(Project project) {
        List<SentenceId> all = new ArrayList<>();
        List<String> digests = project.ask().reports(project.me().id()).join().stream().map(line -> line.report().digest()).sorted().toList();
        for (String digest : digests) {
            Document document = project.ask().document(digest).join().orElseThrow();
            document.cut().sentences().forEach(sentence -> all.add(document.idOf(sentence)));
        }
        return all;
    }

    /** What everybody said of everything, as text. */
    static Map<String, String> state(Project project) {
        Map<String, String> state = new TreeMap<>();
        project.ask().eachAnnotation(said -> state.put(said.sentence() + " " + said.annotator(), said.label() + "|" + said.second() + "|"
                + said.note() + "|" + said.flag() + "|" + said.origin() + "|" + said.at())).join();
        return state;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                Path place = to.resolve(from.relativize(file).toString());
                boolean made = file.toString().endsWith(".mv.db") || file.toString().endsWith(".lock");
                if (Files.isDirectory(file)) Files.createDirectories(place);
                else if (!made) Files.copy(file, place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Another copy's logs are put beside one's own, as far as they go on from what is here; nothing is open there meanwhile. The
     * scheme's file goes, for it knows of one side alone: it is written again from the journal.
     */
    void logs(Path from, Path to) {
        Path here = ProjectFolder.in(to).journal();
        try (Stream<Path> logs = Files.list(ProjectFolder.in(from).journal())) {
            for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                Path mine = here.resolve(log.getFileName());
                if (!Files.exists(mine) || Files.size(mine) < Files.size(log)) Files.copy(log, mine, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(to.resolve("annotations/scheme.json"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        open.forEach(Project::close);
    }
}
