package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out and in again gives the same labels, for each format all that it can hold. */
class NeighbourRoundTripTest {
    private static final int REPORTS = 25;
    /** Those that know nothing of origin and time. */
    private static final Set<NeighbourFormat> BARE = EnumSet.of(NeighbourFormat.WEBANNO, NeighbourFormat.BRAT);

    private static final Pattern COMPANION = Pattern.compile("TypeSystem\\.xml$|\\.txt$");

    @TempDir
    Path folder;

    /** A label as it came back, with the place brought to code points. */
    private record Word(String report, int start, int end, String text, String annotator, List<String> labels, String note,
            boolean flag, Origin origin, String at, long elapsedMs) {
        /** CoNLL-U has a blank for every control character. */
        Word in(NeighbourFormat format) {
            return format != NeighbourFormat.CONLLU ? this : new Word(report, start, end, blank(text), annotator, labels, blank(note), flag,
                    origin, at, elapsedMs);
        }

        private static String blank(String text) {
            return text.replaceAll("[\\p{Cc}\u2028]", " ");
        }
    }

    @ParameterizedTest
    @EnumSource(NeighbourFormat.class)
    void whatGoesOutComesIn(NeighbourFormat format) throws IOException {
        if (List.of(NeighbourFormat.JSONL, NeighbourFormat.PARQUET).contains(format) || format.shape() == NeighbourFormat.Shape.NONE) return;
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        RandomReports random = new RandomReports(seed, true);
        List<RandomReports.Labelled> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) reports.add(random.next("报告 " + i + ".txt"));
        List<Path> files = written(format, reports);
        Collected found = new Collected();
        for (Path file : files) {
            assertThat(NeighbourFormat.guess(file)).as("seed %s, %s", seed, file).isEqualTo(format);
            format.read(file, Naming.NONE, Tables::rows, found);
        }
        assertThat(found.refused).as("seed %s", seed).isEmpty();
        NavigableMap<String, Document> documents = new TreeMap<>();
        reports.forEach(one -> documents.put(one.document().report().digest(), one.document()));
        List<Word> back = found.labels.stream().map(one -> word(one, documents).in(format)).toList();
        List<Word> out = reports.stream().flatMap(one -> one.lines().stream().map(line -> word(line, format).in(format))).toList();
        assertThat(back).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(out);
    }

    private List<Path> written(NeighbourFormat format, List<RandomReports.Labelled> reports) throws IOException {
        if (format.shape() == NeighbourFormat.Shape.FILE) {
            Path file = folder.resolve("labels");
            try (OutputStream out = Files.newOutputStream(file); LabelWriter writer = format.writer(out)) {
                for (RandomReports.Labelled one : reports) writer.write(one.document(), one.lines());
            }
            return List.of(file);
        }
        Path place = Files.createDirectory(folder.resolve("labels"));
        try (LabelWriter writer = format.writer(place)) {
            for (RandomReports.Labelled one : reports) writer.write(one.document(), one.lines());
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).filter(file -> !COMPANION.matcher(file.toString()).find()).toList();
        }
    }

    private static Word word(LabelLine line, NeighbourFormat format) {
        List<String> labels = OurWords.labels(line);
        if (BARE.contains(format)) {
            return new Word(String.valueOf(line.report()), line.start(), line.end(), line.text(), line.annotator(), labels, line.note(),
                    line.flag(), Origin.IMPORTED, "null", 0);
        }
        return new Word(String.valueOf(line.report()), line.start(), line.end(), line.text(), line.annotator(), labels, line.note(), line.flag(),
                line.origin(), String.valueOf(line.at()), line.elapsedMs());
    }

    private static Word word(FoundLabel found, NavigableMap<String, Document> documents) {
        FoundLabel.Place place = found.place();
        String digest = String.valueOf(place.report());
        Document document = documents.ceilingEntry(digest).getValue();
        CodePoints points = new CodePoints(document.text());
        boolean units = place.unit() == FoundLabel.Unit.UTF_16;
        int start = units ? points.of(place.start()) : place.start();
        int end = units ? points.of(place.end()) : place.end();
        String text = place.text() == null ? document.text().substring(points.utf16(start), points.utf16(end)) : place.text();
        return new Word(document.report().shortDigest(), start, end, text, String.valueOf(found.annotator()), found.labels(), found.note(),
                found.flag(), found.origin(), String.valueOf(found.at()), found.elapsedMs());
    }
}
