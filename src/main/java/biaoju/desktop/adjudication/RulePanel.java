package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.RuleName;
import biaoju.desktop.parts.Ui;
import biaoju.flow.review.Adjudicate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * Has a rule settle what it can: first it says what the rule does and counts what it would decide, then it can be
 * applied. Folded away until it is wanted.
 */
public final class RulePanel extends JPanel {
    /** What the supervisor asks for here. */
    public interface Wishes {
        /** Count what the rule would decide: answered by {@link RulePanel#show}. */
        void count(String rule);

        void apply(String rule);
    }

    private static final List<String> RULES = List.of("unanimous", "majority", "threshold", "dawid-skene");
    private static final int MOST_VOICES = 10;

    private final Look look;
    private final Messages text;
    private final Wishes wishes;
    private final JToggleButton open;
    private final JPanel body = new JPanel();
    private final JComboBox<String> rules;
    private final JComboBox<String> voices;
    private final JTextArea words;
    private final JTextArea counts;
    private final JButton apply;
    private Adjudicate.@Nullable Result counted;

    public RulePanel(Look look, Messages text, Wishes wishes) {
        super(new MigLayout("insets " + look.px(4) + " " + look.px(8) + " 0 " + look.px(8) + ", gap 0, fillx, wrap 1, hidemode 3",
                "[grow, fill]"));
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("rules");
        open = Ui.toggle("rules.open", text.get("rules.open"));
        open.setIcon(look.icon("decide"));
        open.addActionListener(e -> fold());
        rules = Ui.combo("rules.rule", text.get("rules.rule"), RULES.stream()
                .map(rule -> rule.equals("threshold") ? text.get("rules.threshold") : RuleName.of(text, rule)).toList());
        rules.setSelectedIndex(1);
        voices = Ui.combo("rules.voices", text.get("rules.voices"), IntStream.rangeClosed(1, MOST_VOICES)
                .mapToObj(k -> text.get("rules.atLeast", k)).toList());
        voices.setSelectedIndex(1);
        words = Ui.prose("rules.words", text.get("rules.words"));
        counts = Ui.prose("rules.counts", text.get("rules.counts"));
        apply = Ui.button("rules.apply", text.get("rules.apply"), () -> {
            if (counted != null) wishes.apply(counted.rule());
        });
        rules.addActionListener(e -> chosen());
        voices.addActionListener(e -> chosen());
        body.setLayout(new MigLayout("insets " + look.px(6) + " 0 " + look.px(4) + " 0, gap 0 " + look.px(5)
                + ", fillx, wrap 1, hidemode 3", "[grow, fill]"));
        body.add(rules, "wmin 0");
        body.add(voices, "wmin 0");
        body.add(words, "wmin 0");
        body.add(counts, "wmin 0");
        body.add(apply, "wmin 0");
        body.setVisible(false);
        add(open, "wmin 0");
        add(body, "wmin 0");
        recast();
        unknown();
    }

    private void fold() {
        body.setVisible(open.isSelected());
        revalidate();
        if (open.isSelected()) chosen();
    }

    /** As {@code adjudicate --rule} names it. */
    private String rule() {
        String name = RULES.get(Math.max(0, rules.getSelectedIndex()));
        return name.equals("threshold") ? name + "=" + (voices.getSelectedIndex() + 1) : name;
    }

    private void chosen() {
        voices.setVisible(rule().startsWith("threshold"));
        words.setText(RuleName.words(text, rule()));
        unknown();
        revalidate();
        wishes.count(rule());
    }

    private void unknown() {
        counted = null;
        counts.setText(text.get("rules.counting"));
        apply.setEnabled(false);
    }

    /** What there is to decide has changed: what was counted is not true any more. */
    public void recount() {
        if (!open.isSelected()) return;
        unknown();
        wishes.count(rule());
    }

    /** What a rule would decide; nothing is shown of a rule that is not the chosen one any more. */
    public void show(Adjudicate.Result dry) {
        if (!dry.rule().equals(rule())) return;
        counted = dry;
        StringJoiner said = new StringJoiner("\n");
        said.add(text.get("rules.counted", dry.decided(), dry.disputed().size()) + whyOpen(dry));
        if (dry.kept() > 0) said.add(text.get("rules.kept", dry.kept()));
        if (dry.unchanged() > 0) said.add(text.get("rules.unchanged", dry.unchanged()));
        if (dry.withdrawn() > 0) said.add(text.get("rules.withdrawn", dry.withdrawn()));
        counts.setText(said.toString());
        apply.setEnabled(dry.decided() + dry.withdrawn() > 0);
        revalidate();
    }

    /** Why sentences stay open, the commonest reason first. */
    private String whyOpen(Adjudicate.Result dry) {
        if (dry.disputed().isEmpty()) return text.get("rules.open.end");
        Map<String, Integer> reasons = new TreeMap<>();
        for (Adjudicate.Open one : dry.disputed()) reasons.merge(one.why(), 1, Integer::sum);
        String all = reasons.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(one -> text.get("rules.open.part", text.get("adjudication.why." + one.getKey()), one.getValue()))
                .collect(Collectors.joining(text.get("rules.open.between")));
        return text.get("rules.open.why", all);
    }

    /** The counting failed or was stopped. */
    public void failed() {
        counts.setText(text.get("rules.failed"));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (apply != null) recast();
    }

    private void recast() {
        words.setForeground(look.palette().quiet());
        words.setFont(look.font(12));
        counts.setForeground(look.palette().text());
        open.putClientProperty("FlatLaf.style", Map.of("selectedBackground", look.palette().chosen()));
    }
}
