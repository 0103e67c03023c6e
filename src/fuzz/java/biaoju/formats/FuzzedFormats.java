package biaoju.formats;

import biaoju.base.Problem;
import biaoju.fuzz.FuzzedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The readers of label files, for the fuzzer. */
public final class FuzzedFormats {
    private static final long SEED = 20_261_121;
    private static final String NAME = "fuzzed";
    /** What is no text is taken apart in another room. */
    private static final Set<NeighbourFormat> ELSEWHERE = Set.of(NeighbourFormat.XLSX, NeighbourFormat.PARQUET);

    private FuzzedFormats() {}

    /** @param folder where each file stands while it is read */
    public static Map<String, FuzzedReader> in(Path folder) {
        Map<String, FuzzedReader> all = new TreeMap<>();
        for (NeighbourFormat format : NeighbourFormat.values()) {
            if (!ELSEWHERE.contains(format)) all.put(format.id(), new OneFormat(format, folder));
        }
        all.put("ratings", new Table(folder) {
            @Override
            void readFile(Path file) {
                RatingsTable.read(file, (line, unit, annotator, label) -> {});
            }
        });
        all.put("label-map", new Table(folder) {
            @Override
            void readFile(Path file) {
                LabelMapFile.read(file);
            }
        });
        return all;
    }

    /** A sound file of the format. */
    public static byte[] sound(NeighbourFormat format, Path folder) throws IOException {
        return new OneFormat(format, folder).seeds().get(0);
    }

    /** What a reader says of a file has to name it. */
    private static void check(Problem said) {
        if (!said.key().startsWith("formats.") || !said.getMessage().contains(NAME)) throw new AssertionError("does not say where: " + said.getMessage(), said);
    }

    private abstract static class Table implements FuzzedReader {
        private final Path file;

        Table(Path folder) {
            this.file = folder.resolve(NAME);
        }

        abstract void readFile(Path path);

        @Override
        public void read(byte[] bytes) throws IOException {
            try {
                readFile(Files.write(file, bytes));
            } catch (Problem said) {
                check(said);
            }
        }

        @Override
        public List<byte[]> seeds() {
            return List.of("unit,annotator,label\n1,a,measure\n1,\"b\",plan\n".getBytes(StandardCharsets.UTF_8), "from,to\n举措,measure\n其他,\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class OneFormat implements FuzzedReader {
        private final NeighbourFormat format;
        private final Path folder;

        OneFormat(NeighbourFormat format, Path folder) {
            this.format = format;
            this.folder = folder;
        }

        @Override
        public void read(byte[] bytes) throws IOException {
            Path file = Files.write(folder.resolve(NAME), bytes);
            Collected found = new Collected();
            try {
                if (format == NeighbourFormat.JSONL) ours(file, found);
                else format.read(file, found);
            } catch (Problem whole) {
                found.refused.add(whole);
            }
            found.refused.forEach(FuzzedFormats::check);
            found.remarks.forEach(remark -> {
                if (remark.getMessage().isBlank()) throw new AssertionError("says nothing", remark);
            });
        }

        private static void ours(Path file, Collected found) {
            LabelLines.read(file, new LabelLines.Receiver() {
                @Override
                public void take(long number, LabelLine line) {
                    if (line.report() == null) throw new AssertionError("of no report: line " + number);
                }

                @Override
                public void refuse(long number, Problem reason) {
                    found.refuse(number, reason);
                }
            });
        }

        @Override
        public List<byte[]> seeds() throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            RandomReports random = new RandomReports(SEED, false);
            while (seeds.size() < 4) {
                RandomReports.Labelled one = random.next("报告.txt");
                if (!one.lines().isEmpty()) seeds.add(written(one, folder.resolve("seed-" + format.id() + "-" + seeds.size())));
            }
            return seeds;
        }

        private byte[] written(RandomReports.Labelled one, Path place) throws IOException {
            return switch (format.shape()) {
                case NONE -> "[{\"text\":\"今年很好。\",\"label\":[\"measure\"]}]".getBytes(StandardCharsets.UTF_8);
                case FILE -> {
                    try (OutputStream out = Files.newOutputStream(place); LabelWriter writer = format.writer(out)) {
                        writer.write(one.document(), one.lines());
                    }
                    yield Files.readAllBytes(place);
                }
                case FOLDER -> {
                    Files.createDirectory(place);
                    try (LabelWriter writer = format.writer(place)) {
                        writer.write(one.document(), one.lines());
                    }
                    try (Stream<Path> all = Files.walk(place)) {
                        Path first = all.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*(TypeSystem.xml|[.]txt)"))
                                .min(Comparator.naturalOrder()).orElseThrow();
                        yield Files.readAllBytes(first);
                    }
                }
            };
        }
    }
}
