package biaoju.desktop.look;

import java.awt.Color;

/**
 * The colours that our own painting uses; the look and feel takes the same ones from the theme files.
 *
 * @param page      behind the report's text
 * @param panel     behind tool windows, bars and stripes
 * @param text      running text on page and panel
 * @param quiet     second-rank text: counts, captions, hints; at least 4.5:1 on page and panel
 * @param faint     text that is there but not meant: noise; at least 4.5:1 on the page
 * @param hairline  separators and frames that carry no meaning
 * @param accent    the current sentence's frame, focus, links; at least 3:1 on page and panel
 * @param selection behind selected text of the page
 * @param hover     behind a row or button under the mouse
 * @param chosen    behind the selected row or the pressed button
 * @param good      done, saved
 * @param warning   to be looked at
 * @param error     failed
 */
public record Palette(Color page, Color panel, Color text, Color quiet, Color faint, Color hairline, Color accent,
        Color selection, Color hover, Color chosen, Color good, Color warning, Color error) {
    public static final Palette LIGHT = new Palette(rgb(0xFFFFFF), rgb(0xF7F8FA), rgb(0x1E1F22), rgb(0x5F6472),
            rgb(0x6E727B), rgb(0xE4E6EB), rgb(0x2F6FE4), rgb(0xC5DAFC), rgb(0xEBECF0), rgb(0xDCE7FB), rgb(0x1F7A35),
            rgb(0x8A5A00), rgb(0xC42B36));
    public static final Palette DARK = new Palette(rgb(0x1E1F22), rgb(0x2B2D30), rgb(0xDFE1E5), rgb(0xA4A8B2),
            rgb(0x8A8E98), rgb(0x3C3F44), rgb(0x6A9BFA), rgb(0x2E436E), rgb(0x393B40), rgb(0x2E436E), rgb(0x6FBF7F),
            rgb(0xE0AC48), rgb(0xFF8A8A));
    /** All that is said at least 7:1; separators are drawn as strong as text. */
    public static final Palette CONTRAST_LIGHT = new Palette(rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000), rgb(0x333333),
            rgb(0x4A4A4A), rgb(0x000000), rgb(0x0037B3), rgb(0xFFE680), rgb(0xE6E6E6), rgb(0xB8D4FF), rgb(0x00521A),
            rgb(0x663D00), rgb(0x990012));
    public static final Palette CONTRAST_DARK = new Palette(rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xD6D6D6),
            rgb(0xB8B8B8), rgb(0xFFFFFF), rgb(0xFFE14D), rgb(0x5C4A00), rgb(0x333333), rgb(0x00418F), rgb(0x7DF09A),
            rgb(0xFFCC66), rgb(0xFFA3A3));

    private static Color rgb(int value) {
        return new Color(value);
    }
}
