package biaoju.importing.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever it is called; the name decides only where the bytes do not. */
enum Form {
    TEXT,
    ZIP,
    OLE,
    PDF,
    HTML,
    RTF;

    private static final int LOOKED_AT = 1024;
    private static final List<String> BINARY = List.of(".docx", ".doc", ".pdf", ".odt", ".rtf");
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");
    /** Word has saved pages under its own ending for decades. */
    private static final Pattern PAGE = Pattern.compile("(?is)(?:\\W{0,3})\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,400}?-->\\s*)?<(?:!doctype\\s+html|html)\\b.*");

    static Form of(byte[] bytes, String name) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return ZIP;
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) return OLE;
        if (start.startsWith("%PDF-")) return PDF;
        if (start.startsWith("{\\rtf")) return RTF;
        if (bytes.length == 0) return TEXT;
        if (ends(name, PAGES) || (ends(name, BINARY) && PAGE.matcher(start).matches())) return HTML;
        return ends(name, BINARY) ? ZIP : TEXT;
    }

    private static boolean ends(String name, List<String> endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith);
    }
}
