package biaoju.desktop.reading;

import biaoju.desktop.look.Look;
import biaoju.desktop.look.Tint;
import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.domain.Sentence;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Paints everybody's labels left of the text, a column each, and what is decided nearest to it. The letters stand on
 * the line where the sentence begins; where several begin, in their order from left to right in every column.
 */
final class VotesPainter {
    /** Of a letter, in ems: as wanted, and the smallest that can be read. */
    private static final double SIZE = 0.76;
    private static final double LEAST = 0.5;

    private final Look look;
    private final Scene scene;
    private final Review review;
    private final Graphics2D g;
    private final ProseLayout layout;
    private final Letters letters;
    private final Columns columns;
    private final double em;

    VotesPainter(Look look, Scene scene, Review review, Graphics2D g) {
        this.look = look;
        this.scene = scene;
        this.review = review;
        this.g = g;
        this.layout = scene.layout();
        this.letters = new Letters(g, layout.type());
        this.columns = scene.columns();
        this.em = layout.type().em();
    }

    void paint(List<Sentence> seen, int first, int last) {
        Map<Integer, List<Sentence>> byLine = new TreeMap<>();
        for (Sentence sentence : seen) {
            int line = layout.lineOf(sentence.span().start());
            boolean said = !review.votes(sentence.number()).isEmpty() || review.decision(sentence.number()).isPresent();
            if (said && line >= first && line <= last) byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(sentence);
        }
        byLine.forEach((line, sentences) -> paintLine(layout.line(line), sentences));
    }

    private void paintLine(Line line, List<Sentence> sentences) {
        List<UUID> raters = review.raters().columns();
        for (int column = 0; column < columns.raters(); column++) {
            UUID rater = raters.get(column);
            cells(box(line, columns.left(column), columns.width()), sentences, (sentence, cell) ->
                    review.vote(sentence.number(), rater).ifPresentOrElse(vote -> vote(sentence, vote, cell),
                            () -> none(cell)));
        }
        if (columns.hidden() > 0) others(line, sentences, raters.subList(columns.raters(), raters.size()));
        cells(box(line, columns.goldLeft(), Columns.GOLD), sentences, (sentence, cell) ->
                review.decision(sentence.number()).ifPresent(decision -> gold(decision, cell)));
    }

    private interface Cell {
        void paint(Sentence sentence, Rectangle2D at);
    }

    private Rectangle2D box(Line line, double left, double width) {
        double height = em * 1.15;
        return new Rectangle2D.Double(left * em, line.top() + (line.height() - height) / 2, width * em, height);
    }

    /** A place for each sentence; where there is no room for all, the last says how many more. */
    private void cells(Rectangle2D column, List<Sentence> sentences, Cell cell) {
        int room = (int) Math.max(1, Math.floor(column.getWidth() / (LEAST * em)));
        int places = Math.min(room, sentences.size());
        boolean more = sentences.size() > room && room > 1;
        double width = column.getWidth() / places;
        for (int i = 0; i < places; i++) {
            Rectangle2D at = new Rectangle2D.Double(column.getX() + i * width, column.getY(), width, column.getHeight());
            if (more && i == places - 1) {
                letters.set("+" + (sentences.size() - i), at, em * LEAST, look.palette().quiet());
            } else {
                cell.paint(sentences.get(i), at);
            }
        }
    }

    private double size(Rectangle2D cell) {
        return Math.min(em * SIZE, cell.getWidth() * 0.92);
    }

    private void vote(Sentence sentence, Annotation vote, Rectangle2D cell) {
        Optional<Label> label = vote.label() == null ? Optional.empty() : scene.scheme().label(vote.label());
        if (label.isEmpty()) {
            if (vote.label() == null) none(cell);
            else letters.set("?", cell, size(cell), look.palette().quiet());
            return;
        }
        Tint tint = look.tint(label.get().color());
        Rectangle2D chip = chip(cell);
        g.setColor(tint.fill());
        g.fill(round(chip));
        if (review.differ(sentence.number())) {
            g.setColor(tint.glyph());
            g.setStroke(new BasicStroke(1));
            g.draw(new Line2D.Double(chip.getX() + 1, chip.getMaxY() - 0.5, chip.getMaxX() - 1, chip.getMaxY() - 0.5));
        }
        letters.set(label.get().letter(scene.chinese()), cell, size(cell), tint.glyph());
    }

    private static Rectangle2D chip(Rectangle2D cell) {
        double width = Math.min(cell.getWidth() - 1, cell.getHeight() * 1.05);
        return new Rectangle2D.Double(cell.getCenterX() - width / 2, cell.getY(), width, cell.getHeight());
    }

    private RoundRectangle2D round(Rectangle2D box) {
        double arc = em * 0.35;
        return new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    }

    /** Not labelled by this annotator: a dot, so that the eye finds the column. */
    private void none(Rectangle2D cell) {
        letters.set("·", cell, size(cell), look.palette().quiet());
    }

    /** How many of those without a column labelled the sentences. */
    private void others(Line line, List<Sentence> sentences, List<UUID> raters) {
        cells(box(line, columns.left(columns.raters()), columns.width()), sentences, (sentence, cell) -> {
            long said = raters.stream().flatMap(rater -> review.vote(sentence.number(), rater).stream())
                    .filter(vote -> vote.label() != null).count();
            if (said > 0) letters.set("+" + said, cell, Math.min(em * 0.6, cell.getWidth() * 0.8), look.palette().quiet());
        });
    }

    /** A person's decision is solid, a rule's an outline. */
    private void gold(Decision decision, Rectangle2D cell) {
        Optional<Label> label = scene.scheme().label(decision.label());
        Color color = label.map(known -> look.tint(known.color()).glyph()).orElse(look.palette().quiet());
        String letter = label.map(known -> known.letter(scene.chinese())).orElse("?");
        RoundRectangle2D box = round(chip(cell));
        g.setColor(color);
        if (decision.byPerson()) {
            g.fill(box);
            letters.set(letter, cell, size(cell), look.palette().page());
        } else {
            g.setStroke(new BasicStroke(1.4f));
            g.draw(round(new Rectangle2D.Double(box.getX() + 0.7, box.getY() + 0.7, box.getWidth() - 1.4,
                    box.getHeight() - 1.4)));
            letters.set(letter, cell, size(cell), color);
        }
    }
}
