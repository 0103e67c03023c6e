package biaoju.importing.extract;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF in the order it was written, which keeps columns apart. */
final class Pdf {
    private static final int MOST_PAGES = 5_000;
    /** A scan may have a stamp or a page number in letters. */
    private static final int FEWEST_A_PAGE = 4;

    private Pdf() {}

    static Extract read(byte[] bytes) throws IOException, Refusal {
        FontMappers.set(new PdfFonts());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int pages = pdf.getNumberOfPages();
            if (pages > MOST_PAGES) throw new Refusal("pages", Integer.toString(MOST_PAGES));
            Lines lines = new Lines();
            lines.writeText(pdf, Writer.nullWriter());
            int characters = lines.pages.stream().flatMap(page -> page.lines().stream()).mapToInt(line -> line.text().length()).sum();
            if (characters < FEWEST_A_PAGE * Math.max(1, pages)) throw withoutText(bytes, pages);
            Manuscript manuscript = new Manuscript();
            new PdfLayout(lines.pages).write(manuscript);
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

    /** Listens where the stripper would write. */
    private static final class Lines extends PDFTextStripper {
        final List<PdfLayout.Page> pages = new ArrayList<>();
        private List<PdfLine> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<TextPosition> places = new ArrayList<>();

        @Override
        protected void startPage(PDPage page) {
            lines = new ArrayList<>();
        }

        @Override
        protected void writeString(String words, List<TextPosition> positions) {
            text.append(words);
            places.addAll(positions);
        }

        @Override
        protected void writeWordSeparator() {
            text.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            if (!text.toString().isBlank() && !places.isEmpty()) {
                TextPosition first = places.get(0);
                TextPosition last = places.get(places.size() - 1);
                lines.add(new PdfLine(closedUp(text), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(),
                        Math.max(1, first.getHeightDir() > 0 ? first.getFontSizeInPt() : 1)));
            }
            text.setLength(0);
            places.clear();
        }

        @Override
        protected void endPage(PDPage page) {
            writeLineSeparator();
            pages.add(new PdfLayout.Page(lines, page.getCropBox().getHeight()));
        }

        /** Blanks between two ideographs are the justified line's. */
        private static String closedUp(CharSequence words) {
            return words.toString().strip().replaceAll("(?<=[\\p{IsHan}，。；：、！？]) +(?=[\\p{IsHan}，。；：、！？])", "");
        }
    }
}
