package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What POI reads of the workbooks we write. */
class LabelSheetTest {
    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());

    @Test
    void poiReadsEveryCellAsTheTextItWas() throws IOException {
        RandomReports random = new RandomReports(seed, true);
        List<List<String>> expected = new ArrayList<>();
        expected.add(OurWords.COLUMNS);
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); LabelSheet sheet = new LabelSheet(out)) {
            for (int i = 0; i < 40; i++) {
                RandomReports.Labelled one = random.next("=报告 " + i);
                sheet.write(one.document(), one.lines());
                for (LabelLine line : one.lines()) expected.add(OurWords.row(line, "=报告 " + i).stream().map(cell -> Objects.requireNonNullElse(cell, "")).toList());
            }
        }
        List<List<String>> read = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            for (int r = 0; r <= sheet.getLastRowNum(); r++) {
                XSSFRow row = sheet.getRow(r);
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < OurWords.COLUMNS.size(); c++) {
                    XSSFCell cell = row.getCell(c);
                    if (cell != null) assertThat(cell.getCellType()).as("never a formula, never a number").isEqualTo(CellType.STRING);
                    cells.add(cell == null ? "" : cell.getStringCellValue());
                }
                read.add(cells);
            }
        }
        assertThat(read).as("seed %s", seed).isEqualTo(expected);
    }

    private LabelLine line(RandomReports.Labelled in, String note) {
        LabelLine one = in.lines().get(0);
        return new LabelLine(one.report(), null, one.start(), one.end(), one.text(), one.annotator(), "plan", null, note, false, one.origin(),
                one.at(), 0, false);
    }

    private RandomReports.Labelled any() {
        RandomReports random = new RandomReports(seed, false);
        RandomReports.Labelled one = random.next("r.txt");
        while (one.lines().isEmpty()) one = random.next("r.txt");
        return one;
    }

    @Test
    void aTextTooLongForACellIsRefusedNotCut() throws IOException {
        RandomReports.Labelled one = any();
        try (LabelSheet sheet = new LabelSheet(OutputStream.nullOutputStream())) {
            sheet.write(one.document(), List.of(line(one, "长".repeat(LabelSheet.LONGEST_CELL))));
            assertThatThrownBy(() -> sheet.write(one.document(), List.of(line(one, "长".repeat(LabelSheet.LONGEST_CELL + 1)))))
                    .isInstanceOf(Problem.class).hasMessageContaining("r.txt").hasMessageContaining("note").hasMessageContaining("32767");
        }
    }

    @Test
    void moreRowsThanASheetHasAreRefused() throws IOException {
        RandomReports.Labelled one = any();
        LabelLine line = line(one, "");
        try (LabelSheet sheet = new LabelSheet(OutputStream.nullOutputStream(), 3)) {
            sheet.write(one.document(), List.of(line, line));
            assertThatThrownBy(() -> sheet.write(one.document(), List.of(line))).isInstanceOf(Problem.class).hasMessageContaining("2");
        }
    }
}
