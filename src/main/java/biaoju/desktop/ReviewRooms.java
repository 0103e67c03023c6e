package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.adjudication.DecidePanel;
import biaoju.desktop.adjudication.DisputeChoice;
import biaoju.desktop.adjudication.DisputesPanel;
import biaoju.desktop.adjudication.RulePanel;
import biaoju.desktop.guidelines.GuidelinesPanel;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.RuleName;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.desktop.shell.ToolWindow;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Adjudicate;
import biaoju.flow.review.Dispute;
import biaoju.session.View;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The rooms of one frame in which a supervisor works. */
final class ReviewRooms {
    /** What the frame does with each room it gets. */
    interface House {
        /**
         * Binds the single keys, and gives the room every view from now on.
         *
         * @param list whether it moves in itself with the arrows
         */
        JComponent enter(JComponent part, Focus focus, boolean list, Consumer<View> show);
    }

    private final Look look;
    private final Messages text;
    private final Reviewing reviewing;
    private final House house;
    private final GuidelineDesk guideline;
    private final ReadingPane page;
    private final Consumer<Problem> say;
    private final UnaryOperator<String> keys;
    private @Nullable DecidePanel decide;
    private @Nullable DisputesPanel disputes;
    private @Nullable RulePanel rules;
    private @Nullable GuidelinesPanel guidelines;
    private long counted;

    /**
     * @param say  tells what was done
     * @param keys of actions, as people write them
     */
    ReviewRooms(Look look, Messages text, Reviewing reviewing, ReadingPane page, Consumer<Problem> say, House house,
            GuidelineDesk guideline, UnaryOperator<String> keys) {
        this.look = look;
        this.text = text;
        this.reviewing = reviewing;
        this.page = page;
        this.say = say;
        this.house = house;
        this.guideline = guideline;
        this.keys = keys;
    }

    List<ToolWindow> windows() {
        return List.of(new ToolWindow("disputes", "disputes", Anchor.LEFT_UPPER, true, this::disputes),
                new ToolWindow("decide", "decide", Anchor.RIGHT_UPPER, true, this::decide),
                new ToolWindow("guidelines", "guideline", Anchor.RIGHT_LOWER, true, this::guidelines));
    }

    /** Whenever a view is shown, and when disputes, names or progress are others. */
    void follow() {
        page.raters(reviewing.raters());
        if (decide != null) tell(decide);
        if (disputes != null) tell(disputes);
        if (guidelines != null) guidelines.show(reviewing.examples().all());
    }

    private void tell(DecidePanel panel) {
        panel.raters(reviewing.raters());
        panel.tally(reviewing.disputes().tally());
        panel.offer(reviewing.reasons());
        double doubt = reviewing.atHand().flatMap(at -> reviewing.disputes().of(at.id())).map(Dispute::doubt).orElse(Double.NaN);
        panel.doubt(doubt);
    }

    private void tell(DisputesPanel panel) {
        LabelScheme scheme = reviewing.project().map(Project::scheme).orElse(new LabelScheme("", 0, List.of()));
        panel.show(reviewing.disputes(), scheme, reviewing.raters(), reviewing.listing());
        if (rules != null && reviewing.moves() != counted) rules.recount();
        counted = reviewing.moves();
    }

    /** What is written as the reason of the next decision. */
    String reason() {
        return decide == null ? "" : decide.reason();
    }

    void writeReason() {
        if (decide != null) decide.writeReason();
    }

    private JComponent decide() {
        DecidePanel made = new DecidePanel(look, text, new DecideWishes());
        decide = made;
        tell(made);
        return house.enter(new Scrolled(made), made, false, made::show);
    }

    private JComponent disputes() {
        RulePanel byRule = new RulePanel(look, text, new RuleWishes());
        DisputesPanel made = new DisputesPanel(look, text, reviewing.texts(), byRule, new DisputeWishes());
        rules = byRule;
        disputes = made;
        tell(made);
        made.choose(reviewing.choice());
        return house.enter(made, made, true, made::show);
    }

    private JComponent guidelines() {
        GuidelinesPanel made = new GuidelinesPanel(look, text, guideline.workers(), sentence -> {
            reviewing.go(sentence);
            page.focusTarget().requestFocusInWindow();
        }, guideline::speak);
        guidelines = made;
        made.show(reviewing.examples().all());
        JComponent entered = house.enter(made, made, true, made::show);
        guideline.fill(made);
        return entered;
    }

    private final class DisputeWishes implements DisputesPanel.Wishes {
        @Override
        public void go(SentenceId sentence, boolean read) {
            reviewing.go(sentence);
            if (read) page.focusTarget().requestFocusInWindow();
        }

        @Override
        public void want(List<SentenceId> sentences) {
            reviewing.want(sentences);
        }

        @Override
        public void look(DisputeChoice choice) {
            reviewing.look(choice);
        }
    }

    private final class RuleWishes implements RulePanel.Wishes {
        @Override
        public void count(String rule) {
            reviewing.count(rule, outcome -> {
                RulePanel panel = rules;
                if (panel == null) return;
                if (outcome instanceof Outcome.Done<Adjudicate.Result> done) panel.show(done.value());
                else panel.failed();
            });
        }

        @Override
        public void apply(String rule) {
            reviewing.apply(rule, done -> say.accept(new Problem("rules.done", RuleName.of(text, rule), done.decided(),
                    done.disputed().size())));
        }
    }

    private final class DecideWishes implements DecidePanel.Wishes {
        @Override
        public void decide(String label, String reason) {
            reviewing.decide(label, reason);
        }

        @Override
        public void withdraw() {
            reviewing.withdraw();
        }

        @Override
        public void example(boolean shown) {
            reviewing.example(shown);
        }

        @Override
        public void skip(int by) {
            reviewing.skip(by);
        }

        @Override
        public String key(String action) {
            return keys.apply(action);
        }

        @Override
        public void leave() {
            page.focusTarget().requestFocusInWindow();
        }
    }
}
