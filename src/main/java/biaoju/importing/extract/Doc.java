package biaoju.importing.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The text of a Word 97–2003 document: as of a docx, deleted and hidden text, comments, page heads and feet stay out. */
final class Doc {
    private static final int BODY = 9;
    private static final char FIELD_CODE = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char NOTE = '\u0002';
    private static final char CELL_END = '\u0007';

    private final HWPFDocument document;
    private final DocNumbers numbers;
    private final Notes footnotes;
    private final Manuscript manuscript = new Manuscript();
    private final List<String> notes = new ArrayList<>();
    /** The fields that are open, true where what runs on is a field's code: one may go over many paragraphs. */
    private final List<Boolean> fields = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private Doc(HWPFDocument document) {
        this.document = document;
        this.numbers = new DocNumbers(document.getListTables());
        this.footnotes = document.getFootnotes();
    }

    static Extract read(byte[] bytes) throws IOException, Refusal {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) throw new Refusal("password"); // a docx inside
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) throw new Refusal("spreadsheet");
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) throw new Refusal("slides");
            if (!root.hasEntryCaseInsensitive("WordDocument")) throw new Refusal("office");
            try (HWPFDocument document = new HWPFDocument(root)) {
                return new Doc(document).extract();
            }
        } catch (EncryptedDocumentException locked) {
            throw new Refusal("password");
        } catch (OldWordFileFormatException old) {
            throw new Refusal("oldWord");
        }
    }

    private Extract extract() throws Refusal {
        paragraphs(document.getRange());
        endRow();
        fields.clear();
        paragraphs(document.getMainTextboxRange());
        endRow();
        for (String note : notes) manuscript.line(note);
        return manuscript.extract("doc");
    }

    private void paragraphs(Range range) throws Refusal {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            String words = words(paragraph);
            if (paragraph.getTableLevel() > 0 || paragraph.isInTable()) {
                inTable(paragraph, words);
            } else {
                endRow();
                alone(paragraph, words.strip());
            }
        }
    }

    private void inTable(Paragraph paragraph, String words) throws Refusal {
        if (paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
            endRow();
            return;
        }
        if (!cell.isEmpty()) cell.append(' ');
        cell.append(number(paragraph, words)).append(words.strip());
        boolean last = paragraph.getTableLevel() <= 1 && endsWith(paragraph.text(), CELL_END);
        if (!last) return;
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private static boolean endsWith(String text, char last) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == last;
    }

    private void endRow() throws Refusal {
        if (!cell.isEmpty()) cells.add(cell.toString());
        manuscript.row(cells);
        cells.clear();
        cell.setLength(0);
    }

    private void alone(Paragraph paragraph, String words) throws Refusal {
        String style = style(paragraph);
        String number = number(paragraph, words);
        String line = number + words;
        int outline = paragraph.getLvl();
        if (style.matches("(?:heading|标题) ?[1-9]")) outline = style.charAt(style.length() - 1) - '1';
        if (style.equals("title") || style.equals("标题")) manuscript.title(line);
        else if (style.matches("(?:toc|目录) ?\\d")) manuscript.noise(line);
        else if (outline >= 0 && outline < BODY) manuscript.heading(line, outline + 1);
        else if (number.isEmpty()) manuscript.line(line);
        else manuscript.item(line);
    }

    private String style(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        if (index < 0 || index >= document.getStyleSheet().numStyles()) return "";
        StyleDescription style = document.getStyleSheet().getStyleDescription(index);
        return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT).strip();
    }

    private String number(Paragraph paragraph, String words) {
        return words.isBlank() ? "" : numbers.next(paragraph.getIlfo(), paragraph.getIlvl());
    }

    private String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            boolean shown = !run.isVanished() && !run.isMarkedDeleted();
            String text = run.text();
            for (int at = 0; at < text.length(); at++) character(text.charAt(at), run.getStartOffset() + at, shown, words);
        }
        return words.toString();
    }

    private void character(char c, int place, boolean shown, StringBuilder words) {
        switch (c) {
            case FIELD_CODE -> fields.add(true);
            case FIELD_RESULT -> {
                if (!fields.isEmpty()) fields.set(fields.size() - 1, false);
            }
            case FIELD_END -> {
                if (!fields.isEmpty()) fields.remove(fields.size() - 1);
            }
            default -> {
                if (shown && !fields.contains(true)) words.append(c == NOTE ? note(place) : plain(c));
            }
        }
    }

    /** Word's own signs as everybody's; what is no sign at all as nothing. */
    private static String plain(char c) {
        return switch (c) {
            case '\u000B' -> "\n";
            case '\u001E' -> "-";
            case '\t' -> "\t";
            default -> c < ' ' ? "" : Character.toString(c);
        };
    }

    /** The mark of the footnote that hangs here; its words are kept for the end. */
    private String note(int place) {
        int index = footnotes.getNoteIndexByAnchorPosition(place);
        if (index < 0) return "";
        String all = document.getFootnoteRange().text();
        int start = footnotes.getNoteTextStartOffset(index);
        int end = Math.min(all.length(), footnotes.getNoteTextEndOffset(index));
        if (start < 0 || start >= end) return "";
        String mark = "[" + (notes.size() + 1) + "]";
        notes.add(mark + " " + Range.stripFields(all.substring(start, end)).replaceAll("\\p{Cntrl}+", " ").strip());
        return mark;
    }
}
