package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.adjudication.DecidePanel;
import biaoju.desktop.look.Look;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.shell.Anchor;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.desktop.shell.ToolWindow;
import biaoju.session.View;
import java.util.List;
import java.util.function.Consumer;
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
    private final ReadingPane page;
    private @Nullable DecidePanel decide;

    ReviewRooms(Look look, Messages text, Reviewing reviewing, ReadingPane page, House house) {
        this.look = look;
        this.text = text;
        this.reviewing = reviewing;
        this.page = page;
        this.house = house;
    }

    List<ToolWindow> windows() {
        return List.of(new ToolWindow("decide", "decide", Anchor.RIGHT_UPPER, true, this::decide));
    }

    /** Whenever a view is shown, and when disputes, names or progress are others. */
    void follow() {
        page.raters(reviewing.raters());
        if (decide != null) tell(decide);
    }

    private void tell(DecidePanel panel) {
        panel.raters(reviewing.raters());
        panel.tally(reviewing.disputes().tally());
        panel.offer(reviewing.reasons());
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
        public void leave() {
            page.focusTarget().requestFocusInWindow();
        }
    }
}
