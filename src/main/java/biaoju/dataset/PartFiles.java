package biaoju.dataset;

import biaoju.dataset.DatasetManifest.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The files of one part of a dataset, one a format. */
final class PartFiles {
    private record Open(String name, MeasuredFile file, RowWriter rows) {}

    private final PartTally tally;
    private final Map<Format, Open> files = new EnumMap<>(Format.class);

    private PartFiles(PartTally tally) {
        this.tally = tally;
    }

    static PartFiles open(PartTally tally, Path folder, DatasetOptions options, Provenance provenance) throws IOException {
        PartFiles part = new PartFiles(tally);
        try {
            for (Format format : options.formats()) {
                String name = format.file(tally.name());
                Path path = folder.resolve(name);
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                MeasuredFile file = new MeasuredFile(path);
                part.files.put(format, new Open(name, file, format.writer(file, options.extras(), provenance.labels())));
            }
            return part;
        } catch (IOException broken) {
            part.closeInVain();
            throw broken;
        }
    }

    void write(DatasetRow row) throws IOException {
        for (Open open : files.values()) open.rows.write(row);
    }

    DataFile close(Format format) throws IOException {
        Open open = Objects.requireNonNull(files.get(format));
        open.rows.close();
        return new DataFile(open.name, open.file.sha256Hex(), open.file.bytes(), tally.rows());
    }

    void closeInVain() {
        files.values().forEach(PartFiles::closeInVain);
    }

    private static void closeInVain(Open open) {
        try (open.file) {
            open.rows.close();
        } catch (IOException full) {
            return; // what could not be written is deleted next
        }
    }
}
