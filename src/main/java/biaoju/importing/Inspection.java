package biaoju.importing;

import biaoju.base.Problem;
import java.util.ArrayList;
import java.util.List;

/** Counts what a reader cannot see in a text, to say so, and refuses what is no text. */
public final class Inspection {
    /** One control character in so many makes a file no text, from {@link #FEW_CONTROLS} up. */
    private static final int CONTROLS_IN = 100;
    private static final int FEW_CONTROLS = 5;

    private int controls;
    private int bidi;
    private int invisible;
    private int privateUse;
    private int replaced;
    private int visible;

    private Inspection() {}

    /**
     * @param damagedPlaces replacement characters that are the decoder's own and told elsewhere
     * @throws Problem if the text is blank or cannot be text
     */
    public static List<Warning> of(String text, String name, int damagedPlaces) {
        int lone = Texts.loneSurrogate(text);
        if (lone >= 0) throw new Problem("importing.surrogate", name, Integer.toString(lone));
        int nul = text.indexOf('\0');
        if (nul >= 0) throw new Problem("importing.binary.nul", name, Integer.toString(nul));
        Inspection inspection = new Inspection();
        for (int i = 0; i < text.length(); i++) inspection.see(text.charAt(i));
        if (inspection.visible == 0) throw new Problem("importing.blank", name);
        boolean noText = inspection.controls >= FEW_CONTROLS
                && (long) inspection.controls * CONTROLS_IN > text.length();
        if (noText) throw new Problem("importing.binary.controls", name, Integer.toString(inspection.controls));
        return inspection.warnings(damagedPlaces);
    }

    private void see(char c) {
        if (in(c, 0x21, 0x7E) || in(c, 0x3001, 0xD7FF)) {
            visible++; // nearly every character of a report, so asked first
        } else if (c <= 0x20 || c < 0xA0) {
            if (c != '\n' && c != '\t' && c != '\f' && c != ' ') controls++;
        } else if (c == 0x061C || in(c, 0x200E, 0x200F) || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069)) {
            bidi++;
        } else if (c == 0x00AD || in(c, 0x200B, 0x200D) || in(c, 0x2060, 0x2064) || c == 0xFEFF) {
            invisible++;
        } else if (in(c, 0xE000, 0xF8FF)) {
            privateUse++;
            visible++;
        } else if (c == 0xFFFD) {
            replaced++;
            visible++;
        } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
            visible++;
        }
    }

    private static boolean in(char c, int first, int last) {
        return c >= first && c <= last;
    }

    private List<Warning> warnings(int damagedPlaces) {
        List<Warning> warnings = new ArrayList<>();
        add(warnings, "importing.warning.replaced", replaced - damagedPlaces);
        add(warnings, "importing.warning.controls", controls);
        add(warnings, "importing.warning.bidi", bidi);
        add(warnings, "importing.warning.invisible", invisible);
        add(warnings, "importing.warning.privateUse", privateUse);
        return warnings;
    }

    private static void add(List<Warning> warnings, String key, int count) {
        if (count > 0) warnings.add(Warning.of(key, count));
    }
}
