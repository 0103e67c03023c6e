package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, or met it: whatever they hold, a reader says where and what to do, and nothing else happens. */
class HostileNeighboursTest {
    private static final String TASK = "{\"data\":{\"text\":\"推动改革。\"},\"annotations\":[%s]}";
    private static final String RESULT = "{\"result\":[{\"type\":\"choices\",\"value\":{\"choices\":%s}}]}";

    @TempDir
    Path folder;

    private static Stream<NeighbourFormat> neighbours() {
        return Stream.of(NeighbourFormat.values()).filter(one -> one != NeighbourFormat.JSONL);
    }

    private static Map<String, String> hostile() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("empty", "");
        files.put("blank", " \n\n ");
        files.put("nul", "\0\0\0\0");
        files.put("array of numbers", "[1,2,3]");
        files.put("open array", "[");
        files.put("open object", "[{\"data\":{\"text\":\"a");
        files.put("null task", "[null]");
        files.put("data is a list", "[{\"data\":[]}]");
        files.put("annotations is a word", "[{\"data\":{\"text\":\"a\"},\"annotations\":\"x\"}]");
        files.put("annotation is a number", "[" + TASK.formatted("7") + "]");
        files.put("no result", "[" + TASK.formatted("{}") + "]");
        files.put("choices is a number", "[" + TASK.formatted(RESULT.formatted("7")) + "]");
        files.put("choices of numbers", "[" + TASK.formatted(RESULT.formatted("[1]")) + "]");
        files.put("three choices", "[" + TASK.formatted(RESULT.formatted("[\"a\",\"b\",\"c\"]")) + "]");
        files.put("lone surrogate", "{\"text\":\"\\ud800\",\"label\":[\"measure\"]}\n");
        files.put("nul in a text", "{\"text\":\"a\\u0000b\",\"label\":[\"measure\"]}\n");
        files.put("key twice", "{\"text\":\"a\",\"text\":\"b\",\"label\":[\"measure\"]}\n");
        files.put("text is a number", "{\"text\":{\"a\":1},\"label\":[\"measure\"]}\n");
        files.put("deep", "[".repeat(100_000));
        files.put("deep objects", "{\"a\":".repeat(100_000));
        files.put("long number", "{\"text\":\"a\",\"start\":" + "9".repeat(100_000) + "}");
        files.put("offsets turned", "{\"text\":\"a\",\"label\":[\"x\"],\"report_name\":\"r\",\"start\":9,\"end\":3}\n");
        files.put("offsets beyond", "{\"text\":\"a\",\"label\":[\"x\"],\"report_name\":\"r\",\"start\":99999999999,\"end\":3}\n");
        files.put("span without offsets", "[{\"data\":{\"text\":\"a\"},\"annotations\":[{\"result\":[{\"type\":\"labels\",\"value\":{\"labels\":[\"x\"]}}]}]}]");
        files.put("no such day", "{\"text\":\"a\",\"label\":[\"x\"],\"at\":\"2026-02-30T00:00:00Z\"}\n");
        files.put("header only", "text,label\r\n");
        files.put("header twice", "text,text,label\r\na,b,c\r\n");
        files.put("open quote", "text,label\r\n\"a,measure\r\n");
        files.put("too few fields", "text,label\r\na\r\n");
        files.put("many columns", ",".repeat(5_000) + "\r\n");
        files.put("blank label", "text,label\r\na, \r\n");
        webanno(files);
        uima(files);
        lines(files);
        return files;
    }

    private static void webanno(Map<String, String> files) {
        String head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x|label\n\n\n#Text=ab\n";
        files.put("tsv without a layer", "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=ab\n1-1\t0-2\tab\n");
        files.put("tsv row of words", head + "one-two\tab\n");
        files.put("tsv offsets turned", head + "1-1\t2-0\tab\tmeasure\t\n");
        files.put("tsv offsets beyond", head + "1-1\t0-99\tab\tmeasure\t\n");
        files.put("tsv offsets too large", head + "1-1\t0-99999999999999\tab\tmeasure\t\n");
        files.put("tsv without a text", head.replace("#Text=ab\n", "") + "1-1\t0-2\tab\tmeasure\t\n");
        files.put("tsv without the column", head + "1-1\t0-2\tab\n");
        files.put("tsv value of a backslash", head + "1-1\t0-2\tab\t\\\t\n");
    }

    private static void lines(Map<String, String> files) {
        files.put("ann of words", "T1 measure 0 1 a\n");
        files.put("ann offsets turned", "T1\tmeasure 9 1\tab\n");
        files.put("ann offsets too large", "T1\tmeasure 0 999999999999\tab\n");
        files.put("ann twice", "T1\tmeasure 0 1\ta\nT1\tmeasure 0 1\ta\n");
        files.put("ann attribute of nothing", "A1\tsecond T9 plan\n#1\tAnnotatorNotes T9\tx\n*\tEquiv T1 T2\n");
        files.put("ann fragments turned", "T1\tmeasure 5 6;0 1\ta b\n");
        files.put("ann of ten thousand fragments", "T1\tmeasure 0 1" + ";2 3".repeat(10_000) + "\ta\n");
        files.put("only comments", "#\n".repeat(20_000));
        files.put("blanks in a comment", "#" + " ".repeat(200_000) + "\n");
        files.put("conllu without a text", "# label = measure\n1\ta\n\n");
        files.put("conllu row of words", "# text = a\n# label = measure\nfirst a\n\n");
        files.put("conllu id beyond", "# sent_id = 0123456789abcdef:999999999\n# text = a\n# label = measure\n\n");
        files.put("conllu blank text", "# sent_id = 0123456789abcdef:1\n# text = \n# label = measure\n\n");
        files.put("conllu time", "# text = a\n# label = measure\n# at = now\n\n");
    }

    private static void uima(Map<String, String> files) {
        String open = "<?xml version=\"1.0\"?><xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:a=\"b\" xmlns:cas=\"c\">";
        String sofa = "<cas:Sofa xmi:id=\"1\" sofaString=\"ab\"/>";
        String end = "</xmi:XMI>";
        files.put("xmi without a text", open + end);
        files.put("xmi offsets beyond", open + sofa + "<a:L sofa=\"1\" begin=\"0\" end=\"9\" label=\"x\"/>" + end);
        files.put("xmi offsets of words", open + sofa + "<a:L sofa=\"1\" begin=\"a\" end=\"b\" label=\"x\"/>" + end);
        files.put("xmi of another text", open + sofa + sofa.replace("1", "7") + "<a:L sofa=\"3\" begin=\"0\" end=\"1\" label=\"x\"/>" + end);
        files.put("xmi cut off", open + sofa);
        files.put("xmi deep", open + "<a>".repeat(5_000));
        files.put("xmi with an entity", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + open.substring(21) + sofa.replace("ab", "&e;") + end);
        files.put("xmi with a bomb", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" + open.substring(21) + "&b;" + end);
        files.put("xmi with a type elsewhere", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">" + open.substring(21) + end);
        files.put("cas without a text", "{\"%TYPES\":{},\"%FEATURE_STRUCTURES\":[],\"%VIEWS\":{}}");
        files.put("cas of numbers", "{\"%FEATURE_STRUCTURES\":[1,2]}");
        files.put("cas text twice", "{\"%FEATURE_STRUCTURES\":{},\"%FEATURE_STRUCTURES\":[]}");
        files.put("cas offsets", "{\"%FEATURE_STRUCTURES\":[{\"%ID\":1,\"%TYPE\":\"uima.cas.Sofa\",\"sofaString\":\"a\"},{\"%ID\":2,\"begin\":5,\"end\":1,\"label\":\"x\"}]}");
    }

    @Test
    void nothingIsFetchedForAnEntity() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "measure");
        Path path = Files.writeString(folder.resolve("a.xmi"), "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"><Sofa sofaString=\"ab\"/><L begin=\"0\" end=\"2\" label=\"&e;\"/></xmi:XMI>");
        Collected found = survives(NeighbourFormat.XMI, path);
        assertThat(found.labels).isEmpty();
        assertThat(found.refused).singleElement().extracting(Problem::key).isEqualTo("formats.xmi.dtd");
    }

    @Test
    void aTextThatFillsTheMemoryIsGivenUp() throws IOException {
        Path path = folder.resolve("huge.xmi");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"><Sofa sofaString=\"".getBytes(StandardCharsets.UTF_8));
            byte[] some = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) out.write(some);
        }
        assertThat(survives(NeighbourFormat.XMI, path).refused).singleElement().extracting(Problem::key).isEqualTo("formats.neighbour.too_large");
    }

    @TestFactory
    Stream<DynamicTest> whateverAFileHoldsOnlyProblemsNameIt() {
        return hostile().entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
            Path path = Files.write(folder.resolve("hostile"), file.getValue().getBytes(StandardCharsets.UTF_8));
            FormatGuess.of(Files.readAllBytes(path));
            neighbours().filter(format -> !format.isTable()).forEach(format -> survives(format, path));
        }));
    }

    /** Reads it to the end; what it finds wrong it says with the file's name and something to do. */
    private static Collected survives(NeighbourFormat format, Path path) {
        Collected found = new Collected();
        try {
            format.read(path, found);
        } catch (Problem whole) {
            found.refused.add(whole);
        }
        for (Problem one : found.refused) {
            assertThat(one.key()).startsWith("formats.");
            assertThat(one.getMessage()).as("%s of %s", format, path).contains(path.getFileName().toString()).hasSizeLessThan(1_000);
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> damagedFilesOfEachFormat() {
        return neighbours().filter(one -> one.shape() != NeighbourFormat.Shape.NONE && !one.isTable()).map(format -> DynamicTest.dynamicTest(format.id(), () -> {
            long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
            System.out.println("damaged files of " + format + ": seed " + seed);
            Random random = new Random(seed);
            byte[] whole = sound(format, new RandomReports(seed, false));
            for (int i = 0; i < 150; i++) survives(format, Files.write(folder.resolve("damaged"), damaged(whole, random)));
        }));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        if (random.nextInt(3) == 0) return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        int n = 1 + random.nextInt(8);
        for (int i = 0; i < n; i++) bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "\"{}[],\n\t0<&|\\".charAt(random.nextInt(12)));
        return bytes;
    }

    private byte[] sound(NeighbourFormat format, RandomReports random) throws IOException {
        RandomReports.Labelled one = random.next("报告.txt");
        while (one.lines().isEmpty()) one = random.next("报告.txt");
        Path place = folder.resolve("sound-" + format.id());
        if (format.shape() == NeighbourFormat.Shape.FILE) {
            try (OutputStream out = Files.newOutputStream(place); LabelWriter writer = format.writer(out)) {
                writer.write(one.document(), one.lines());
            }
            return Files.readAllBytes(place);
        }
        Files.createDirectory(place);
        try (LabelWriter writer = format.writer(place)) {
            writer.write(one.document(), one.lines());
        }
        try (Stream<Path> all = Files.walk(place)) {
            return Files.readAllBytes(all.filter(Files::isRegularFile).filter(file -> !file.toString().matches(".*(TypeSystem.xml|[.]txt)")).sorted().findFirst().orElseThrow());
        }
    }

    @Test
    void aRecordThatFillsTheMemoryIsGivenUp() throws IOException {
        Path path = folder.resolve("huge");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("[{\"data\":{\"text\":\"a\",\"list\":[".getBytes(StandardCharsets.UTF_8));
            byte[] some = "1,".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) out.write(some);
            out.write("1]}}]".getBytes(StandardCharsets.UTF_8));
        }
        Collected found = survives(NeighbourFormat.LABEL_STUDIO, path);
        assertThat(found.refused).singleElement().extracting(Problem::key).isEqualTo("formats.neighbour.too_large");
    }
}
