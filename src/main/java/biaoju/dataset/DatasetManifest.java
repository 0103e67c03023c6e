package biaoju.dataset;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset was made from, how, and what every file of it must be. It holds no time and no place: the same input
 * gives the same manifest.
 *
 * @param format  always {@link #FORMAT}
 * @param version of this manifest's form
 * @param tool    name and version of the program
 * @param columns what a row's fields hold that needs saying
 * @param labels  rows by label
 */
public record DatasetManifest(String format, int version, String tool, Scheme scheme, Options options,
        Columns columns, Counts counts, SortedMap<String, Integer> labels, List<DataFile> files,
        List<Input> reports) {
    public static final String NAME = "manifest.json";
    static final String FORMAT = "biaoju-dataset";
    static final int VERSION = 1;
    private static final long LARGEST = 64 << 20;

    public DatasetManifest { // read from files too, so nothing is taken for granted
        Objects.requireNonNull(format);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(options);
        Objects.requireNonNull(counts);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        files = List.copyOf(files);
        reports = List.copyOf(reports);
    }

    public record Scheme(String name, int version) {
        public Scheme {
            Objects.requireNonNull(name);
        }
    }

    /** @param split null where the dataset is not split */
    public record Options(String labels, List<String> formats, boolean unlabelledKept, boolean noiseLeftOut,
            @Nullable String split, long seed) {
        public Options {
            Objects.requireNonNull(labels);
            formats = List.copyOf(formats);
        }
    }

    /** How fields are to be read. */
    public record Columns(String offsets, String confidence, String csvSection, String csvVotes, String csvEmpty) {
        static final Columns THESE = new Columns(
                "Unicode code points of the report's text, line ends LF, no byte-order mark",
                "share of all votes that are for the row's label, rounded to four places; null where nobody voted",
                "JSON array of headings, outermost first", "JSON object of label and count", "null");
    }

    /**
     * @param units        sentences looked at
     * @param rows         sentences written
     * @param unlabelled   sentences nobody labelled, or not whom the rule asks
     * @param tied         sentences that were labelled, but no label leads
     * @param noiseLeftOut noise left out on request
     */
    public record Counts(int units, int rows, int unlabelled, int tied, int noiseLeftOut) {}

    /** @param name relative to the dataset's folder, {@code /} between folders */
    public record DataFile(String name, String sha256, long bytes, int rows) {
        public DataFile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    /** A report that was looked at, by its digest in full. */
    public record Input(String report, String name, int units, int rows) {}

    /** @throws Problem if there is no manifest, or none that can be understood */
    public static DatasetManifest read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.size(file) > LARGEST) throw new Problem("dataset.badManifest", file.toString(), "> 64 MB");
            byte[] bytes = Files.readAllBytes(file);
            @Nullable DatasetManifest manifest = Json.mapper().readValue(bytes, DatasetManifest.class);
            if (manifest == null || !manifest.format.equals(FORMAT)) {
                throw new Problem("dataset.badManifest", file.toString(), "format");
            }
            if (manifest.version > VERSION) throw new Problem("dataset.newer", file.toString());
            return manifest;
        } catch (NoSuchFileException absent) {
            throw new Problem(absent, "dataset.noManifest", folder.toString());
        } catch (JacksonException malformed) {
            throw new Problem(malformed, "dataset.badManifest", file.toString(), malformed.getOriginalMessage());
        } catch (IOException broken) {
            throw new Problem(broken, "dataset.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    /** As {@code manifest.json} has it. */
    public String json() {
        try {
            return Json.indented().writeValueAsString(this) + "\n";
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a manifest has nothing that JSON cannot hold", impossible);
        }
    }

    byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
