package biaoju.desktop.reading;

import biaoju.domain.Document;
import java.awt.Font;
import java.awt.RenderingHints;

/** Layouts for tests, in whatever font the machine has. */
final class Layouts {
    private Layouts() {}

    static Typeface type() {
        return new Typeface(new Font(Font.SANS_SERIF, Font.PLAIN, 16), RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    static ProseLayout of(Document document, int column) {
        return new ProseLayout(document.text(), Paragraphs.of(document), type(), column * 16f);
    }
}
