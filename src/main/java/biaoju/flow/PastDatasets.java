package biaoju.flow;

import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.dataset.DatasetCheck;
import biaoju.dataset.DatasetManifest;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The datasets that were built from a project, wherever they were written. A small file each under
 * {@code annotations/datasets/} says where and when: a manifest holds no time and no place, so that two builds are alike.
 */
public final class PastDatasets {
    private static final Logger LOG = LoggerFactory.getLogger(PastDatasets.class);
    private static final String ENDING = ".built.json";
    private static final int LARGEST = 1 << 20;
    private static final int DIGITS = 16;
    /** Of records that are read; a project may come from anybody. */
    static final int MOST = 200;
    private static final Comparator<Path> NEWEST = Comparator.comparingLong((Path file) -> file.toFile().lastModified()).reversed();
    /** Of a manifest, in bytes. */
    private static final long LARGEST_SHOWN = 8 << 20;

    private PastDatasets() {}

    /** How a past dataset is today. */
    public enum Status {
        /** The manifest is the one that was built, and its files are there in their sizes. */
        OK,
        /** The folder or its manifest is gone, or is where we do not look. */
        MISSING,
        /** Another manifest, or a file that is gone or has another size. */
        CHANGED;

        /** The name in message keys: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of them.
     *
     * @param files  names in the folder
     * @param status of {@link Status}; {@code flow.past.<status>} says it in full
     */
    public record Past(Path folder, Instant builtAt, int rows, List<String> files, String status) {
        public Past {
            files = List.copyOf(files);
        }
    }

    /** Where a dataset goes that nobody said a place for: nothing is there yet. */
    public static Path proposed(Project project) {
        Path home = home(project);
        String day = project.now().toString().substring(0, 10);
        Path folder = home.resolve(day);
        for (int n = 2; Files.exists(folder); n++) folder = home.resolve(day + "-" + n);
        return folder;
    }

    private static Path home(Project project) {
        return project.folder().annotations().resolve("datasets");
    }

    /** The newest first, and no more than {@link #MOST}. What cannot be read of the records is left out, for it is not worth a failure. */
    public static List<Past> of(Project project) {
        Path home = home(project);
        if (!Files.isDirectory(home)) return List.of();
        try (Stream<Path> files = Files.list(home)) {
            List<Path> newest = files.filter(file -> file.toString().endsWith(ENDING)).sorted(NEWEST).limit(MOST).toList();
            return newest.stream().map(file -> read(project, file)).flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Past::builtAt).reversed().thenComparing(past -> past.folder().toString())).toList();
        } catch (IOException broken) {
            LOG.warn("past datasets cannot be listed", broken);
            return List.of();
        }
    }

    /** Forgets it; what was built stays. */
    public static void forget(Project project, Past past) {
        try {
            Files.deleteIfExists(record(project, past.folder()));
        } catch (IOException broken) {
            throw new Problem(broken, "flow.past_unwritable", home(project).toString(), String.valueOf(broken.getMessage()));
        }
    }

    /** A dataset is there whether or not this can be written down, so a failure is no more than a line in the log. */
    static void remember(Project project, Path folder, DatasetManifest manifest) {
        Path built = folder.toAbsolutePath().normalize();
        ObjectMapper json = json();
        ObjectNode entry = json.createObjectNode().put("folder", written(project, built))
                .put("built_at", project.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("rows", manifest.counts().rows()).put("manifest_sha256", Digests.ofText(manifest.json()));
        manifest.files().forEach(file -> entry.withArray("files").add(file.name()));
        Path file = record(project, built);
        Path aside = file.resolveSibling(file.getFileName() + ".writing-" + UUID.randomUUID());
        try {
            Files.createDirectories(home(project));
            Files.write(aside, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(entry));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            LOG.warn("the dataset in {} is not remembered", built, broken);
        }
    }

    /** One file a folder: who builds there again replaces it. */
    private static Path record(Project project, Path folder) {
        return home(project).resolve(Digests.ofText(written(project, folder)).substring(0, DIGITS) + ENDING);
    }

    /** From the project where it is inside, so that a project that is moved finds its own. */
    private static String written(Project project, Path folder) {
        Path work = project.folder().work();
        return folder.startsWith(work) ? work.relativize(folder).toString().replace('\\', '/') : folder.toString();
    }

    private static Optional<Past> read(Project project, Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) return Optional.empty();
            JsonNode entry = json().readTree(file.toFile());
            String written = entry.path("folder").asText();
            // A project may come from anybody: it must not make this machine ask another one for files.
            if (written.isEmpty() || isOfAnotherMachine(written)) return Optional.empty();
            Path folder = project.folder().work().resolve(written).normalize();
            List<String> files = new ArrayList<>();
            entry.path("files").forEach(one -> files.add(one.asText()));
            Instant at = Instant.parse(entry.path("built_at").asText());
            Status status = look(folder, entry.path("manifest_sha256").asText());
            return Optional.of(new Past(folder, at, entry.path("rows").asInt(), files, status.id()));
        } catch (IOException | InvalidPathException | DateTimeParseException unreadable) {
            LOG.warn("{} is no record of a dataset", file, unreadable);
            return Optional.empty();
        }
    }

    /** Two strokes of either kind: Windows takes any mix of them for the name of a machine. */
    private static boolean isOfAnotherMachine(String folder) {
        return folder.length() > 1 && "/\\".indexOf(folder.charAt(0)) >= 0 && "/\\".indexOf(folder.charAt(1)) >= 0;
    }

    private static Status look(Path folder, String digest) {
        Path file = folder.resolve(DatasetManifest.NAME);
        if (!Files.isRegularFile(file)) return Status.MISSING;
        try {
            DatasetManifest manifest = DatasetManifest.read(folder);
            if (!Digests.ofText(Files.readString(file, StandardCharsets.UTF_8)).equals(digest)) return Status.CHANGED;
            return DatasetCheck.areThere(folder, manifest) ? Status.OK : Status.CHANGED;
        } catch (IOException | Problem unreadable) {
            return Status.CHANGED;
        }
    }

    /**
     * The manifest as its file has it; empty where that is missing or changed.
     *
     * @throws Problem if it is too long to be shown, or cannot be read
     */
    public static String manifest(Past past) {
        Path file = past.folder().resolve(DatasetManifest.NAME);
        if (!past.status().equals(Status.OK.id())) return "";
        try {
            if (Files.size(file) > LARGEST_SHOWN) throw new Problem("flow.past_large", file.toString());
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new Problem(broken, "dataset.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private static ObjectMapper json() {
        return new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build()).build());
    }
}
