package biaoju.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output: data alone, UTF-8 whatever the machine's locale, LF line ends. A reader that goes away ends the
 * verb quietly ({@link Gone}); a disk that is full does not.
 */
final class Output {
    private final OutputStream raw;
    private final BufferedWriter text;
    private final JsonFactory json = new JsonFactory();

    Output(OutputStream raw) {
        this.raw = raw;
        text = new BufferedWriter(new OutputStreamWriter(raw, StandardCharsets.UTF_8), 1 << 16);
    }

    void line(String line) {
        try {
            text.write(line);
            text.write('\n');
        } catch (IOException broken) {
            throw ended(broken);
        }
    }

    /** One JSON object on a line of its own. */
    void json(JsonBody body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = json.createGenerator(line)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        line(line.toString());
    }

    /** For text that somebody else lays out: help. */
    PrintWriter writer() {
        return new PrintWriter(text);
    }

    /** For whoever writes bytes; what was written as text before goes first. */
    OutputStream stream() {
        flush();
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                try {
                    raw.write(bytes, from, length);
                } catch (IOException broken) {
                    throw ended(broken);
                }
            }

            @Override
            public void flush() {
                Output.this.flush();
            }
        };
    }

    /** Lets the reader have what there is. */
    void flush() {
        try {
            text.flush();
        } catch (IOException broken) {
            throw ended(broken);
        }
        if (raw instanceof PrintStream stream && stream.checkError()) throw new Gone();
    }

    private static RuntimeException ended(IOException broken) {
        String says = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return says.contains("pipe") ? new Gone() : new UncheckedIOException(broken);
    }

    /** Fills an object that is already begun. */
    @FunctionalInterface
    interface JsonBody {
        void write(JsonGenerator out) throws IOException;
    }

    /** Nobody reads what is written any more. */
    static final class Gone extends RuntimeException {
        Gone() {
            super("standard output is closed");
        }
    }
}
