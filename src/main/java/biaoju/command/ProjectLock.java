package biaoju.command;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One process a project. The operating system frees the lock when its holder dies, so the file is never deleted;
 * it says who holds it. The locked byte lies far behind the text, so that the text stays readable everywhere.
 */
final class ProjectLock implements AutoCloseable {
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int LONGEST_TEXT = 1000;

    private final FileChannel channel;

    private ProjectLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Problem naming the holder if another process, or another window of this one, has the project */
    static ProjectLock take(ProjectFolder folder, String who, Instant now) {
        Path file = folder.lockFile();
        try {
            Files.createDirectories(folder.annotations());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock != null) {
                    sign(channel, who, now);
                    return new ProjectLock(channel);
                }
            } catch (OverlappingFileLockException here) {
                // held by this very process: the same answer as for any other holder
            } catch (IOException broken) {
                channel.close();
                throw broken;
            }
            String holder = holder(channel);
            channel.close();
            throw new Problem("command.locked", folder.root(), holder);
        } catch (IOException broken) {
            throw new Problem(broken, "command.lock_failed", file, String.valueOf(broken.getMessage()));
        }
    }

    private static void sign(FileChannel channel, String who, Instant now) throws IOException {
        String text = who + " @ " + host() + ", pid " + ProcessHandle.current().pid() + ", "
                + now.truncatedTo(ChronoUnit.SECONDS) + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_TEXT);
        while (text.hasRemaining() && channel.read(text, text.position()) > 0) {
            // until the end or the buffer is full
        }
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "?" : holder;
    }

    /** The machine's name without asking the network, which may take seconds to say no. */
    private static String host() throws IOException {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) return name.strip();
        }
        Path file = Path.of("/etc/hostname");
        return Files.isReadable(file) ? Files.readString(file).strip() : "localhost";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new Problem(broken, "command.lock_failed", "instance.lock", String.valueOf(broken.getMessage()));
        }
    }
}
