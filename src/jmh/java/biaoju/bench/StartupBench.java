package biaoju.bench;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JPanel;
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

/**
 * From the start of the process to its first painted window, on the sample project that was opened before. Yardstick: a
 * bare FlatLaf frame. Needs a display; {@link Bench} leaves it out where there is none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
public class StartupBench {
    private Path place;

    @Setup
    public void copySample() throws IOException {
        place = Files.createTempDirectory("biaoju-startup");
        for (String folder : List.of("corpus", "annotations")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (file.toString().endsWith(".mv.db") || file.toString().endsWith(".lock")) continue;
                    Path target = place.resolve("sample").resolve(folder).resolve(file.getFileName());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @Benchmark
    public String biaoju() throws IOException, InterruptedException {
        return untilPainted(List.of("-Dbiaoju.startup.trace=true", "-Dbiaoju.home=" + place.resolve("home"), "-jar",
                System.getProperty("biaoju.jar", "target/biaoju.jar"), "open", place.resolve("sample").toString()));
    }

    @Benchmark
    public String bareFlatLafFrame() throws IOException, InterruptedException {
        return untilPainted(List.of("-cp", System.getProperty("java.class.path"), BareFrame.class.getName()));
    }

    private static String untilPainted(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("painted")) return line;
            }
            throw new IOException("it ended without a window");
        } finally {
            process.toHandle().destroy();
            process.waitFor();
        }
    }

    /** The least a Swing program with this look can be. */
    public static final class BareFrame {
        private BareFrame() {}

        public static void main(String[] args) {
            EventQueue.invokeLater(() -> {
                FlatLightLaf.setup();
                JFrame frame = new JFrame("bare");
                frame.add(new JPanel() {
                    @Override
                    public void paint(Graphics g) {
                        super.paint(g);
                        System.out.println("painted");
                    }
                });
                frame.setSize(1280, 800);
                frame.setVisible(true);
            });
        }
    }
}
