package biaoju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The log quotes nobody. */
class LogsTest {
    @Test
    void anExceptionIsLoggedWithoutItsWords() {
        LogRecord event = new LogRecord(Level.SEVERE, "a verb failed\nforged line");
        event.setLoggerName("biaoju.cli.Cli");
        event.setThrown(new IllegalStateException("秘密句子", new IOException("另一句")));
        String line = new LogLine().format(event);
        assertThat(line).contains("SEVERE biaoju.cli.Cli: a verb failed forged line\n")
                .contains("java.lang.IllegalStateException\n").contains("caused by java.io.IOException\n")
                .contains("LogsTest.java").doesNotContain("秘密句子").doesNotContain("另一句");
    }

    @Test
    void theLogRollsInTheFolderGivenWhateverItIsCalled(@TempDir Path folder) throws Exception {
        Path logs = folder.resolve("50%u state");
        Process child = java("-cp", System.getProperty("java.class.path"), Writing.class.getName(), logs.toString());
        assertThat(child.waitFor()).isZero();
        assertThat(Files.size(logs.resolve("biaoju.0.0.log"))).isLessThanOrEqualTo(5 << 20);
        assertThat(logs.resolve("biaoju.0.1.log")).exists();
        assertThat(logs.resolve("biaoju.0.5.log")).doesNotExist();
    }

    private static Process java(String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(List.of(args));
        return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Another process, for the handlers belong to the whole machine. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) {
            Logs.start(Path.of(args[0]), false);
            String long1 = "x".repeat(10_000);
            for (int i = 0; i < 3_000; i++) LoggerFactory.getLogger("biaoju.test").info(long1);
        }
    }
}
