package biaoju.importing.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** In which charset each font's bytes are. */
final class RtfFonts {
    private static final Map<Integer, Integer> CODE_PAGES = Map.of(134, 936, 136, 950, 128, 932, 129, 949, 204, 1251);

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset plain = charset("windows-1252");

    /** Of all fonts that say nothing. */
    void document(int codePage) {
        plain = codePage(codePage);
    }

    void font(int font, int codePage) {
        fonts.put(font, codePage(codePage));
    }

    /** By the number of its script on Windows. */
    void script(int font, int script) {
        Integer codePage = CODE_PAGES.get(script);
        if (codePage != null) font(font, codePage);
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, plain);
    }

    private static Charset codePage(int number) {
        return switch (number) {
            case 936, 54936 -> charset("GB18030");
            case 950 -> charset("Big5");
            case 932 -> charset("windows-31j");
            case 949 -> charset("x-windows-949");
            case 65001 -> StandardCharsets.UTF_8;
            case 10000 -> charset("x-MacRoman");
            default -> charset("windows-" + number);
        };
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
