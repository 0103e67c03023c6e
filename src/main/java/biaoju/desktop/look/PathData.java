package biaoju.desktop.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code d} of an SVG path as a shape.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/paths.html#PathData">SVG 1.1, path data</a>
 */
final class PathData {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final Matcher tokens;
    private final Path2D.Double path = new Path2D.Double();
    private String token = "";
    private double x;
    private double y;
    private double startX;
    private double startY;
    /** The last control point, which the smooth curves continue from. */
    private double controlX;
    private double controlY;

    private PathData(String d) {
        tokens = TOKEN.matcher(d);
    }

    /** @throws IllegalArgumentException if it is not path data, or has a command our icons do not use */
    static Path2D shape(String d) {
        PathData data = new PathData(d);
        data.next();
        char command = 'M';
        while (!data.token.isEmpty()) {
            if (Character.isLetter(data.token.charAt(0))) {
                command = data.token.charAt(0);
                data.next();
            } else if (command == 'M') {
                command = 'L'; // further pairs after a move are lines
            } else if (command == 'm') {
                command = 'l';
            }
            data.draw(command);
        }
        return data.path;
    }

    private void draw(char command) {
        boolean relative = Character.isLowerCase(command);
        double fromX = relative ? x : 0;
        double fromY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(fromX + number(), fromY + number());
                startX = x;
                startY = y;
                path.moveTo(x, y);
            }
            case 'L' -> line(fromX + number(), fromY + number());
            case 'H' -> line(fromX + number(), y);
            case 'V' -> line(x, fromY + number());
            case 'C' -> curve(fromX + number(), fromY + number(), fromX, fromY);
            case 'S' -> curve(2 * x - controlX, 2 * y - controlY, fromX, fromY);
            case 'A' -> arc(number(), number(), number(), number() != 0, number() != 0, fromX + number(),
                    fromY + number());
            case 'Z' -> {
                path.closePath();
                to(startX, startY);
            }
            default -> throw new IllegalArgumentException("a path command our icons do not have: " + command);
        }
    }

    private void line(double toX, double toY) {
        to(toX, toY);
        path.lineTo(x, y);
    }

    private void curve(double x1, double y1, double fromX, double fromY) {
        double x2 = fromX + number();
        double y2 = fromY + number();
        to(fromX + number(), fromY + number());
        controlX = x2;
        controlY = y2;
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    private void to(double newX, double newY) {
        x = newX;
        y = newY;
        controlX = x;
        controlY = y;
    }

    /** From end points to a centre, as the specification's appendix F.6.5 does it. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double halfX = (x - toX) / 2;
        double halfY = (y - toY) / 2;
        double px = cos * halfX + sin * halfY;
        double py = -sin * halfX + cos * halfY;
        double tooSmall = Math.max(1, Math.sqrt(px * px / (rx * rx) + py * py / (ry * ry)));
        double a = rx * tooSmall;
        double b = ry * tooSmall;
        double rest = Math.max(0, (a * a * b * b - a * a * py * py - b * b * px * px) / (a * a * py * py + b * b * px * px));
        double factor = (large == sweep ? -1 : 1) * Math.sqrt(rest);
        double cx = factor * a * py / b;
        double cy = -factor * b * px / a;
        double begin = Math.atan2((py - cy) / b, (px - cx) / a);
        double extent = Math.atan2((-py - cy) / b, (-px - cx) / a) - begin;
        if (sweep && extent < 0) extent += 2 * Math.PI;
        if (!sweep && extent > 0) extent -= 2 * Math.PI;
        // Arc2D counts angles against the clock in a system whose y grows upwards
        Arc2D.Double arc = new Arc2D.Double(cx - a, cy - b, 2 * a, 2 * b, -Math.toDegrees(begin),
                -Math.toDegrees(extent), Arc2D.OPEN);
        AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
        place.rotate(turn);
        path.append(arc.getPathIterator(place), true);
        to(toX, toY);
    }

    private double number() {
        if (token.isEmpty() || Character.isLetter(token.charAt(0))) {
            throw new IllegalArgumentException("a number was expected, not '" + token + "'");
        }
        double value = Double.parseDouble(token);
        next();
        return value;
    }

    private void next() {
        token = tokens.find() ? tokens.group() : "";
    }
}
