package biaoju.importing.extract;

import biaoju.base.Problem;
import biaoju.importing.Decoded;
import biaoju.importing.Decoder;
import biaoju.importing.Warning;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web page's charset: given by hand, else what the page says of itself where it fits, else found out as for any text. */
final class Page {
    private static final int LOOKED_AT = 4096;
    private static final Pattern CHARSET = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_-]{2,20})");
    /** Warnings about bytes; those about characters are for the text that comes out. */
    private static final Set<String> OF_BYTES = Set.of("importing.warning.damaged", "importing.warning.doubtful", "importing.warning.unusual");

    private Page() {}

    static Decoded decode(byte[] bytes, String name, Optional<Charset> given) {
        Optional<Charset> said = given.isPresent() ? given : said(bytes);
        try {
            return Decoder.decode(bytes, name, said);
        } catch (Problem misfit) {
            if (given.isPresent() || said.isEmpty()) throw misfit;
            return Decoder.decode(bytes, name, Optional.empty());
        }
    }

    static List<Warning> warnings(Decoded page) {
        return page.warnings().stream().filter(warning -> OF_BYTES.contains(warning.key())).toList();
    }

    private static Optional<Charset> said(byte[] bytes) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xEF && (bytes[1] & 0xFF) >= 0xBB;
        if (marked) return Optional.empty(); // a byte-order mark knows better
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Matcher said = CHARSET.matcher(start);
        if (!said.find()) return Optional.empty();
        String charset = said.group(1).toUpperCase(java.util.Locale.ROOT);
        if (charset.equals("GB2312") || charset.equals("GBK")) return Optional.of(Charset.forName("GB18030"));
        boolean known = !charset.startsWith("UTF-16") && Charset.isSupported(charset);
        return known ? Optional.of(Charset.forName(charset)) : Optional.empty();
    }
}
