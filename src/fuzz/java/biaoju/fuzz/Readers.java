package biaoju.fuzz;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.formats.FuzzedFormats;
import biaoju.formats.NeighbourFormat;
import biaoju.importing.Decoder;
import biaoju.importing.Source;
import biaoju.importing.SourceFiles;
import biaoju.importing.extract.FuzzedReports;
import biaoju.importing.extract.TableKind;
import biaoju.journal.ForeignLog;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every reader of files from elsewhere, by a name. */
final class Readers {
    private Readers() {}

    static Map<String, FuzzedReader> all() throws IOException {
        Path folder = Files.createTempDirectory("biaoju-fuzz");
        folder.toFile().deleteOnExit();
        Map<String, FuzzedReader> all = new TreeMap<>(FuzzedFormats.in(folder));
        all.putAll(FuzzedReports.in(folder));
        all.put("xlsx", FuzzedReports.tables(TableKind.XLSX, folder, FuzzedFormats.sound(NeighbourFormat.XLSX, folder)));
        all.put("parquet", FuzzedReports.tables(TableKind.PARQUET, folder, FuzzedFormats.sound(NeighbourFormat.PARQUET, folder)));
        Path archive = folder.resolve("fuzzed.zip");
        all.put("zip", of(file -> archive(Files.write(archive, file)), FuzzedReports.zip("a.txt", "b/c.md")));
        all.put("txt", of(file -> Decoder.decode(file, "fuzzed.txt", Optional.empty()), "一、工作情况\n今年任务完成。".getBytes(StandardCharsets.UTF_8),
                "\uFEFF今年很好。".getBytes(StandardCharsets.UTF_16LE), "今年很好，明年更好。".getBytes(Charset.forName("GB18030"))));
        all.put("scheme", of(file -> scheme(file),
                "{\"version\":1,\"labels\":[{\"id\":\"measure\",\"names\":{\"zh\":\"举措\"},\"key\":\"1\",\"color\":\"#009E73\"}]}".getBytes(StandardCharsets.UTF_8)));
        Path log = folder.resolve("6f1c1c7e-3f0c-4d0e-9a43-0b8d9b6a5a11.log");
        all.put("journal", of(file -> ForeignLog.read(Files.write(log, file)),
                "{\"crc\":\"00000000\",\"hash\":\"00\",\"frame\":{\"v\":1,\"seq\":1}}\n".getBytes(StandardCharsets.UTF_8)));
        return all;
    }

    private static Object archive(Path file) {
        List<Source> sources = SourceFiles.find(List.of(file), new Cancel());
        for (Source source : sources) {
            if (source.refusal() != null) continue;
            try {
                source.read();
            } catch (Problem told) {
                if (!told.getMessage().contains("fuzzed.zip")) throw new AssertionError("does not say where", told);
            }
        }
        return sources;
    }

    private static Object scheme(byte[] file) {
        try {
            return SchemeFile.parse(new String(file, StandardCharsets.UTF_8));
        } catch (SchemeException told) { // what its faces put into a Problem
            return told.reason();
        }
    }

    @FunctionalInterface
    private interface Reading {
        Object of(byte[] file) throws IOException;
    }

    private static FuzzedReader of(Reading reading, byte[]... seeds) {
        return new FuzzedReader() {
            @Override
            public void read(byte[] file) throws IOException {
                try {
                    reading.of(file);
                } catch (Problem told) {
                    if (told.getMessage().isBlank()) throw new AssertionError("says nothing", told);
                }
            }

            @Override
            public List<byte[]> seeds() {
                return List.of(seeds);
            }
        };
    }
}
