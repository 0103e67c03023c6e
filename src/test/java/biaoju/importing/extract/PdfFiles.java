package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files put together by hand: Chinese in a font that is not in the file, as in those that offices print. */
public final class PdfFiles {
    static final float SIZE = 12;

    private final List<StringBuilder> pages = new ArrayList<>();

    /** A page of A4; lines that follow are on it. */
    PdfFiles page() {
        pages.add(new StringBuilder());
        return this;
    }

    /** @param y up from the foot */
    PdfFiles line(float x, float y, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        pages.get(pages.size() - 1).append(String.format(Locale.ROOT, "BT /F1 %.0f Tf %.1f %.1f Td <%s> Tj ET%n", SIZE, x, y, hex));
        return this;
    }

    byte[] bytes() {
        List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>", "",
                "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
                "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>/DW 1000"
                        + "/FontDescriptor 5 0 R>>",
                "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>"));
        StringBuilder kids = new StringBuilder();
        for (StringBuilder page : pages) {
            kids.append(objects.size() + 1).append(" 0 R ");
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " + (objects.size() + 2) + " 0 R>>");
            objects.add("<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream");
        }
        objects.set(1, "<</Type/Pages/Count " + pages.size() + "/Kids[" + kids + "]>>");
        return of(objects);
    }

    /** A file of these objects, the first of them its catalogue. */
    static byte[] of(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n %n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table).append("trailer\n<</Root 1 0 R/Size ")
                .append(objects.size() + 1).append(">>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] locked(byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
