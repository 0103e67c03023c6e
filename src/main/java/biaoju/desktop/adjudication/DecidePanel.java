package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.LabelRow;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.RowsPanel;
import biaoju.desktop.parts.RuleName;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * Settles the sentence at hand: who said what, with the text around it, and one key a label. Passive: it shows the view
 * and tells what was wished.
 */
public final class DecidePanel extends JPanel implements Focus {
    /** What the supervisor asks for here. */
    public interface Wishes {
        void decide(String label, String reason);

        /** Takes the decision on the sentence at hand off. */
        void withdraw();

        /** Whether the guideline shows the sentence. */
        void example(boolean shown);

        /** Goes to the next dispute ({@code +1}) or the one before. */
        void skip(int by);

        /** Writing is over: the keys go back to the page. */
        void leave();

        /** The key of an action, as people write it. */
        String key(String action);
    }

    private final Look look;
    private final Messages text;
    private final Wishes wishes;
    private final Map<String, LabelRow> rows = new LinkedHashMap<>();
    private final RowsPanel choice;
    private final JLabel place = Ui.label("decide.place", "");
    private final JLabel progress = Ui.label("decide.progress", "");
    private final JLabel report = Ui.label("decide.report", "");
    private final JLabel state = Ui.label("decide.state", "");
    private final JLabel belief = Ui.label("decide.belief", "");
    private final Passage passage;
    private final VotesView votes;
    private final Reason reason;
    private final AbstractButton majority;
    private final AbstractButton skip;
    private final AbstractButton back;
    private final AbstractButton withdraw;
    private final AbstractButton example;
    private @Nullable LabelScheme scheme;
    private @Nullable Case at;
    private Raters raters = Raters.NONE;
    private Tally tally = Tally.NOTHING;

    public DecidePanel(Look look, Messages text, Wishes wishes) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow, fill]"));
        this.look = look;
        this.text = text;
        this.wishes = wishes;
        setName("decide");
        choice = new RowsPanel(look, 26);
        Ui.named(choice, "decide.rows", text.get("decide.rows"));
        passage = new Passage(look, text);
        votes = new VotesView(look, text);
        reason = new Reason(text, wishes.key("review.reason"), this::reasonGiven, wishes::leave);
        majority = Ui.button("decide.majority", "", () -> Optional.ofNullable(at).flatMap(Case::majority)
                .ifPresent(label -> wishes.decide(label, reason())));
        skip = Ui.iconButton("decide.skip", text.get("decide.skip", wishes.key("review.next")), look.icon("down"), () -> wishes.skip(1));
        back = Ui.iconButton("decide.back", text.get("decide.back", wishes.key("review.previous")), look.icon("up"), () -> wishes.skip(-1));
        withdraw = Ui.iconButton("decide.withdraw", text.get("decide.withdraw"), look.icon("clear"), wishes::withdraw);
        example = Ui.toggle("decide.example", text.get("decide.example", wishes.key("review.example")));
        example.setIcon(look.icon("example"));
        example.setToolTipText(text.get("decide.example.why", wishes.key("view.window.guidelines")));
        majority.setToolTipText(text.get("decide.majority.why"));
        example.addActionListener(e -> {
            boolean wished = example.isSelected();
            example.setSelected(!wished); // what is shown is what the view says
            wishes.example(wished);
        });
        for (AbstractButton button : List.of(majority, skip, back, withdraw, example)) button.setFocusable(false);
        lay();
        recast();
    }

    /** What is pressed stands above, where it never moves; below it what is read, as long as it happens to be. */
    private void lay() {
        int side = look.px(12);
        String inset = ", gapx " + side + " " + side + ", wmin 0";
        add(choice, "gaptop " + look.px(2));
        add(majority, "gaptop " + look.px(4) + inset);
        add(reason.box(), "gaptop " + look.px(6) + inset);
        add(back, "gaptop " + look.px(6) + ", split 4, growx 0, gapx " + side + " 0");
        add(skip, "growx 0, gapx " + look.px(2) + " 0");
        add(withdraw, "growx 0, gapx " + look.px(2) + " 0");
        add(example, "growx, pushx, wmin 0, gapx " + look.px(8) + " " + side);
        add(new JSeparator(), "gaptop " + look.px(8) + ", gapbottom " + look.px(6));
        progress.setHorizontalAlignment(SwingConstants.RIGHT);
        add(place, "split 2, growx 0, gapx " + side + " " + look.px(8));
        add(progress, "growx, pushx, wmin 0, gapx 0 " + side);
        add(report, "gaptop " + look.px(2) + inset);
        add(passage, "gaptop " + look.px(6) + ", gapx " + (side - Passage.indent(look)) + " " + side + ", wmin 0");
        add(new JSeparator(), "gaptop " + look.px(4) + ", gapbottom " + look.px(8));
        add(state, inset.substring(2));
        add(votes, "gaptop " + look.px(6) + inset);
        add(belief, "gaptop " + look.px(6) + inset + ", gapbottom " + look.px(8));
    }

    /** Shows the sentence at hand and what is said of it. */
    public void show(View view) {
        if (!view.scheme().equals(scheme)) build(view.scheme());
        Case was = at;
        Case now = Case.of(view).orElse(null);
        at = now;
        SentenceId before = was == null ? null : was.id();
        boolean other = now == null ? before != null : !now.id().equals(before);
        Decision decision = now == null ? null : now.decision();
        Decision old = was == null ? null : was.decision();
        if (other || (decision != null && !decision.equals(old))) reason.show(decision == null ? "" : decision.reason());
        boolean may = now != null && view.saved() != SaveState.READ_ONLY;
        rows.forEach((id, row) -> {
            row.show(decision != null && id.equals(decision.label()), may);
            row.aside(voices(now == null ? 0 : now.voices().getOrDefault(id, 0)));
        });
        say(place, now == null ? ""
                : text.get("decide.place", now.sentence().number(), now.page().size()));
        say(report, now == null ? "" : now.page().document().report().name());
        report.setToolTipText(report.getText().isEmpty() ? null : report.getText());
        passage.show(now == null ? "" : now.neighbour(-1), now == null ? "" : now.text(), now == null ? "" : now.neighbour(1));
        votes.setVisible(now != null);
        votes.show(now == null ? List.of() : now.votes(), raters, view.scheme());
        say(state, now == null ? text.get("decide.nothing", wishes.key("review.next")) : stateOf(now, view));
        Optional<String> leader = now == null ? Optional.empty() : now.majority();
        say(majority, leader.map(label -> text.get("decide.majority", name(label), wishes.key("review.majority"))).orElse(text.get("decide.noMajority")));
        majority.setEnabled(may && leader.isPresent());
        reason.enable(may);
        withdraw.setEnabled(may && decision != null);
        example.setEnabled(may && decision != null);
        example.setSelected(decision != null && decision.example());
    }

    /** What the annotators are called. */
    public void raters(Raters next) {
        raters = next;
        if (at != null && scheme != null) votes.show(at.votes(), raters, scheme);
    }

    /** How far the work is. */
    public void tally(Tally next) {
        tally = next;
        say(progress, tally.all() == 0 ? "" : text.get("decide.progress", tally.settled(), tally.all()));
        boolean any = tally.open() > 0;
        skip.setEnabled(any);
        back.setEnabled(any);
    }

    /** How little a model knows of the sentence at hand, from 0 to 1; NaN where it was not asked. */
    public void doubt(double next) {
        say(belief, Double.isNaN(next) ? "" : text.get("decide.doubt", String.format(Locale.ROOT, "%.2f", next)));
    }

    /** The reasons used before, the last one first. */
    public void offer(List<String> used) {
        reason.offer(used);
    }

    /** What is written as the reason of the next decision. */
    public String reason() {
        return reason.words();
    }

    /** Puts the caret into the reason. */
    public void writeReason() {
        reason.focus();
    }

    private void reasonGiven(String words) {
        Decision decision = at == null ? null : at.decision();
        if (decision != null && decision.byPerson() && !words.equals(decision.reason())) {
            wishes.decide(decision.label(), words);
        }
        wishes.leave();
    }

    private String voices(int count) {
        return count == 0 ? "" : text.get("decide.voices", count);
    }

    private String stateOf(Case now, View view) {
        Decision decision = now.decision();
        if (decision == null) {
            return text.get(now.voices().isEmpty() ? "decide.unlabelledByAll" : now.differ() ? "decide.disputed"
                    : "decide.agreed");
        }
        if (!decision.byPerson()) return text.get("decide.byRule", name(decision.label()), RuleName.of(text, decision.rule()));
        return text.get("decide.byPerson", name(decision.label()),
                decision.by().equals(view.me().id()) ? view.me().name() : raters.name(decision.by()));
    }

    private String name(String label) {
        return scheme == null ? label : scheme.label(label).map(known -> known.name(text.chinese())).orElse(label);
    }

    private void build(LabelScheme next) {
        scheme = next;
        rows.clear();
        choice.removeAll();
        for (Label label : next.given()) {
            LabelRow row = new LabelRow(look, "decide", label, text.chinese(), () -> wishes.decide(label.id(), reason()));
            rows.put(label.id(), row);
            choice.add(row.button());
        }
        revalidate();
    }

    private static void say(JLabel label, String words) {
        if (!words.equals(label.getText())) label.setText(words);
    }

    private static void say(AbstractButton button, String words) {
        if (!words.equals(button.getText())) button.setText(words);
    }

    /** The labels together: digits typed here decide. */
    @Override
    public JComponent focusTarget() {
        return choice;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (example != null) recast();
    }

    private void recast() {
        rows.values().forEach(LabelRow::recast);
        place.setForeground(look.palette().quiet());
        progress.setForeground(look.palette().quiet());
        report.setForeground(look.palette().quiet());
        report.setFont(look.font(12));
        belief.setForeground(look.palette().quiet());
        belief.setFont(look.font(12));
        example.putClientProperty("FlatLaf.style", Map.of("selectedBackground", look.palette().chosen()));
        choice.recast();
        votes.recast();
    }
}
