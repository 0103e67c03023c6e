package biaoju.command;

import biaoju.base.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
 * Whether this very process has it must be known without opening the file: on POSIX systems closing any channel on a
 * file drops all locks the process holds on it. So a mark in the system properties, which are one a process, goes first.
 */
final class ProjectLock implements AutoCloseable {
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int LONGEST_TEXT = 1000;

    private final FileChannel channel;
    private final String mark;

    private ProjectLock(FileChannel channel, String mark) {
        this.channel = channel;
        this.mark = mark;
    }

    /** @throws Problem naming the holder if another process, or another window of this one, has the project */
    static ProjectLock take(ProjectFolder folder, String who, Instant now) {
        Path file = folder.lockFile();
        try {
            Files.createDirectories(folder.annotations());
            String text = who + " @ " + host() + ", pid " + ProcessHandle.current().pid() + ", "
                    + now.truncatedTo(ChronoUnit.SECONDS);
            String mark = "biaoju.open." + folder.annotations().toRealPath();
            Object here = System.getProperties().putIfAbsent(mark, text);
            if (here != null) throw new Problem("command.locked", folder.root(), here);
            boolean taken = false;
            try {
                ProjectLock lock = new ProjectLock(locked(folder, text), mark);
                taken = true;
                return lock;
            } finally {
                if (!taken) System.clearProperty(mark);
            }
        } catch (IOException broken) {
            throw new Problem(broken, "command.lock_failed", file, String.valueOf(broken.getMessage()));
        }
    }

    /** The channel that holds the lock; where another process has it, no channel of ours stays open. */
    private static FileChannel locked(ProjectFolder folder, String text) throws IOException {
        FileChannel channel = FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock(LOCKED_BYTE, 1, false) != null;
            if (!locked) throw new Problem("command.locked", folder.root(), holder(channel));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } finally {
            if (!locked) channel.close();
        }
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
        if (!channel.isOpen()) return; // the mark may be somebody else's by now
        try {
            channel.close();
        } catch (IOException broken) {
            throw new Problem(broken, "command.lock_failed", "instance.lock", String.valueOf(broken.getMessage()));
        } finally {
            System.clearProperty(mark);
        }
    }
}
