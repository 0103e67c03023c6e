package biaoju.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
    private static final UUID WRITER = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @TempDir
    private Path folder;

    /** Fails at the n-th write, force or truncation, as it was told; counts what it was asked. */
    private static final class FailingFile implements AppendFile {
        private final AppendFile real;
        private int writesLeft = Integer.MAX_VALUE;
        private int forcesLeft = Integer.MAX_VALUE;
        private boolean truncates = true;
        private int partOfLastWrite;
        private int asked;

        private FailingFile(AppendFile real) {
            this.real = real;
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            asked++;
            if (--writesLeft < 0) {
                bytes.limit(Math.min(bytes.limit(), partOfLastWrite));
                real.write(bytes, at);
                throw new IOException("No space left on device");
            }
            real.write(bytes, at);
        }

        @Override
        public void force() throws IOException {
            asked++;
            if (--forcesLeft < 0) throw new IOException("Input/output error");
            real.force();
        }

        @Override
        public void truncate(long length) throws IOException {
            asked++;
            if (!truncates) throw new IOException("Input/output error");
            real.truncate(length);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    @FunctionalInterface
    private interface Opener {
        AppendFile open(Path file) throws IOException;
    }

    private static Disk disk(Opener opener) {
        return new Disk() {
            @Override
            AppendFile open(Path file) throws IOException {
                return opener.open(file);
            }
        };
    }

    private static Change change(int number) {
        return new Change.AnnotatorNamed(new Annotator(WRITER, "名" + number));
    }

    @Test
    void aFailedWriteIsRefusedForGoodAndLeavesOnlyWhatWasAcknowledged() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            Path journalFolder = folder.resolve("trial" + seed);
            List<FailingFile> disks = new ArrayList<>();
            List<Frame> acknowledged = new ArrayList<>();
            boolean forceFails = random.nextBoolean();
            boolean truncates = random.nextBoolean();
            try (Journal journal = Journal.open(journalFolder, WRITER, Clock.systemUTC(), disk(file -> {
                FailingFile disk = new FailingFile(AppendFile.open(file));
                if (forceFails) disk.forcesLeft = random.nextInt(10);
                else disk.writesLeft = random.nextInt(10);
                disk.partOfLastWrite = random.nextInt(400);
                disk.truncates = truncates;
                disks.add(disk);
                return disk;
            }))) {
                Problem refused = null;
                while (refused == null) refused = tried(journal, acknowledged);
                assertThat(refused.key()).isEqualTo("journal.unwritable");
                assertThat(journal.writable()).isFalse();
                int asked = disks.get(0).asked;
                assertThatThrownBy(() -> journal.append(change(99))).isInstanceOf(Problem.class);
                assertThat(disks.get(0).asked).as("never tried again").isEqualTo(asked);
                List<Frame> still = new ArrayList<>();
                journal.replay(Map.of(), still::add);
                assertThat(still).as("seed %d", seed).isEqualTo(acknowledged);
            }
            List<Frame> found = new ArrayList<>();
            try (Journal journal = Journal.open(journalFolder, WRITER, Clock.systemUTC())) {
                journal.replay(Map.of(), found::add);
                if (truncates) assertThat(journal.damages()).as("seed %d", seed).isEmpty();
                assertThat(journal.writable()).isTrue();
            }
            assertThat(found.subList(0, Math.min(found.size(), acknowledged.size()))).as("seed %d", seed).isEqualTo(acknowledged);
            // What could not even be cut off may be found whole; it was refused, but it was what the person wanted.
            assertThat(found.size() - acknowledged.size()).as("seed %d", seed).isBetween(0, truncates ? 0 : 1);
        }
    }

    private static @Nullable Problem tried(Journal journal, List<Frame> acknowledged) {
        try {
            acknowledged.add(journal.append(change(acknowledged.size())));
            return null;
        } catch (Problem refused) {
            return refused;
        }
    }

    @Test
    void aFileThatCannotBeMadeMakesTheJournalReadOnly() {
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC(), disk(file -> {
            throw new IOException("Permission denied");
        }))) {
            assertThat(journal.writable()).isTrue();
            assertThatThrownBy(() -> journal.append(change(1))).isInstanceOf(Problem.class).hasMessageContaining("Permission denied");
            assertThat(journal.writable()).isFalse();
        }
    }

    @Test
    void whereNothingCanBeWrittenWhatIsWholeIsStillRead() throws IOException {
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC())) {
            for (int i = 0; i < 5; i++) journal.append(change(i));
        }
        Path log = folder.resolve(WRITER + ".log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
        Files.createFile(folder.resolve("damaged")); // a file where the folder should be
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC())) {
            assertThat(journal.damages()).hasSize(1).allMatch(damage -> damage.setAside() == null);
            assertThat(journal.size()).isEqualTo(4);
            List<Frame> left = new ArrayList<>();
            journal.replay(Map.of(), left::add);
            assertThat(left).hasSize(4);
            assertThat(journal.writable()).isFalse();
            assertThatThrownBy(() -> journal.append(change(9))).isInstanceOf(Problem.class);
        }
        assertThat(log).hasBinaryContent(bytes);
    }

    @Test
    void aReadOnlyFolderIsKnownAtOnce() throws IOException {
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC())) {
            journal.append(change(1));
        }
        Path log = folder.resolve(WRITER + ".log");
        assertThat(log.toFile().setWritable(false)).isTrue();
        Assumptions.assumeTrue(!Files.isWritable(log), "root may write everything");
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC())) {
            assertThat(journal.size()).isOne();
            assertThat(journal.writable()).isFalse();
        }
    }

    @Test
    void aLogThatIsChangedWhileItIsOpenIsNotBelieved() throws IOException {
        try (Journal journal = Journal.open(folder, WRITER, Clock.systemUTC())) {
            Frame frame = journal.append(change(1));
            Path log = folder.resolve(WRITER + ".log");
            byte[] bytes = Files.readAllBytes(log);
            bytes[Line.HEAD + 20] ^= 1;
            Files.write(log, bytes);
            assertThatThrownBy(() -> journal.read(frame.stamp())).isInstanceOf(Problem.class)
                    .extracting(e -> ((Problem) e).key()).isEqualTo("journal.changed");
        }
    }
}
