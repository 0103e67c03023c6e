package biaoju.flow;

import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.journal.Journal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes packages apart and puts forged ones together, with a manifest that fits. */
final class Parcels {
    private Parcels() {}

    /** Entry by entry, without the manifest. */
    static Map<String, byte[]> content(Path file) {
        Map<String, byte[]> content = everything(file);
        content.remove(PackageManifest.NAME);
        return content;
    }

    static Map<String, byte[]> everything(Path file) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    content.put(entry.getName(), in.readAllBytes());
                }
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PackageManifest manifest(Path file) {
        return PackageManifest.parse(everything(file).get(PackageManifest.NAME), file.toString());
    }

    /** As the manifest of {@code like} says, but for the files. */
    static Path write(Path file, PackageManifest like, Map<String, byte[]> content) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            List<ZipManifest.Item> items = new ArrayList<>();
            for (Map.Entry<String, byte[]> one : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                String sum = HexFormat.of().formatHex(ProjectZip.sha256().digest(one.getValue()));
                items.add(new ZipManifest.Item(one.getKey(), one.getValue().length, sum));
            }
            zip.putNextEntry(new ZipEntry(PackageManifest.NAME));
            zip.write(new PackageManifest(like.program(), like.handedBack(), like.project(), like.annotator(), like.base(), items)
                    .toJson().getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PackageManifest manifest(Annotator annotator, String project, UUID base) {
        return new PackageManifest("0", true, project, annotator, base, List.of());
    }

    static String log(UUID writer) {
        return "annotations/journal/" + writer + ".log";
    }

    /** A log as this program would write it: every sum and hash is right. */
    static byte[] forged(Path place, UUID writer, long clock, Change... changes) {
        Path folder = place.resolve("forged-" + UUID.randomUUID());
        try (Journal journal = Journal.open(folder, writer, Clock.systemUTC())) {
            journal.witness(clock);
            for (Change change : changes) journal.append(change);
        }
        try {
            return Files.readAllBytes(folder.resolve(writer + ".log"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
