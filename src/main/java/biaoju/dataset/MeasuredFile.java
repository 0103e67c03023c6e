package biaoju.dataset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A new file that counts and digests what is written and is forced to disk when it is closed. */
final class MeasuredFile extends OutputStream {
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private final OutputStream buffer;
    private long bytes;

    MeasuredFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffer = new BufferedOutputStream(new Measured(), 1 << 16);
    }

    private final class Measured extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(from, offset, length);
            while (rest.hasRemaining()) channel.write(rest);
            digest.update(from, offset, length);
            bytes += length;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    @Override
    public void write(int b) throws IOException {
        buffer.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        buffer.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) return;
        try (channel) {
            buffer.flush();
            channel.force(true);
        }
    }

    /** Only once it is closed. */
    long bytes() {
        return bytes;
    }

    /** Only once it is closed, and only once: 64 hex digits. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
