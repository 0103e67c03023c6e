package biaoju.importing.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called; the name decides only where the bytes do not. */
enum Form {
    TEXT, ZIP, OLE;

    private static final int LOOKED_AT = 1024;
    private static final List<String> OFFICE = List.of(".docx");

    static Form of(byte[] bytes, String name) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return ZIP;
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return OLE;
        String lower = name.toLowerCase(Locale.ROOT);
        return OFFICE.stream().anyMatch(lower::endsWith) && bytes.length > 0 ? ZIP : TEXT;
    }
}
