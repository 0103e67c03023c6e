package biaoju.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People's and reports' names as names of files, and back: what a file system may not take is written as {@code %E6}. */
final class FileNames {
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");
    private static final Pattern CODED = Pattern.compile("(?:%[0-9A-F]{2})+");
    /** Bytes; file systems take 255 and an ending comes behind. */
    private static final int LONGEST = 180;

    private FileNames() {}

    static String of(String name) {
        boolean reserved = RESERVED.contains(name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", ""));
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < name.length();) {
            int c = name.codePointAt(i);
            String one = Character.toString(c);
            boolean edge = i == 0 || i + one.length() == name.length();
            boolean plain = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '(' || c == ')' || (!edge && (c == '.' || c == ' '));
            boolean keep = plain && !(reserved && i == 0) && Held.HERE.newEncoder().canEncode(one);
            String part = keep ? one : coded(one);
            bytes += part.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) break;
            safe.append(part);
            i += one.length();
        }
        return safe.length() == 0 ? "%" : safe.toString();
    }

    private static String coded(String one) {
        StringBuilder coded = new StringBuilder();
        for (byte b : one.getBytes(StandardCharsets.UTF_8)) coded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        return coded.toString();
    }

    static String name(String file) {
        return CODED.matcher(file).replaceAll(run -> {
            byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
            return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
        });
    }

    /** What the machine can call a file. */
    private static final class Held {
        static final Charset HERE = here();

        private static Charset here() {
            String name = System.getProperty("sun.jnu.encoding", "UTF-8");
            return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
        }
    }
}
