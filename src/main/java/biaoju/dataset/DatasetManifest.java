package biaoju.dataset;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
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
 * @param split   null where the rows are together
 * @param agreement of the people whose labels these are; null where no two labelled the same sentence
 */
public record DatasetManifest(String format, int version, String tool, Scheme scheme, List<Guideline> guidelines,
        Options options, Columns columns, Counts counts, SortedMap<String, Integer> labels, @Nullable Split split,
        @Nullable AgreementSummary agreement, List<DataFile> files, List<Input> reports) {
    public static final String NAME = "manifest.json";
    static final String FORMAT = "biaoju-dataset";
    static final int VERSION = 3;
    private static final long LARGEST = 64 << 20;

    public DatasetManifest { // read from files too, so nothing is taken for granted
        Objects.requireNonNull(format);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(options);
        Objects.requireNonNull(counts);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        guidelines = List.copyOf(guidelines);
        files = List.copyOf(files);
        reports = List.copyOf(reports);
    }

    /** @param sha256 of the scheme's file as the journal has it; empty where it is not known */
    public record Scheme(String name, int version, String sha256) {
        public Scheme {
            Objects.requireNonNull(name);
        }
    }

    /** What annotators were told: a file beside the project's labels. */
    public record Guideline(String name, String sha256) {}

    /**
     * @param filter the query that all rows answer to; empty where there was none
     * @param extras names of the columns' sets that not every dataset has
     * @param pseudonyms whether annotators have other names here
     * @param split  null where the dataset is not split
     */
    public record Options(String labels, List<String> formats, boolean unlabelledKept, boolean noiseLeftOut,
            String filter, List<String> extras, boolean pseudonyms, @Nullable String split, long seed) {
        public Options {
            Objects.requireNonNull(labels);
            Objects.requireNonNull(filter);
            formats = List.copyOf(formats);
            extras = List.copyOf(extras);
        }
    }

    /**
     * How the rows were shared out.
     *
     * @param groups          of reports that repeat each other; no group is in two parts
     * @param repeatedLeftOut rows left out because sentences that say the same stand in another part
     * @param parts           in the order train, validation, test
     */
    public record Split(int groups, int repeatedLeftOut, List<Part> parts) {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** @param percent of the rows that were wished for it */
    public record Part(String name, int percent, int groups, int reports, int rows, SortedMap<String, Integer> labels) {
        public Part {
            Objects.requireNonNull(name);
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /** How fields are to be read. */
    public record Columns(String offsets, String confidence, String csvSection, String csvVotes, String csvEmpty) {
        static final Columns THESE = new Columns(
                "Unicode code points of the report's text, line ends LF, no byte-order mark",
                "share of all votes that are for the row's label, rounded to four places; null where nobody voted",
                "JSON array of headings, outermost first",
                "JSON object of label and count; soft and annotators are JSON objects too",
                "null; in previous and next: the report ends there, or that sentence has its like in another part");
    }

    /**
     * @param units        sentences looked at
     * @param filteredOut  of these, those that the filter left out; nothing else here counts them
     * @param rows         sentences written
     * @param unlabelled   sentences nobody labelled, or not whom the rule asks
     * @param tied         sentences that were labelled, but no label leads
     * @param noiseLeftOut noise left out on request
     */
    public record Counts(int units, int filteredOut, int rows, int unlabelled, int tied, int noiseLeftOut) {}

    /** @param name relative to the dataset's folder, {@code /} between folders */
    public record DataFile(String name, String sha256, long bytes, int rows) {
        public DataFile {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    /**
     * A report that was looked at, by its digest in full.
     *
     * @param part  in a dataset that is split: where its rows are; null where it has none
     * @param group in a dataset that is split: digest of the first report of those it repeats, itself among them
     */
    public record Input(String report, String name, int units, int rows, @Nullable String part, @Nullable String group) {}

    /** @throws Problem if there is no manifest, or none that can be understood */
    public static DatasetManifest read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (Files.size(file) > LARGEST) throw new Problem("dataset.badManifest", file.toString(), "> 64 MB");
            byte[] bytes = Files.readAllBytes(file);
            JsonNode json = Json.mapper().readTree(bytes);
            if (!json.path("format").asText().equals(FORMAT)) {
                throw new Problem("dataset.badManifest", file.toString(), "format");
            }
            if (json.path("version").asInt() > VERSION) throw new Problem("dataset.newer", file.toString());
            EarlierManifest.complete(json);
            return Json.mapper().treeToValue(json, DatasetManifest.class);
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
