package biaoju.desktop.reading;

import biaoju.desktop.look.Palette;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Set;

/** The sentences that bear a bookmark: a small ribbon in the margin behind the line where each begins. */
record Ribbons(Set<SentenceId> sentences) {
    static final Ribbons NONE = new Ribbons(Set.of());

    Ribbons {
        sentences = Set.copyOf(sentences);
    }

    void paint(Graphics2D g, ProseLayout layout, Palette palette, Document document) {
        double em = layout.type().em();
        for (SentenceId one : sentences) {
            if (!one.report().equals(document.report().digest()) || one.span().end() > document.text().length()) continue;
            Row row = layout.row(one.span().start());
            double x = layout.width() + em * 0.6;
            double y = (row.top() + row.bottom()) / 2 - em * 0.5;
            Path2D ribbon = new Path2D.Double();
            ribbon.moveTo(x, y);
            ribbon.lineTo(x + em * 0.6, y);
            ribbon.lineTo(x + em * 0.6, y + em);
            ribbon.lineTo(x + em * 0.3, y + em * 0.7);
            ribbon.lineTo(x, y + em);
            ribbon.closePath();
            g.setColor(palette.accent());
            g.fill(ribbon);
        }
    }
}
