package biaoju.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets Jazzer at every reader, each in a process of its own, as many at once as there are processors. Arguments: seconds for
 * each, then which of them, by name; all where none is named. Ends with 1 where one of them has a finding: the log says
 * what, and the input lies beside it.
 */
public final class Fuzz {
    private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERED = Pattern.compile("\\bcov: (\\d+)");
    private static final int LONGEST_FILE = 1 << 16;
    private static final int SECONDS_FOR_ONE_FILE = 60;
    private static final int TOLD_OF_A_FINDING = 60; // lines

    private Fuzz() {}

    /** How one of them went. */
    private record End(String name, int exit, String runs, String covered, Path log) {
        String line() {
            return String.format(Locale.ROOT, "%-18s %12s runs %8s edges  %s", name, runs, covered, exit == 0 ? "no finding" : "FINDING: " + log);
        }

        /** Where it went wrong and on what input (in base 64): the log may stay behind on another machine. */
        List<String> tail() throws IOException {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - TOLD_OF_A_FINDING), lines.size());
        }
    }

    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[0]);
        Map<String, FuzzedReader> readers = Readers.all();
        List<String> names = args.length > 1 ? List.of(args).subList(1, args.length) : List.copyOf(readers.keySet());
        ExecutorService places = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<End>> ends = new ArrayList<>();
        for (String name : names) {
            FuzzedReader reader = readers.get(name);
            if (reader == null) throw new IllegalArgumentException("no reader is called " + name + ", but " + readers.keySet());
            ends.add(places.submit(() -> run(name, reader, seconds)));
        }
        places.shutdown();
        boolean found = false;
        for (Future<End> future : ends) {
            End end = future.get();
            System.out.println(end.line());
            if (end.exit() == 0) continue;
            found = true;
            end.tail().forEach(System.out::println);
        }
        System.exit(found ? 1 : 0);
    }

    private static End run(String name, FuzzedReader reader, int seconds) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", name));
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        int number = 0;
        for (byte[] seed : reader.seeds()) Files.write(inputs.resolve("seed-" + number++), seed);
        Path log = folder.resolve("log");
        int exit = new ProcessBuilder(command(name, folder, inputs, seconds)).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        return new End(name, exit, last(RUNS, said), last(COVERED, said), log);
    }

    private static List<String> command(String name, Path folder, Path inputs, int seconds) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-Xss4m", "-cp",
                System.getProperty("java.class.path"), Jazzer.class.getName(), "--target_class=" + FuzzTarget.class.getName(), "--target_args=" + name,
                "--instrumentation_includes=biaoju.**", "--reproducer_path=" + folder, "-artifact_prefix=" + folder + "/", "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_FILE, "-timeout=" + SECONDS_FOR_ONE_FILE, "-rss_limit_mb=4096", "-print_final_stats=1", inputs.toString()));
        Path known = Path.of("src", "fuzz", "inputs", name); // what was found once is tried again
        if (Files.isDirectory(known)) command.add(known.toString());
        return command;
    }

    private static String last(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        String last = "?";
        while (matcher.find()) last = matcher.group(1);
        return last;
    }
}
