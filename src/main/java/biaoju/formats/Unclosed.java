package biaoju.formats;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Hands everything on but the flushing and closing: whoever opened a stream closes it. */
public final class Unclosed extends FilterOutputStream {
    private Unclosed(OutputStream out) {
        super(out);
    }

    public static OutputStream of(OutputStream out) {
        return new Unclosed(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void flush() {
        // what is written piece by piece is not forced out piece by piece
    }

    @Override
    public void close() {
        // its owner does
    }
}
