package biaoju.flow.report;

import biaoju.base.Problem;
import biaoju.base.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/** Writes a file whole or not at all: beside its place first, then moved there over what was. */
final class Aside {
    private Aside() {}

    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @throws Problem {@code flow.report_failed} where it cannot be written; then what was there before is there still */
    static void write(Path file, Writing writing) {
        Path target = file.toAbsolutePath().normalize();
        Path aside = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = new KeptOpen(channel)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            remove(aside, broken);
            throw new Problem(broken, "flow.report_failed", file.toString(), Reason.ofWriting(target, broken));
        } catch (CancellationException | Problem stopped) {
            remove(aside, stopped);
            throw stopped;
        }
    }

    /** A writer that closes what it wrote to must not close the channel: it is yet to be forced. */
    private static final class KeptOpen extends BufferedOutputStream {
        KeptOpen(FileChannel channel) {
            super(Channels.newOutputStream(channel), 1 << 16);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void remove(Path aside, Throwable why) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException stays) {
            why.addSuppressed(stays);
        }
    }
}
