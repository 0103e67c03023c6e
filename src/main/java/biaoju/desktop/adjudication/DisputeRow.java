package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.look.Contrast;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Fold;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Smooth;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.review.Dispute;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of disputes: where it is, the votes as letters with their voices, two lines of the sentence, and
 * below, as a bar, what it costs. One component paints every row.
 */
final class DisputeRow extends JComponent implements Accessible {
    private static final int LINES = 2;

    private final transient Look look;
    private final transient Messages text;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());
    private transient Raters raters = Raters.NONE;
    private transient @Nullable Dispute dispute;
    private transient @Nullable SentenceText words;
    private double most = 1;
    private Color ink = Color.BLACK;
    private Color quiet = Color.GRAY;

    DisputeRow(Look look, Messages text) {
        this.look = look;
        this.text = text;
        setOpaque(true);
        Ui.plain(this);
    }

    void names(LabelScheme labels, Raters annotators) {
        scheme = labels;
        raters = annotators;
    }

    /** @param most what the dispute that costs most costs */
    DisputeRow says(Dispute next, @Nullable SentenceText sentence, double most, JList<?> in, boolean selected) {
        dispute = next;
        words = sentence;
        this.most = most;
        setBackground(selected ? in.getSelectionBackground() : in.getBackground());
        ink = selected ? in.getSelectionForeground() : in.getForeground();
        quiet = selected ? ink : look.palette().quiet();
        getAccessibleContext().setAccessibleName(spoken(next, sentence));
        return this;
    }

    /** "report, sentence 12: a01 measure, a02 problem; cost 4.1; open: the text". */
    private String spoken(Dispute one, @Nullable SentenceText sentence) {
        List<String> said = new ArrayList<>();
        for (Map.Entry<Annotator, String> vote : one.votes().entrySet()) {
            said.add(text.get("disputes.vote", raters.name(vote.getKey().id()), name(vote.getValue())));
        }
        Decision decision = one.decision();
        return text.get("disputes.spoken", one.report().name(), one.number(),
                String.join(text.get("disputes.comma"), said), one.cost(),
                decision == null ? text.get("disputes.open") : text.get("disputes.decided", name(decision.label())),
                sentence == null ? "" : sentence.text());
    }

    private String name(String label) {
        return scheme.label(label).map(known -> known.name(text.chinese())).orElse(label);
    }

    static int height(Look look) {
        return look.px(74);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(160), height(look));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Dispute one = dispute;
        if (one == null) return;
        Graphics2D canvas = (Graphics2D) g.create();
        try {
            canvas.setColor(getBackground());
            canvas.fillRect(0, 0, getWidth(), getHeight());
            Smooth.on(canvas);
            int side = look.px(10);
            int left = votes(canvas, one, getWidth() - side, look.px(5));
            Font small = look.font(12);
            FontMetrics metrics = getFontMetrics(small);
            canvas.setFont(small);
            canvas.setColor(quiet);
            SentenceText sentence = words;
            String number = text.get("disputes.number", String.valueOf(one.number()));
            int wide = metrics.stringWidth(number);
            String report = Fold.fitting(one.report().name(), metrics, Math.max(0, left - 2 * side - wide - look.px(4)));
            float base = (float) (look.px(14) + 0.36 * small.getSize2D());
            canvas.drawString(report, side, base);
            canvas.setColor(ink);
            canvas.drawString(number, side + metrics.stringWidth(report) + look.px(4), base);
            sentence(canvas, sentence == null ? "" : sentence.text(), side);
            cost(canvas, one);
        } finally {
            canvas.dispose();
        }
    }

    private void sentence(Graphics2D g, String words, int side) {
        Font font = look.font();
        g.setFont(font);
        g.setColor(ink);
        int y = look.px(27);
        for (String line : Fold.lines(words, getFontMetrics(font), getWidth() - 2 * side, LINES)) {
            g.drawString(line, side, (float) (y + look.px(9) + 0.36 * font.getSize2D()));
            y += look.px(18);
        }
    }

    /** From the right: what is decided, then the labels with the fewest voices. Answers where they begin. */
    private int votes(Graphics2D g, Dispute one, int right, int top) {
        int x = right;
        Decision decision = one.decision();
        if (decision != null) {
            Chip.Style style = decision.byPerson() ? Chip.Style.SOLID : Chip.Style.OUTLINED;
            x = chip(g, decision.label(), style, x, top) - look.px(6);
            g.setColor(quiet);
            g.fillRect(x, top + look.px(3), 1, look.px(12));
            x -= look.px(6);
        }
        Map<String, Integer> voices = new TreeMap<>();
        one.votes().values().forEach(label -> voices.merge(label, 1, Integer::sum));
        List<Map.Entry<String, Integer>> order = new ArrayList<>(voices.entrySet());
        order.sort(Map.Entry.comparingByValue());
        FontMetrics metrics = getFontMetrics(look.font(11));
        for (Map.Entry<String, Integer> label : order) {
            if (one.voices() > 2) {
                String count = String.valueOf(label.getValue());
                x -= metrics.stringWidth(count);
                g.setFont(metrics.getFont());
                g.setColor(quiet);
                g.drawString(count, x, (float) (top + look.px(9) + 0.36 * metrics.getFont().getSize2D()));
                x -= look.px(2);
            }
            x = chip(g, label.getKey(), Chip.Style.TINTED, x, top) - look.px(4);
        }
        return x;
    }

    private int chip(Graphics2D g, String id, Chip.Style style, int right, int top) {
        Label label = scheme.label(id).orElse(new Label(id, id, id, '0', "?", "?", "#7A7A7A", "", ""));
        Chip chip = new Chip(look, label, text.chinese(), style);
        chip.paintIcon(this, g, right - chip.getIconWidth(), top);
        return right - chip.getIconWidth();
    }

    private void cost(Graphics2D g, Dispute one) {
        int side = look.px(10);
        int y = getHeight() - look.px(8);
        int wide = getWidth() - 2 * side;
        g.setColor(look.palette().hairline());
        g.fillRect(0, getHeight() - 1, getWidth(), 1);
        g.fillRect(side, y, wide, look.px(2));
        g.setColor(Contrast.mix(look.palette().panel(), look.palette().accent(), 0.75));
        g.fillRect(side, y, (int) Math.round(wide * Math.min(1, one.cost() / Math.max(1e-9, most))), look.px(2));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        AccessibleContext known = accessibleContext;
        if (known == null) accessibleContext = known = new AccessibleJComponent() {};
        return known;
    }
}
