package biaoju.chart;

/** The shades of one part's hue, as areas are filled. */
record Coat(String ground, String hatch, String rim) {
    private static final double GROUND = 0.42;

    static Coat of(Hue hue, Style style) {
        String ground = Shade.tint(hue.color(), GROUND, style);
        String rim = Shade.shape(hue.color(), style);
        return new Coat(ground, Shade.mix(ground, rim, 0.45), rim);
    }

    /** @param which the part's place, which has a pattern of its own */
    void fill(Sheet sheet, int which, double x, double y, double width, double height) {
        sheet.box(x, y, width, height, ground);
        Hatch.draw(sheet, which, x, y, width, height, hatch);
        sheet.frame(x, y, width, height, rim, 1);
    }
}
