package biaoju.desktop.look;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of our own SVG files: paths, circles and rectangles, filled or stroked. A full SVG library takes a third of a
 * second to load, which is most of what the first window may take.
 */
final class Drawing {
    private static final Pattern ELEMENT = Pattern.compile("<(svg|g|path|circle|rect)\\s([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");

    private final double size;
    private final List<Part> parts;

    private record Part(Shape shape, @Nullable Color fill, @Nullable Color stroke, BasicStroke pen) {}

    private Drawing(double size, List<Part> parts) {
        this.size = size;
        this.parts = parts;
    }

    /** @param name of {@code resources/biaoju/icons}, without {@code .svg} */
    static Drawing named(String name) {
        try (InputStream in = Drawing.class.getResourceAsStream("/biaoju/icons/" + name + ".svg")) {
            if (in == null) throw new IllegalArgumentException("there is no icon " + name);
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Drawing read(String svg) {
        double size = 16;
        List<Part> parts = new ArrayList<>();
        Map<String, String> group = Map.of();
        Matcher element = ELEMENT.matcher(svg);
        while (element.find()) {
            Map<String, String> attributes = new HashMap<>(group);
            Matcher attribute = ATTRIBUTE.matcher(element.group(2));
            while (attribute.find()) attributes.put(attribute.group(1), attribute.group(2));
            switch (element.group(1)) {
                case "svg" -> size = number(attributes, "width", 16);
                case "g" -> group = attributes;
                default -> parts.add(part(element.group(1), attributes));
            }
        }
        return new Drawing(size, List.copyOf(parts));
    }

    private static Part part(String element, Map<String, String> attributes) {
        Shape shape = switch (element) {
            case "circle" -> circle(number(attributes, "cx", 0), number(attributes, "cy", 0),
                    number(attributes, "r", 0));
            case "rect" -> new RoundRectangle2D.Double(number(attributes, "x", 0), number(attributes, "y", 0),
                    number(attributes, "width", 0), number(attributes, "height", 0), 2 * number(attributes, "rx", 0),
                    2 * number(attributes, "rx", 0));
            default -> PathData.shape(attributes.getOrDefault("d", ""));
        };
        double opacity = number(attributes, "stroke-opacity", 1);
        return new Part(shape, colour(attributes.getOrDefault("fill", "none"), 1),
                colour(attributes.getOrDefault("stroke", "none"), opacity),
                new BasicStroke((float) number(attributes, "stroke-width", 1), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static @Nullable Color colour(String value, double opacity) {
        if (value.equals("none")) return null;
        Color solid = Color.decode(value);
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), (int) Math.round(opacity * 255));
    }

    private static double number(Map<String, String> attributes, String name, double otherwise) {
        String value = attributes.get(name);
        return value == null ? otherwise : Double.parseDouble(value);
    }

    /** @param only the one colour for everything drawn; null: the drawing's own */
    void paint(Graphics2D g, double x, double y, double width, @Nullable Color only) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        own.translate(x, y);
        own.scale(width / size, width / size);
        for (Part part : parts) {
            if (part.fill() != null) {
                own.setColor(only == null ? part.fill() : only);
                own.fill(part.shape());
            }
            if (part.stroke() != null) {
                own.setColor(only == null ? part.stroke() : only);
                own.setStroke(part.pen());
                own.draw(part.shape());
            }
        }
        own.dispose();
    }

    BufferedImage image(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        paint(g, 0, 0, pixels, null);
        g.dispose();
        return image;
    }
}
