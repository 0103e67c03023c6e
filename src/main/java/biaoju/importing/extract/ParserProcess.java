package biaoju.importing.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running {@link ParserMain}, asked from one thread at a time. */
final class ParserProcess implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ParserProcess.class);
    /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY = 3;
    private static final int SECONDS_TO_DIE = 10;

    private final Process process;
    private final Path folder;
    private final Limits limits;
    private final DataOutputStream in;
    private final DataInputStream out;

    private ParserProcess(Process process, Path folder, Limits limits) {
        this.process = process;
        this.folder = folder;
        this.limits = limits;
        this.in = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.out = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static ParserProcess start(Limits limits) throws IOException {
        return start(limits, ParserMain.class);
    }

    /** @param main told of the folder first, then of {@code more} */
    static ParserProcess start(Limits limits, Class<?> main, String... more) throws IOException {
        Path folder = Files.createTempDirectory("biaoju-parse");
        ProcessBuilder builder = process(limits, folder, main, more).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new ParserProcess(builder.start(), folder, limits);
        } catch (IOException broken) {
            Files.deleteIfExists(folder);
            throw broken;
        }
    }

    /** With little memory, no network, nothing of this process's environment, in the folder. */
    static ProcessBuilder process(Limits limits, Path folder, Class<?> main, String... more) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xmx" + limits.heap() + "m", "-XX:MaxDirectMemorySize=64m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-Xshare:auto", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder,
                "-Djdk.serialFilter=!*", "-Dfile.encoding=UTF-8"));
        command.addAll(NoNetwork.options(folder));
        command.addAll(List.of(main.getName(), folder.toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        environment(builder.environment());
        return builder;
    }

    /** Nothing of ours is its business but where the classes are; the class path goes here because a command line may be too short. */
    private static void environment(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("SystemRoot", "LD_LIBRARY_PATH", "LANG", "LC_ALL"));
        environment.put("CLASSPATH", Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> new File(part).getAbsolutePath()).collect(Collectors.joining(File.pathSeparator)));
    }

    /** @throws IOException if it died, or says more than it may */
    byte[] ask(Wire.Question question) throws IOException {
        question.write(in);
        int length = out.readInt();
        if (length < 0 || length > limits.answer()) throw new IOException("an answer of " + length + " bytes");
        byte[] answer = out.readNBytes(length);
        if (answer.length < length) throw new IOException("half an answer");
        return answer;
    }

    /** For a process that is asked nothing but says what it has. */
    DataInputStream answers() {
        return out;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it ended because its memory did not suffice: the pipe breaks a moment before that is known. */
    boolean ranOutOfMemory() {
        return ended(1) && process.exitValue() == OUT_OF_MEMORY;
    }

    private boolean ended(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** At once, whatever it is doing. */
    @Override
    public void close() {
        process.destroyForcibly();
        if (!ended(SECONDS_TO_DIE)) LOG.warn("a parser process does not end");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("not removed: {}", Objects.requireNonNull(folder.getFileName()));
        }
    }
}
