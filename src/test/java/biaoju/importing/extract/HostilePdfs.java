package biaoju.importing.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDF files made to do harm, named as in {@link HostileFiles}. */
final class HostilePdfs {
    private static final int DEEP = 100_000;
    private static final int MEGABYTE = 1 << 20;

    private HostilePdfs() {}

    /**
     * @param address of a server that nobody may call
     * @param noise   to stand behind a file
     */
    static Map<String, byte[]> all(String address, byte[] noise) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] good = new PdfFiles().page().line(72, 600, "今年任务完成。").bytes();
        String catalogue = "<</Type/Catalog/Pages 2 0 R>>";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]%s>>";
        String one = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        files.put("bad-locked.pdf", PdfFiles.locked(good));
        files.put("bad-scan.pdf", new PdfFiles().page().bytes());
        files.put("bad-header-only.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        files.put("bad-no-pages.pdf", PdfFiles.of(List.of("<</Type/Catalog>>")));
        files.put("bad-pages-in-a-circle.pdf", PdfFiles.of(List.of(catalogue, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>")));
        files.put("bad-many-pages.pdf", PdfFiles.of(List.of(catalogue, "<</Type/Pages/Count 6000/Kids[" + "3 0 R ".repeat(6000) + "]>>", page.formatted(""))));
        files.put("bad-negative-count.pdf", PdfFiles.of(List.of(catalogue, "<</Type/Pages/Count -1/Kids[]>>")));
        files.put("bad-calling.pdf", PdfFiles.of(List.of("<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL('" + address + "'))>>>>", one,
                page.formatted("/Contents 4 0 R"), "<</Length 0/F(" + address + ")>>\nstream\n\nendstream")));
        files.put("bad-form-of-itself.pdf", PdfFiles.of(List.of(catalogue, one, page.formatted("/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>"),
                "<</Length 5>>\nstream\n/F Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>\nstream\n/F Do\nendstream")));
        files.put("bad-length-of-itself.pdf", PdfFiles.of(List.of(catalogue, one, page.formatted("/Contents 4 0 R"), "<</Length 4 0 R>>\nstream\nBT ET\nendstream")));
        files.put("bad-deep-arrays.pdf", PdfFiles.of(List.of(catalogue, one, page.formatted("/X " + "[".repeat(DEEP)))));
        files.put("bad-stream-bomb.pdf", PdfFiles.of(List.of(catalogue, one, page.formatted("/Contents 4 0 R"), squeezed(200))));
        files.put("bad-font-of-itself.pdf", PdfFiles.of(List.of(catalogue, one, page.formatted("/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>"),
                "<</Length 30>>\nstream\nBT /F 12 Tf <4E00> Tj ET      \nendstream", "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>")));
        String text = new String(good, StandardCharsets.ISO_8859_1);
        files.put("odd-tables-in-a-circle.pdf", text.replace("trailer\n<<", "trailer\n<</Prev " + text.lastIndexOf("xref\n0") + " ").getBytes(StandardCharsets.ISO_8859_1));
        files.put("odd-wrong-offsets.pdf", text.replaceAll("(?m)^0000000(\\d{3}) 00000 n", "9999999$1 00000 n").getBytes(StandardCharsets.ISO_8859_1));
        files.put("odd-behind-it.pdf", HostileFiles.joined(good, noise));
        return files;
    }

    /** A stream that unpacks to so many megabytes of drawing. */
    private static String squeezed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] some = "q Q ".repeat(MEGABYTE / 4).getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < megabytes; i++) out.write(some);
        }
        return "<</Filter/FlateDecode/Length " + bytes.size() + ">>\nstream\n" + bytes.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
    }
}
