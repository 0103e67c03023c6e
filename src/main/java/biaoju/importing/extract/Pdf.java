package biaoju.importing.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The text layer of a PDF in the order it was written, which keeps columns apart. */
final class Pdf {
    private static final int MOST_PAGES = 5_000;
    /** A scan may have a stamp or a page number in letters. */
    private static final int FEWEST_A_PAGE = 4;

    private Pdf() {}

    /** @param keepLines leaves lines that end with the page's width as they are */
    static Extract read(byte[] bytes, boolean keepLines) throws IOException, Refusal {
        FontMappers.set(new PdfFonts());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            if (pages > MOST_PAGES) throw new Refusal("pages", Integer.toString(MOST_PAGES));
            PdfText lines = new PdfText();
            lines.writeText(pdf, Writer.nullWriter());
            int characters = lines.pages().stream().flatMap(page -> page.lines().stream()).mapToInt(line -> line.text().length()).sum();
            if (characters < FEWEST_A_PAGE * Math.max(1, pages)) throw withoutText(bytes, pages);
            Manuscript manuscript = new Manuscript();
            new PdfLayout(lines.pages()).write(manuscript, keepLines);
            return manuscript.extract("pdf");
        } catch (InvalidPasswordException locked) {
            throw new Refusal("password");
        }
    }

    /** The library mends what was cut off as well as it can, and finds pages without text then. */
    private static Refusal withoutText(byte[] bytes, int pages) {
        int from = Math.max(0, bytes.length - 2048);
        boolean ends = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
        return ends && pages > 0 ? new Refusal("scan") : Refusal.damaged("PDF", new IOException("it has no end or no pages"));
    }
}
