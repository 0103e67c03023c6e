package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.command.ProjectFolder;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files a project is made of, apart from what can be made anew. The journal's first: see {@link Backup}. */
final class ProjectSources {
    private static final int DEPTH = 64;

    private final ProjectFolder folder;

    ProjectSources(ProjectFolder folder) {
        this.folder = folder;
    }

    /**
     * One of them.
     *
     * @param path   inside the project, with {@code /} between folders
     * @param length how much of it counts: a log ends with its last complete line
     */
    record Item(String path, Path file, long length) {}

    List<Item> find(List<Path> except, Cancel cancel) throws IOException {
        Found found = new Found(except, cancel);
        found.below(folder.journal(), "annotations/journal");
        found.below(folder.texts(), "annotations/texts");
        if (folder.elsewhere()) found.below(folder.shipped().resolve("texts"), "annotations/texts");
        found.below(folder.corpus(), "corpus");
        if (folder.elsewhere()) found.below(folder.ownCorpus(), "corpus");
        found.in(folder.shipped(), "annotations");
        return found.items;
    }

    private static final class Found {
        private final List<Item> items = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private final List<Path> except;
        private final Cancel cancel;

        Found(List<Path> except, Cancel cancel) {
            this.except = except;
            this.cancel = cancel;
        }

        void below(Path top, String as) throws IOException {
            if (!Files.isDirectory(top)) return;
            List<Path> files = new ArrayList<>();
            Files.walkFileTree(top, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    cancel.check();
                    if (attributes.isRegularFile()) files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
                    if (broken instanceof java.nio.file.FileSystemLoopException) return FileVisitResult.CONTINUE;
                    throw broken;
                }
            });
            files.sort(Comparator.comparing(Path::toString));
            for (Path file : files) add(as + "/" + top.relativize(file).toString().replace('\\', '/'), file);
        }

        /** Scheme, guideline and label files: what people wrote, not what the program keeps for itself. */
        void in(Path annotations, String as) throws IOException {
            try (Stream<Path> files = Files.list(annotations)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".md")) add(as + "/" + name, file);
                }
            }
        }

        private void add(String path, Path file) throws IOException {
            if (except.contains(file.toAbsolutePath().normalize()) || !paths.add(path)) return;
            long length = path.endsWith(".log") ? LogEnd.of(file) : Files.size(file);
            items.add(new Item(path, file, length));
        }
    }
}
