package biaoju.journal;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import biaoju.domain.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails: what was forced is there, of all else any sector may be or not be. */
class PowerLossTest {
    private static final int IMAGES = 3_000;
    private static final int SECTOR = 512;
    private static final UUID WRITER = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @TempDir
    private Path folder;

    /** Keeps what was forced and what was only written, and fails once the power is gone. */
    private static final class Drive extends Disk implements AppendFile {
        private byte[] forced = new byte[0];
        private byte[] written = new byte[0];
        private int operationsLeft;

        private Drive(int operationsLeft) {
            this.operationsLeft = operationsLeft;
        }

        private void power() throws IOException {
            if (--operationsLeft < 0) throw new IOException("no power");
        }

        @Override
        AppendFile open(Path file) {
            return this;
        }

        @Override
        void force(Path file) {}

        @Override
        void forceFolder(Path folder) {}

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            byte[] longer = Arrays.copyOf(written, (int) at + bytes.remaining());
            bytes.get(longer, (int) at, bytes.remaining());
            written = longer;
            power();
        }

        @Override
        public void force() throws IOException {
            power();
            forced = written.clone();
        }

        @Override
        public void truncate(long length) throws IOException {
            power();
            written = Arrays.copyOf(written, (int) length);
        }

        @Override
        public void close() {}

        /** What the next start may find. */
        private byte[] image(Random random) {
            int length = forced.length + random.nextInt(Math.max(1, written.length - forced.length + 1));
            byte[] image = Arrays.copyOf(forced, length);
            for (int sector = 0; sector < length; sector += SECTOR) {
                int from = Math.max(sector, forced.length);
                int to = Math.min(length, sector + SECTOR);
                if (from < to && random.nextInt(3) > 0) System.arraycopy(written, from, image, from, to - from);
            }
            return image;
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingElseIsMadeUp() throws IOException {
        Path log = folder.resolve(WRITER + ".log");
        for (long seed = 1; seed <= IMAGES; seed++) {
            Random random = new Random(seed);
            Samples samples = new Samples(seed);
            Drive drive = new Drive(1 + random.nextInt(12));
            List<Frame> acknowledged = new ArrayList<>();
            Change refused = null;
            Files.deleteIfExists(log);
            try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC(), drive)) {
                while (refused == null) {
                    Change change = samples.change();
                    try {
                        acknowledged.add(journal.append(change));
                    } catch (Problem noPower) {
                        refused = change;
                    }
                }
            }
            Files.write(log, drive.image(random));
            List<Frame> found = new ArrayList<>();
            try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC(), new HastyDisk())) {
                journal.replay(Map.of(), found::add);
            }
            assertThat(found.size()).as("seed %d", seed).isBetween(acknowledged.size(), acknowledged.size() + 1);
            assertThat(found.subList(0, acknowledged.size())).as("seed %d", seed).isEqualTo(acknowledged);
            if (found.size() > acknowledged.size()) {
                assertThat(found.get(acknowledged.size()).change()).as("seed %d", seed).isEqualTo(refused);
            }
        }
    }
}
