package biaoju.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Forces nothing: for thousands of trials in which no power fails. */
final class HastyDisk extends Disk {
    @Override
    AppendFile open(Path file) throws IOException {
        AppendFile real = AppendFile.open(file);
        return new AppendFile() {
            @Override
            public void write(ByteBuffer bytes, long at) throws IOException {
                real.write(bytes, at);
            }

            @Override
            public void force() {}

            @Override
            public void truncate(long length) throws IOException {
                real.truncate(length);
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    void force(Path file) {}

    @Override
    void forceFolder(Path folder) {}
}
