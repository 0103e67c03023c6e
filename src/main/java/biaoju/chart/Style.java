package biaoju.chart;

/**
 * Colours and type of a drawing; colours are {@code #RRGGBB}.
 *
 * @param ink        text and figures; at least 7:1 on the page
 * @param muted      captions, axes, counts; at least 4.5:1 on the page
 * @param line       grid and hairlines, which carry nothing
 * @param page       what the drawing is laid on; painted
 * @param accent     marks without a hue of their own; at least 3:1 on the page
 * @param fontFamily a CSS list of families
 * @param fontSize   px
 */
public record Style(String ink, String muted, String line, String page, String accent, String fontFamily,
        double fontSize) {
    private static final String FAMILIES =
            "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', sans-serif";

    public Style {
        for (String color : new String[] {ink, muted, line, page, accent}) Shade.parse(color);
        if (!(fontSize >= 4 && fontSize <= 100)) throw new IllegalArgumentException("font size " + fontSize);
    }

    public static Style light() {
        return new Style("#1E1F22", "#5F6472", "#E4E6EB", "#FFFFFF", "#2F6FE4", FAMILIES, 13);
    }

    public static Style dark() {
        return new Style("#DFE1E5", "#A4A8B2", "#3C3F44", "#1E1F22", "#6A9BFA", FAMILIES, 13);
    }

    /** Black on white, lines that survive a photocopier. */
    public static Style print() {
        return new Style("#000000", "#444444", "#BBBBBB", "#FFFFFF", "#1F4FA8", FAMILIES, 12);
    }

    public Style withFont(String family, double size) {
        return new Style(ink, muted, line, page, accent, family, size);
    }

    /** Second-rank text. */
    double small() {
        return Math.max(9, fontSize * 0.85);
    }
}
