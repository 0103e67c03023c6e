package biaoju.segment;

import java.nio.charset.Charset;

/** Wrongly decoded text and the letters of watermarks. */
final class Garble {
    /** What UTF-8 read as GBK is full of, the replacement character, and what replacement characters turn into. */
    static final String HINTS = "锟烫銆锛鐨鏄鍏鍦鍜鎬鏈鍙鎴浣涓浜瀹寤璁杩鍚鍔\uFFFD";

    /** Enough to judge by. */
    private static final int PREFIX = 200;

    private Garble() {}

    static boolean isWronglyDecoded(char[] text, int start, int length) {
        String sample = new String(text, start, Math.min(length, PREFIX));
        int signs = 0;
        int odd = 0;
        int latin = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Marks.isBlank(c)) continue;
            signs++;
            if (c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF')) odd++;
            else if ((c >= '\u0080' && c <= '\u00FF') || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0) latin++;
        }
        if ((odd >= 3 && odd * 2 >= signs) || (latin >= 6 && latin * 2 >= signs)) return true;
        return isRepeated(sample, "锟斤拷", signs) || isRepeated(sample, "烫烫烫", signs) || isUtf8ReadAsGbk(sample);
    }

    private static boolean isRepeated(String sample, String junk, int signs) {
        int found = 0;
        for (int i = sample.indexOf(junk); i >= 0; i = sample.indexOf(junk, i + junk.length())) found += junk.length();
        return found * 2 >= signs;
    }

    /** Turns the mistake back: as bytes of GBK it is mostly well-formed UTF-8, which real Chinese never is. */
    private static boolean isUtf8ReadAsGbk(String sample) {
        byte[] bytes = sample.getBytes(Charset.forName("GB18030"));
        int wellFormed = 0;
        for (int i = 0; i + 2 < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            if (first >= 0xE3 && first <= 0xEF && isTail(bytes[i + 1]) && isTail(bytes[i + 2])) {
                wellFormed += 3;
                i += 2;
            }
        }
        return bytes.length >= 8 && wellFormed * 10 >= bytes.length * 6;
    }

    private static boolean isTail(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** A line of nothing but the question marks that lost characters leave. */
    static boolean isLost(String line) {
        return line.length() >= 3 && line.chars().allMatch(c -> c == '?' || Marks.isBlank((char) c));
    }

    /** A line of single letters ({@code w w w . d o c . c o m}) or of a stray one or two, but not {@code xx}. */
    static boolean isWatermark(String line) {
        int letters = 0;
        int apart = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c > '~') return false;
            if (!Marks.isAsciiLetter(c)) {
                if (Marks.isDigit(c)) return false;
                continue;
            }
            letters++;
            boolean joined = (i > 0 && Marks.isAsciiLetter(line.charAt(i - 1)))
                    || (i + 1 < line.length() && Marks.isAsciiLetter(line.charAt(i + 1)));
            if (!joined) apart++;
        }
        if (line.chars().allMatch(c -> c == 'x' || c == 'X' || Marks.isBlank((char) c))) return false;
        return (letters == apart && apart >= 3) || (letters == line.length() && letters <= 2);
    }
}
