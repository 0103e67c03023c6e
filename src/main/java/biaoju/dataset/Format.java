package biaoju.dataset;

import biaoju.base.Problem;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The file formats a dataset can be written in. */
public enum Format {
    JSONL,
    CSV,
    PARQUET;

    /** The name on the command line and the file's extension. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Names separated by commas, each format once.
     *
     * @throws Problem if one is unknown
     */
    public static List<Format> parse(String names) {
        Set<Format> formats = new LinkedHashSet<>();
        for (String name : names.split(",", -1)) {
            formats.add(Arrays.stream(values()).filter(format -> format.id().equals(name.strip())).findFirst()
                    .orElseThrow(() -> new Problem("dataset.unknownFormat", name.strip())));
        }
        return List.copyOf(formats);
    }

    /** The file of one part of a dataset, in the dataset's folder. */
    String file(String part) {
        return this == PARQUET ? "data/" + part + "-00000-of-00001.parquet" : part + "." + id();
    }

    /** Whether we read rows of it back, too; of one we do not, checksums are all that is compared. */
    boolean isRead() {
        return this != PARQUET;
    }

    /** @param labels all that occur, in the order of their codes */
    RowWriter writer(MeasuredFile file, Set<Extra> extras, List<String> labels) throws IOException {
        return switch (this) {
            case JSONL -> new JsonlRows(file);
            case CSV -> new CsvRows(file, extras);
            case PARQUET -> new ParquetRows(file, extras, labels);
        };
    }
}
