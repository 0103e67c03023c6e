package biaoju.desktop.look;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import javax.swing.text.StyleContext;

/**
 * Which font family everything is set in. The logical sans-serif is right for Latin text, but in a Latin locale it
 * takes Chinese quotation marks from a Latin font, half as wide as they should be, and Han characters in whatever
 * country's forms come first; so a simplified Chinese family is preferred where it is installed.
 */
final class Faces {
    /** A character every Chinese font has. */
    private static final char HAN = '标';

    private Faces() {}

    /** One try a system: a family that is not there costs the reading of all fonts. */
    private static List<String> candidates() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) return List.of("Microsoft YaHei UI");
        if (system.startsWith("mac")) return List.of("PingFang SC");
        return List.of("Noto Sans CJK SC");
    }

    /**
     * The property {@code biaoju.font} names another family and spares the search. The window tests set it: on JDK 25
     * that search locks the X server's library, which kills the process where a toolkit in memory stands for it.
     */
    static String family() {
        String wished = System.getProperty("biaoju.font", "");
        if (!wished.isBlank()) return wished;
        for (String family : candidates()) {
            Font font = new Font(family, Font.PLAIN, 12);
            if (font.getFamily(Locale.ROOT).equals(family) && font.canDisplay(HAN)) return family;
        }
        return Font.SANS_SERIF;
    }

    /** The Chinese serif family (宋体) of the system, or the logical one, behind which Chinese still finds its glyphs. */
    static String serif() {
        String wished = System.getProperty("biaoju.font", "");
        if (!wished.isBlank()) return wished; // the logical serif too would be looked for, which that JDK does not outlive
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "SimSun" : system.startsWith("mac") ? "Songti SC"
                : "Noto Serif CJK SC";
        Font font = new Font(family, Font.PLAIN, 12);
        return font.getFamily(Locale.ROOT).equals(family) && font.canDisplay(HAN) ? family : Font.SERIF;
    }

    /** The style context adds the logical font behind a physical one, so that every script finds a glyph. */
    static Font font(String family, float size) {
        return StyleContext.getDefaultStyleContext().getFont(family, Font.PLAIN, 12).deriveFont(size);
    }

    static boolean chinese(Font font) {
        return font.canDisplay(HAN);
    }
}
