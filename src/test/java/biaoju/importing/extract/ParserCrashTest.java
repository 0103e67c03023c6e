package biaoju.importing.extract;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.importing.ReadAs;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process that reads files never outlives the program, even one that is killed while a file is being read. */
@Tag("crash")
class ParserCrashTest {
    /** A program that reads a file for a long time. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            String rows = "<p><r><t>一二三四五六七八九十</t></r></p>".repeat(1_500_000);
            byte[] large = WordFiles.zip(java.util.Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<d><body>" + rows + "</body></d>"));
            try (ReportReader reader = new ReportReader(Limits.USUAL)) {
                reader.read(WordFiles.body("<w:p>" + WordFiles.runs("县") + "</w:p>"), "first.docx", ReadAs.FOUND_OUT, new Cancel());
                System.out.println(ProcessHandle.current().children().findAny().orElseThrow().pid());
                while (true) reader.read(large, "large.docx", ReadAs.FOUND_OUT, new Cancel());
            }
        }
    }

    @Test
    void itEndsWithAProgramThatWasKilled() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process program = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            long pid = Long.parseLong(said.readLine());
            Optional<ProcessHandle> parser = ProcessHandle.of(pid);
            program.destroyForcibly().waitFor();
            if (parser.isPresent()) parser.get().onExit().get(30, TimeUnit.SECONDS);
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }
}
