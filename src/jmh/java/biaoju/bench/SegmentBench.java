package biaoju.bench;

import biaoju.domain.Granularity;
import biaoju.segment.Segmenter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Cuts 10,000 reports, 34 million characters, one by one. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SegmentBench {
    private static final int REPORTS = 10_000;
    private static final int CHARACTERS = 34_000_000;

    private List<String> texts = List.of();
    private final Segmenter segmenter = new Segmenter(Granularity.SENTENCES);

    @Setup
    public void read() throws IOException {
        List<String> seeds = seeds();
        List<String> copies = new ArrayList<>(REPORTS);
        for (int i = 0, total = 0; total < CHARACTERS; i++) {
            copies.add(new String(seeds.get(i % seeds.size()).toCharArray())); // its own place in memory
            total += copies.get(i).length();
        }
        texts = copies;
    }

    /** Real reports where they are at hand, else the sample's. */
    private static List<String> seeds() throws IOException {
        Path real = Path.of("..", "shared", "reports");
        try (Stream<Path> files = Files.list(Files.isDirectory(real) ? real : Path.of("corpus"))) {
            List<String> seeds = new ArrayList<>();
            for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (text.indexOf('\uFFFD') < 0) seeds.add(text.replace("\uFEFF", "").replace("\r\n", "\n"));
            }
            return seeds;
        }
    }

    @Benchmark
    public long ours() {
        long units = 0;
        for (String text : texts) units += segmenter.cut(text).sentences().size();
        return units;
    }

    /** As fast as a general breaker, which knows nothing of headings, pairs or noise. */
    @Benchmark
    public long icu() {
        BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.CHINESE);
        long units = 0;
        for (String text : texts) {
            iterator.setText(text);
            while (iterator.next() != BreakIterator.DONE) units++;
        }
        return units;
    }

    /** The least there is to do: look at every character for a terminator. */
    @Benchmark
    public long bareLoop() {
        long units = 0;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '\n') units++;
            }
        }
        return units;
    }
}
