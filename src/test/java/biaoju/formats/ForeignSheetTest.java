package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as others make them. */
class ForeignSheetTest {
    @TempDir
    Path folder;

    private Path written(Workbook book) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (book; OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private Path written(Consumer<XSSFWorkbook> fill) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        fill.accept(book);
        return written(book);
    }

    private static XSSFRow row(XSSFSheet sheet, int number, String... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) row.createCell(i).setCellValue(cells[i]);
        return row;
    }

    private static Collected read(Path file) {
        assertThat(NeighbourFormat.guess(file)).isEqualTo(NeighbourFormat.XLSX);
        Collected found = new Collected();
        NeighbourFormat.XLSX.read(file, Naming.NONE, Tables::rows, found);
        return found;
    }

    private static List<String> said(Collected found) {
        return found.labels.stream().map(one -> one.place().text() + " " + String.join("+", one.labels()) + " " + one.annotator()).toList();
    }

    @Test
    void aTableOfTextsAndLabels() throws IOException {
        Collected found = read(written(book -> {
            XSSFSheet sheet = book.createSheet("S");
            row(sheet, 3, "", " Text ", "LABEL", "annotator", "note");
            row(sheet, 4, "x", "推动改革。", "measure", "王", "好");
            row(sheet, 5, "", "无标注。");
            row(sheet, 6, "", "两个。", "measure#plan");
            row(sheet, 8, "", "", "measure");
        }));
        assertThat(said(found)).containsExactly("推动改革。 measure 王", "两个。 measure+plan null");
        assertThat(found.refused).singleElement().satisfies(one -> assertThat(one.getMessage()).contains("row 9").contains("text"));
    }

    @Test
    void formulasCountByTheirLastResultAndNumbersAndDatesAsTheyAreSeen() throws IOException {
        Collected found = read(written(book -> {
            XSSFSheet sheet = book.createSheet("S");
            row(sheet, 0, "text", "label", "annotator", "at", "elapsed_ms", "flag");
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellFormula("\"推\"&\"动。\"");
            row.createCell(1).setCellFormula("IF(1=1,\"plan\",\"\")");
            row.createCell(2).setCellValue(12345678901.0);
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\" h:mm:ss"));
            row.createCell(3).setCellValue(LocalDateTime.of(2026, 11, 20, 8, 15, 30));
            row.getCell(3).setCellStyle(style);
            row.createCell(4).setCellValue(2310);
            row.createCell(5).setCellValue(true);
            new XSSFFormulaEvaluator(book).evaluateAll();
            row(sheet, 2, "没有结果。").createCell(1).setCellFormula("\"problem\""); // never computed
            row(sheet, 3, "错。").createCell(1).setCellErrorValue((byte) 42);
        }));
        assertThat(said(found)).containsExactly("推动。 plan 12345678901", "没有结果。 =\"problem\" null");
        assertThat(found.refused).as("an error is no label").singleElement().satisfies(one -> assertThat(one.getMessage()).contains("row 4"));
        FoundLabel first = found.labels.get(0);
        assertThat(String.valueOf(first.at())).isEqualTo("2026-11-20T08:15:30Z");
        assertThat(first.elapsedMs()).isEqualTo(2310);
        assertThat(first.flag()).isTrue();
    }

    @Test
    void aMergedCellCountsForEachOfItsRows() throws IOException {
        Collected found = read(written(book -> {
            XSSFSheet sheet = book.createSheet("S");
            row(sheet, 0, "text", "label");
            row(sheet, 1, "一。", "cause");
            row(sheet, 2, "二。");
            row(sheet, 3, "三。");
            row(sheet, 4, "四。");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(6, 1_000_000, 0, 300));
        }));
        assertThat(said(found)).containsExactly("一。 cause null", "二。 cause null", "三。 cause null");
    }

    @Test
    void theFirstSheetWithLabelsIsReadAndTheOthersAreTold() throws IOException {
        Collected found = read(written(book -> {
            row(book.createSheet("说明"), 0, "how this was made");
            book.createSheet("空");
            XSSFSheet labels = book.createSheet("标注");
            row(labels, 0, "text", "label");
            row(labels, 1, "一。", "cause");
            row(book.createSheet("old"), 0, "text", "label");
        }));
        assertThat(said(found)).containsExactly("一。 cause null");
        assertThat(found.remarks).singleElement().satisfies(one -> assertThat(one.getMessage()).contains("说明, 空, old"));
    }

    @Test
    void richTextAndStreamedWorkbooksAndExcelsEscapes() throws IOException {
        Collected found = read(written(book -> {
            XSSFSheet sheet = book.createSheet("S");
            row(sheet, 0, "text", "label");
            XSSFRichTextString rich = new XSSFRichTextString("推动改革。");
            rich.applyFont(0, 2, book.createFont());
            sheet.createRow(1).createCell(0).setCellValue(rich);
            sheet.getRow(1).createCell(1).setCellValue("cause");
            row(sheet, 2, "a_x000D_\nb", "plan");
        }));
        assertThat(said(found)).containsExactly("推动改革。 cause null", "a\r\nb plan null");
        SXSSFWorkbook streamed = new SXSSFWorkbook(10);
        var sheet = streamed.createSheet();
        for (int r = 0; r < 500; r++) {
            var row = sheet.createRow(r);
            row.createCell(0).setCellValue(r == 0 ? "text" : "  句" + r + " 。 ");
            row.createCell(1).setCellValue(r == 0 ? "label" : "plan");
        }
        Collected many = read(written(streamed));
        assertThat(many.labels).hasSize(499).last().extracting(one -> one.place().text()).isEqualTo("  句499 。 ");
    }

    @Test
    void whatIsNoSuchTableSaysWhatItHas() throws IOException {
        Path file = written(book -> row(book.createSheet("S"), 0, "句子", "标签"));
        assertThatThrownBy(() -> read(file)).isInstanceOf(Problem.class).hasMessageContaining("a.xlsx").hasMessageContaining("句子, 标签");
        Path twice = written(book -> row(book.createSheet("S"), 0, "text", "label", "Label"));
        assertThatThrownBy(() -> read(twice)).isInstanceOf(Problem.class).hasMessageContaining("label");
    }
}
