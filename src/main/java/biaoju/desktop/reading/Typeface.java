package biaoju.desktop.reading;

import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The fonts of all faces in one size, and what they measure. */
final class Typeface {
    private final float em;
    private final FontRenderContext context;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, Advances> advances = new EnumMap<>(Face.class);

    /**
     * @param body  the body's font, its size the em in pixels
     * @param smooth a value of the rendering hint {@code KEY_TEXT_ANTIALIASING}
     */
    Typeface(Font body, Object smooth) {
        this.em = body.getSize2D();
        this.context = new FontRenderContext(null, smooth,
                RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        for (Face face : Face.values()) {
            fonts.put(face, body.deriveFont(face.bold ? Font.BOLD : Font.PLAIN, (float) (em * face.scale)));
        }
    }

    boolean isOf(Font body) {
        return font(Face.BODY).equals(body);
    }

    float em() {
        return em;
    }

    FontRenderContext context() {
        return context;
    }

    Font font(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    Advances advances(Face face) {
        return advances.computeIfAbsent(face, f -> new Advances(font(f), context));
    }

    /** The height of a line whose paragraph is set in {@code face}, whole pixels so that lines stand evenly. */
    int lineHeight(Face face) {
        return (int) Math.round(em * face.scale * face.leading);
    }

    int above(Face face) {
        return (int) Math.round(em * face.above);
    }
}
