package biaoju.formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file for each annotator, as many as there are; few of them open at once. */
final class AnnotatorFiles implements AutoCloseable {
    private static final int MOST_OPEN = 32;

    private final Path folder;
    private final String ending;
    private final Map<Path, OutputStream> open = new LinkedHashMap<>(MOST_OPEN, 0.75f, true);

    AnnotatorFiles(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    /** Ready to take more; empty at first. */
    OutputStream of(String annotator) throws IOException {
        Path file = folder.resolve(FileNames.of(annotator) + ending);
        OutputStream known = open.get(file);
        if (known != null) return known;
        if (open.size() == MOST_OPEN) {
            Iterator<OutputStream> eldest = open.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
        OutputStream made = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 15);
        open.put(file, made);
        return made;
    }

    boolean isNew(String annotator) {
        return Files.notExists(folder.resolve(FileNames.of(annotator) + ending));
    }

    @Override
    public void close() throws IOException {
        for (OutputStream one : open.values()) one.close();
        open.clear();
    }
}
