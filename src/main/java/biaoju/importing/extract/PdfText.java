package biaoju.importing.extract;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Puts a PDF's characters, in the order in which they were drawn, together to lines: what stands side by side far apart is two columns where both are wide, else a table's row. */
final class PdfText extends PDFTextStripper {
    /** In widths of an ideograph: a column's least width, the gap between two pieces of a line, between two words. */
    private static final float COLUMN = 10;
    private static final float GAP = 1.6f;
    private static final float WIDE_BLANK = 0.8f;
    private static final float BLANK = 0.4f;
    private static final float NARROW_BLANK = 0.18f;

    private final List<PdfLayout.Page> pages = new ArrayList<>();
    private List<PdfLine> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private String last = "";
    private float lastLeft;
    private boolean blank;

    List<PdfLayout.Page> pages() {
        return pages;
    }

    @Override
    protected void startPage(PDPage page) {
        pieces = new ArrayList<>();
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        String words = glyph.getUnicode();
        if (words == null) return;
        if (words.isBlank()) {
            blank = true;
            return;
        }
        float x = glyph.getXDirAdj();
        float above = glyph.getYDirAdj();
        float em = Math.max(1, glyph.getFontSizeInPt());
        if (!text.isEmpty() && !goesOn(x, above, em)) endPiece();
        if (text.isEmpty()) {
            left = x;
            y = above;
            size = em;
        } else if (words.equals(last) && Math.abs(x - lastLeft) < glyph.getWidthDirAdj() * 0.3f) {
            return; // drawn twice, to look bold
        } else if (isApart(x - right, words.codePointAt(0), em)) {
            text.append(' ');
        }
        text.append(words);
        last = words;
        lastLeft = x;
        right = x + glyph.getWidthDirAdj();
        blank = false;
    }

    private boolean goesOn(float x, float above, float em) {
        float most = Math.max(em, size);
        return Math.abs(above - y) < most * 0.5f && x > right - most * 0.5f && x - right < most * GAP;
    }

    /** Between ideographs a blank is the justified line's unless it is as wide as one of them. */
    private boolean isApart(float gap, int next, float em) {
        boolean before = Character.isIdeographic(last.codePointBefore(last.length())) || isFullWidth(last.codePointBefore(last.length()));
        boolean after = Character.isIdeographic(next) || isFullWidth(next);
        if (before && after) return gap > em * WIDE_BLANK;
        return blank || gap > em * (before || after ? BLANK : NARROW_BLANK);
    }

    private static boolean isFullWidth(int c) {
        return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x2014 && c <= 0x2026);
    }

    private void endPiece() {
        if (!text.isEmpty()) {
            PdfLine piece = new PdfLine(text.toString().strip(), left, right, y, size, false);
            boolean twice = pieces.stream().skip(Math.max(0, pieces.size() - 3)).anyMatch(other -> isSame(other, piece));
            if (!twice) pieces.add(piece);
        }
        text.setLength(0);
        last = "";
        blank = false;
    }

    private static boolean isSame(PdfLine one, PdfLine other) {
        float near = one.size() * 0.3f;
        return one.text().equals(other.text()) && Math.abs(one.left() - other.left()) < near && Math.abs(one.y() - other.y()) < near;
    }

    @Override
    protected void endPage(PDPage page) {
        endPiece();
        pages.add(new PdfLayout.Page(lines(), page.getCropBox().getHeight()));
    }

    /** Columns that were drawn line by line across the page one after the other, cells of a row as one line. */
    private List<PdfLine> lines() {
        List<PdfLine> lines = new ArrayList<>();
        List<PdfLine> aside = new ArrayList<>();
        for (PdfLine piece : pieces) {
            boolean beside = endsBeside(lines, piece);
            if (beside && isWide(last(lines)) && isWide(piece)) {
                aside.add(piece);
            } else if (endsBeside(aside, piece)) {
                aside.set(aside.size() - 1, last(aside).with(piece));
            } else if (beside && aside.isEmpty()) {
                lines.set(lines.size() - 1, last(lines).with(piece));
            } else if (beside) {
                aside.add(piece); // the last line of the column beside, however short
            } else {
                boolean column = !aside.isEmpty() && piece.isOverOrUnder(last(lines)) && piece.right() < aside.get(0).left();
                if (!column) {
                    lines.addAll(aside);
                    aside.clear();
                }
                lines.add(piece);
            }
        }
        lines.addAll(aside);
        return lines;
    }

    private static PdfLine last(List<PdfLine> lines) {
        return lines.get(lines.size() - 1);
    }

    private static boolean endsBeside(List<PdfLine> lines, PdfLine piece) {
        return !lines.isEmpty() && isBeside(last(lines), piece);
    }

    private static boolean isBeside(PdfLine left, PdfLine right) {
        return Math.abs(left.y() - right.y()) < left.size() * 0.5f && right.left() > left.right();
    }

    private static boolean isWide(PdfLine line) {
        return line.right() - line.left() > line.size() * COLUMN;
    }
}
