package biaoju.formats;

import biaoju.base.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines of strict UTF-8, ended by LF or CRLF, one in memory at a time and none longer than {@link #LONGEST}: a file
 * without line ends must not fill the memory.
 */
final class BoundedLines {
    /** In bytes. */
    static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final String file;
    private long number;

    BoundedLines(InputStream in, String file) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
    }

    /** From 1; of the line read last. */
    long number() {
        return number;
    }

    /** @throws Problem if the line is too long or not UTF-8 */
    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        int b = in.read();
        if (b < 0) return Optional.empty();
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == LONGEST) {
                skipLine();
                throw new Problem("formats.lineTooLong", file, Long.toString(number), Integer.toString(LONGEST >> 20));
            }
            line.write(b);
        }
        String text = decoded(line.toByteArray());
        if (number == 1 && text.startsWith("\uFEFF")) text = text.substring(1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    /** Takes lines; one that it does not understand is listed and the next follows. */
    @FunctionalInterface
    interface Taker {
        /** @throws Problem if the line makes no sense */
        void take(long number, String line);
    }

    /** Hands over all lines to the end; those that cannot be understood are refused one by one. */
    void each(FoundLabels found, Taker taker) throws IOException {
        while (true) {
            try {
                Optional<String> line = next();
                if (line.isEmpty()) return;
                taker.take(number, line.get());
            } catch (Problem unclear) {
                found.refuse(number, unclear);
            }
        }
    }

    private void skipLine() throws IOException {
        int b = in.read();
        while (b >= 0 && b != '\n') b = in.read();
    }

    private String decoded(byte[] line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException damaged) {
            throw new Problem(damaged, "formats.notUtf8", file, Long.toString(number));
        }
    }
}
