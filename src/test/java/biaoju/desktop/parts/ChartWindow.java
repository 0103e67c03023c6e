package biaoju.desktop.parts;

import biaoju.chart.Chart;
import biaoju.chart.Charts;
import biaoju.chart.Region;
import biaoju.desktop.look.Look;
import biaoju.gui.Shown;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.accessibility.AccessibleContext;

/** A chart in a window: what one can do with it, and what was pressed. */
final class ChartWindow extends Shown<ChartView> {
    private final Look look;
    private final List<String> pressed;

    private ChartWindow(Look look, Chart chart, List<String> pressed) {
        super(() -> {
            look.install();
            ChartView view = new ChartView(look, "chart", pressed::add);
            view.display((width, style) -> chart.draw(width, style, Charts.ZH));
            return view;
        }, new Dimension(640, 480));
        this.look = look;
        this.pressed = pressed;
    }

    static ChartWindow of(Chart chart) {
        return new ChartWindow(new Look(false, 100), chart, new CopyOnWriteArrayList<>());
    }

    List<String> pressed() {
        return List.copyOf(pressed);
    }

    ChartWindow shows(Chart chart) {
        does(() -> part().display((width, style) -> chart.draw(width, style, Charts.ZH)));
        return this;
    }

    ChartWindow becomes(boolean dark, int zoom) {
        does(() -> look.become(dark, zoom));
        return this;
    }

    ChartWindow resizes(int width, int height) {
        does(() -> {
            part().getTopLevelAncestor().setSize(width, height);
            part().getTopLevelAncestor().validate(); // in memory no window manager says so
        });
        until("the chart has another width", () -> part().getWidth() <= width && part().getWidth() > width - 100);
        return this;
    }

    ChartWindow focuses() {
        does(() -> part().requestFocusInWindow());
        until("the chart has the keyboard", () -> part().isFocusOwner());
        return this;
    }

    ChartWindow clicks(String id) {
        Region region = region(id);
        click(part(), new Point((int) (region.x() + region.width() / 2) + margin(), (int) (region.y() + region.height() / 2)));
        return this;
    }

    /** Where the drawing begins in the component. */
    int margin() {
        return asks(() -> part().getInsets().left);
    }

    Region region(String id) {
        return asks(() -> part().regions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow());
    }

    /** What is said where one points at the region. */
    String tip(String id) {
        return asks(() -> { // at once: a window manager may give the window another size meanwhile, and the region another place
            Region region = part().regions().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
            return part().getToolTipText(new MouseEvent(part(), MouseEvent.MOUSE_MOVED, 0, 0,
                    (int) region.x() + 2 + part().getInsets().left, (int) region.y() + 2, 0, false));
        });
    }

    /** The id of the region the keyboard is at. */
    String at() {
        return asks(() -> part().current() < 0 ? "" : part().regions().get(part().current()).id());
    }

    AccessibleContext access() {
        return asks(() -> part().getAccessibleContext());
    }

    /** What the component paints, as it is now. */
    BufferedImage painted() {
        return asks(() -> {
            BufferedImage image = new BufferedImage(part().getWidth(), part().getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            part().paint(g);
            g.dispose();
            return image;
        });
    }

    Color accent() {
        return asks(() -> look.palette().accent());
    }

    /** How many pixels of the region and what is just around it have the colour. */
    static long pixels(BufferedImage image, Region region, Color color) {
        Rectangle place = new Rectangle((int) region.x() - 2, (int) region.y() - 2, (int) region.width() + 4,
                (int) region.height() + 4).intersection(new Rectangle(image.getWidth(), image.getHeight()));
        long found = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) found++;
            }
        }
        return found;
    }
}
