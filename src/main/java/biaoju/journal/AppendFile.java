package biaoju.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of a log. */
interface AppendFile extends Closeable {
    /** Writes all of the bytes at this place of the file. */
    void write(ByteBuffer bytes, long at) throws IOException;

    /** Returns when what was written is on the disk. */
    void force() throws IOException;

    void truncate(long length) throws IOException;

    static AppendFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new AppendFile() {
            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                long to = at;
                while (bytes.hasRemaining()) to += channel.write(bytes, to);
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public void truncate(long length) throws IOException {
                channel.truncate(length);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
