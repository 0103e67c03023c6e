package biaoju.desktop.look;

import biaoju.base.Signal;
import com.formdev.flatlaf.FlatLaf;
import java.awt.Font;
import java.awt.Image;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.Icon;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;

/**
 * How everything looks now: light or dark, how large. One a process, made by the launcher, used on the event
 * dispatch thread alone. Components ask when they paint, or again in {@code updateUI()}, and keep nothing longer.
 */
public final class Look {
    /** Steps of the zoom, percent. */
    private static final int[] ZOOMS = {70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
    private static final float UI_SIZE = 13;
    private static final float PAGE_SIZE = 16;

    private final Signal<Look> changed = new Signal<>();
    private final Map<String, Tint> tints = new HashMap<>();
    private final Map<String, Drawing> drawings = new HashMap<>();
    private final String family = Faces.family();
    private Shade shade;
    private int zoom;
    private boolean serif;
    private boolean installed;

    public Look(Shade shade, int zoom, boolean serif) {
        this.shade = shade;
        this.zoom = nearest(zoom);
        this.serif = serif;
    }

    /** Light or dark, the page without serifs. */
    public Look(boolean dark, int zoom) {
        this(dark ? Shade.DARK : Shade.LIGHT, zoom, false);
    }

    public boolean dark() {
        return shade.dark();
    }

    /** Whether all text stands out 7:1 and every frame is drawn. */
    public boolean contrast() {
        return shade.contrast();
    }

    /** Pixels of a frame or separator: hairlines, in high contrast twice as thick. */
    public int line() {
        return shade.contrast() ? 2 : 1;
    }

    /** Percent. */
    public int zoom() {
        return zoom;
    }

    /** Told after colours or sizes changed and every window has been updated. */
    public Signal<Look> changed() {
        return changed;
    }

    public Palette palette() {
        return shade.palette();
    }

    /** @param hue {@code #RRGGBB} */
    public Tint tint(String hue) {
        return tints.computeIfAbsent(hue, key -> Tint.of(key, shade));
    }

    /** A length that grows with the zoom: {@code px} at 100 %. */
    public int px(double px) {
        return (int) Math.round(px * zoom / 100);
    }

    /** The font of controls, 13 px at 100 %. */
    public Font font() {
        return font(UI_SIZE);
    }

    /** The same family, {@code size} px at 100 %. Every script finds a glyph in it that finds one on this machine. */
    public Font font(float size) {
        return Faces.font(family, size * zoom / 100);
    }

    /** Whether this machine has a font with Chinese characters. */
    public boolean chinese() {
        return Faces.chinese(font());
    }

    /** The font of the report's text, 16 px at 100 %. */
    public Font pageFont() {
        return serif ? Faces.font(Faces.serif(), PAGE_SIZE * zoom / 100) : font(PAGE_SIZE);
    }

    public boolean serif() {
        return serif;
    }

    /** The page in a typeface with serifs or without, at once. */
    public void set(boolean withSerifs) {
        if (serif == withSerifs) return;
        serif = withSerifs;
        if (!installed) return;
        FlatLaf.updateUI();
        changed.emit(this);
    }

    /** An icon of {@code resources/biaoju/icons}, 16 px at 100 %, in the colour of the text. */
    public Icon icon(String name) {
        return icon(name, 16);
    }

    public Icon icon(String name, int size) {
        return new ThemeIcon(drawings.computeIfAbsent(name, Drawing::named), size, this);
    }

    /** The program's mark in the sizes that window managers ask for. */
    public List<Image> appIcons() {
        Drawing mark = Drawing.named("biaoju");
        return Stream.of(16, 20, 24, 32, 48, 64, 128).<Image>map(mark::image).toList();
    }

    /** Puts the look in force: before the first component is made, and by {@link #become} later. */
    public void install() {
        if (!installed) FlatLaf.registerCustomDefaultsSource("biaoju.themes");
        UIManager.put("defaultFont", new FontUIResource(font()));
        FlatLaf.setup(shade.laf());
        installed = true;
    }

    /** Another theme or size, at once, in every window. */
    public void become(Shade next, int zoom) {
        int size = nearest(zoom);
        if (shade == next && this.zoom == size) return;
        shade = next;
        this.zoom = size;
        tints.clear();
        if (!installed) return;
        install();
        FlatLaf.updateUI();
        changed.emit(this);
    }

    /** Light or dark. */
    public void become(boolean dark, int zoom) {
        become(dark ? Shade.DARK : Shade.LIGHT, zoom);
    }

    /** Another size, for a window that is built anew: what is there keeps the old one. */
    public void resize(int zoom) {
        this.zoom = nearest(zoom);
        if (installed) install();
    }

    /** The next larger or smaller size. */
    public int zoomStep(int by) {
        int at = 0;
        while (at < ZOOMS.length - 1 && ZOOMS[at] < zoom) at++;
        return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))];
    }

    /** The sizes there are, percent. */
    public static List<Integer> sizes() {
        return Arrays.stream(ZOOMS).boxed().toList();
    }

    private static int nearest(int zoom) {
        int best = ZOOMS[0];
        for (int z : ZOOMS) {
            if (Math.abs(z - zoom) < Math.abs(best - zoom)) best = z;
        }
        return best;
    }
}
