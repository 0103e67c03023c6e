package biaoju.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a log's last complete line ends, while somebody may be appending to it. */
final class LogEnd {
    private static final int BLOCK = 1 << 16;

    private LogEnd() {}

    static long of(Path log) throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            for (long end = channel.size(); end > 0; end -= Math.min(end, BLOCK)) {
                long start = Math.max(0, end - BLOCK);
                block.clear().limit((int) (end - start));
                while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                    // until the block is full
                }
                for (int i = block.position() - 1; i >= 0; i--) if (block.get(i) == '\n') return start + i + 1;
            }
            return 0;
        }
    }
}
