package biaoju.importing.extract;

import static biaoju.importing.extract.SameReportTest.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocTest {
    private static HWPFDocument report() throws IOException {
        return new HWPFDocument(new ByteArrayInputStream(file("report.doc")));
    }

    private static byte[] bytes(HWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    static byte[] storage(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsLockedIsRefusedAsSuch() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HWPFDocument document = report()) {
            byte[] locked = bytes(document);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThatThrownBy(() -> Doc.read(locked)).isInstanceOf(Refusal.class).hasMessage("password");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> Doc.read(storage("EncryptedPackage"))).hasMessage("password");
    }

    @Test
    void whatIsNoWordDocumentOrTooOldIsRefusedAsSuch() throws IOException {
        assertThatThrownBy(() -> Doc.read(storage("Workbook"))).hasMessage("spreadsheet");
        assertThatThrownBy(() -> Doc.read(storage("PowerPoint Document"))).hasMessage("slides");
        assertThatThrownBy(() -> Doc.read(storage("Notes"))).hasMessage("office");
        byte[] old = file("report.doc");
        int fib = indexOf(old, new byte[] {(byte) 0xEC, (byte) 0xA5});
        old[fib + 2] = 104;
        old[fib + 3] = 0; // the number of Word 95's format
        assertThatThrownBy(() -> Doc.read(old)).hasMessage("oldWord");
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        }
        throw new AssertionError("not there");
    }

    @Test
    void aDamagedOneIsReadOrRefusedAndNothingElse(@TempDir Path folder) throws IOException {
        byte[] sound = file("report.doc");
        long seed = Long.getLong("biaoju.seed", 20251220L);
        Random random = new Random(seed);
        Extraction extraction = new Extraction(folder);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = sound.clone();
            for (int hits = 1 + random.nextInt(12); hits > 0; hits--) damaged[512 + random.nextInt(damaged.length - 512)] = (byte) random.nextInt(256);
            byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(damaged, 600 + random.nextInt(damaged.length - 600)) : damaged;
            try {
                assertThat(extraction.of(new Wire.Question(false, bytes)).text()).as("seed %d, file %d", seed, i).isNotEmpty();
            } catch (Refusal told) {
                assertThat(told.key()).startsWith("importing.extract.");
            }
        }
    }
}
