package biaoju.dataset;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a dataset is what its manifest says.
 *
 * @param ok    every file listed is whole, and no data file stands beside them
 * @param files those listed, in the manifest's order, then those that are not
 */
public record DatasetCheck(boolean ok, List<FileCheck> files) {
    /** A manifest's names are a stranger's: a name, or one below {@code data/}, and nothing else. */
    private static final Pattern NAME = Pattern.compile("(data/)?[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern DATA = Pattern.compile(".*\\.(jsonl|csv|parquet)");

    public DatasetCheck {
        files = List.copyOf(files);
    }

    /** What was found of one file. The order is from best to worst. */
    public enum Status {
        OK,
        /** A data file that the manifest does not know: a trainer might read it. */
        UNLISTED,
        MISSING,
        /** Its size or checksum is another. */
        CHANGED,
        /** The checksum fits, but rows or labels are not as many as the manifest says. */
        MISCOUNTED,
        /** A report's rows, or those of a group of reports, stand in two parts of a split. */
        LEAKING,
        /** The manifest names a file outside the dataset. */
        OUTSIDE;

        /** The name in files and message keys: lower case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record FileCheck(String name, Status status) {}

    /** @throws Problem if there is no manifest that can be understood, or a file cannot be read */
    public static DatasetCheck of(Path folder) {
        DatasetManifest manifest = DatasetManifest.read(folder);
        List<FileCheck> files = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (DataFile file : manifest.files()) {
            listed.add(file.name());
            files.add(new FileCheck(file.name(), status(folder, file)));
        }
        for (Format format : Format.values()) RowCensus.take(folder, manifest, format, files);
        for (String name : present(folder)) {
            if (!listed.contains(name)) files.add(new FileCheck(name, Status.UNLISTED));
        }
        return new DatasetCheck(files.stream().allMatch(file -> file.status() == Status.OK), files);
    }

    /** Whether every file listed is there in its size: what can be said of many datasets without reading them. */
    public static boolean areThere(Path folder, DatasetManifest manifest) {
        return manifest.files().stream().allMatch(file -> inside(folder, file.name()).filter(path -> isSize(path, file.bytes())).isPresent());
    }

    private static boolean isSize(Path path, long bytes) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == bytes;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The file in the dataset's folder, none where the name would lead out of it. */
    static Optional<Path> inside(Path folder, String name) {
        return NAME.matcher(name).matches() ? Optional.of(folder.resolve(name)) : Optional.empty();
    }

    private static Status status(Path folder, DataFile file) {
        Path path = inside(folder, file.name()).orElse(null);
        if (path == null) return Status.OUTSIDE;
        if (!Files.isRegularFile(path)) return Status.MISSING;
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) != file.bytes()) return Status.CHANGED;
            MessageDigest digest = MeasuredFile.sha256();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
            return HexFormat.of().formatHex(digest.digest()).equals(file.sha256()) ? Status.OK : Status.CHANGED;
        } catch (IOException broken) {
            throw new Problem(broken, "dataset.unreadable", path.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private static List<String> present(Path folder) {
        List<String> names = new ArrayList<>();
        for (String below : List.of("", "data/")) {
            Path here = folder.resolve(below);
            if (!Files.isDirectory(here)) continue;
            try (Stream<Path> entries = Files.list(here)) {
                entries.filter(Files::isRegularFile).map(path -> below + path.getFileName())
                        .filter(name -> DATA.matcher(name).matches()).sorted().forEach(names::add);
            } catch (IOException broken) {
                throw new Problem(broken, "dataset.unreadable", here.toString(), String.valueOf(broken.getMessage()));
            }
        }
        return names;
    }
}
