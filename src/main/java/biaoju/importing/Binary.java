package biaoju.importing;

import biaoju.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are no text whatever their name says, known by their first bytes. */
final class Binary {
    /** The first bytes as Latin-1, and the message that names what such a file is. */
    private record Magic(String start, String key) {}

    private static final List<Magic> KNOWN = List.of(
            new Magic("PK\u0003\u0004", "importing.binary.zip"),
            new Magic("PK\u0005\u0006", "importing.binary.zip"),
            new Magic("%PDF-", "importing.binary.pdf"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "importing.binary.office"),
            new Magic("{\\rtf", "importing.binary.rtf"),
            new Magic("\u0089PNG", "importing.binary.picture"),
            new Magic("\u00FF\u00D8\u00FF", "importing.binary.picture"),
            new Magic("GIF8", "importing.binary.picture"),
            new Magic("\u007FELF", "importing.binary.program"),
            new Magic("\u00CA\u00FE\u00BA\u00BE", "importing.binary.program"),
            new Magic("\u001F\u008B", "importing.binary.archive"),
            new Magic("Rar!\u001A", "importing.binary.archive"),
            new Magic("7z\u00BC\u00AF", "importing.binary.archive"),
            new Magic("\u00FD7zXZ", "importing.binary.archive"),
            new Magic("BZh91AY", "importing.binary.archive"),
            new Magic("SQLite format 3", "importing.binary.database"));

    private static final int LOOKED_AT = 512;

    private Binary() {}

    static void refuse(byte[] bytes, String name) {
        int length = Math.min(bytes.length, LOOKED_AT);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (Magic magic : KNOWN) {
            if (start.startsWith(magic.start)) throw new Problem(magic.key, name);
        }
        boolean program = start.startsWith("MZ") && start.indexOf('\0') >= 0; // the two letters alone may begin a text
        if (program) throw new Problem("importing.binary.program", name);
    }
}
