package biaoju.flow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written whole or not at all. */
class AsideTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenThroughAWriterThatIsClosedIsThere() throws Exception {
        Path file = folder.resolve("matrix.csv");
        Aside.write(file, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write("句子\n");
            }
        });
        assertThat(file).hasContent("句子\n");
        assertThat(folder.toFile().list()).containsExactly("matrix.csv");
    }

    @Test
    void whatWasThereStaysWhereWritingFailsOrIsStopped() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "before");
        assertThatThrownBy(() -> Aside.write(file, out -> {
            out.write('x');
            throw new IOException("disk full");
        })).isInstanceOf(Problem.class).hasMessageContaining("disk full");
        assertThatThrownBy(() -> Aside.write(file, out -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("report.html");
    }
}
