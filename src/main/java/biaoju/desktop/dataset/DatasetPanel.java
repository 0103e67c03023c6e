package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Faded;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.flow.Datasets;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The page on which a dataset is chosen, with the numbers it would have beside it, and built. Passive. */
public final class DatasetPanel extends JPanel implements Focus {
    private static final int FORM_WIDTH = 400;

    /** What the user wants. */
    public interface Wishes {
        void choose(Choices next);

        void browse();

        void build();

        void stop();

        /** Counts anew what somebody stopped. */
        void count();
    }

    private final transient Look look;
    private final transient Messages text;
    private final ChoiceForm form;
    private final JPanel left;
    private final NumbersPane numbers;
    private final Faded faded;
    private final Hint hint;
    private final JPanel deck = new JPanel(new CardLayout());
    private final JLabel state = Ui.label("dataset.state", "");
    private final JTextArea refused;
    private final JButton build;
    private final JButton stop;
    private final JButton count;
    private @Nullable Choices shown;
    private List<String> annotators = List.of();

    public DatasetPanel(Look look, Messages text, Wishes wishes) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        Ui.named(this, "dataset", text.get("building.title"));
        form = new ChoiceForm(look, text, Datasets.EXTRAS, Datasets.FORMATS, next -> {
            shown = next;
            wishes.choose(next);
        }, wishes::browse);
        numbers = new NumbersPane(look, text);
        hint = new Hint(look, "dataset.hint", text.locale());
        build = Ui.button("dataset.build", text.get("building.build"), wishes::build);
        build.putClientProperty("JButton.buttonType", "default");
        stop = Ui.button("dataset.stop", text.get("building.stop"), wishes::stop);
        count = Ui.button("dataset.count", text.get("building.count"), wishes::count);
        refused = Ui.prose("dataset.refused", text.get("building.wrong"));
        faded = new Faded(numbers);
        left = new JPanel(new BorderLayout()) {
            @Override
            public Dimension getPreferredSize() {
                return new Dimension(Math.min(look.px(FORM_WIDTH), DatasetPanel.this.getWidth() / 2), super.getPreferredSize().height);
            }
        };
        left.add(new Scrolled(form));
        left.add(foot(look), BorderLayout.PAGE_END);
        add(left, BorderLayout.LINE_START);
        add(right(look));
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (left == null) return;
        state.setForeground(look.palette().quiet()); // the theme may be another
        refused.setForeground(look.palette().error());
        left.setBorder(BorderFactory.createMatteBorder(0, 0, 0, 1, look.palette().hairline()));
    }

    private JPanel foot(Look look) {
        JPanel foot = new JPanel(new MigLayout("insets " + look.px(8) + " " + look.px(16) + " " + look.px(12) + " " + look.px(12)
                + ", fillx, hidemode 3, gap " + look.px(8), "[][][grow]"));
        foot.add(build);
        foot.add(stop);
        return foot;
    }

    private JPanel right(Look look) {
        JPanel head = new JPanel(new MigLayout("insets " + look.px(10) + " " + look.px(16) + " " + look.px(2) + " " + look.px(16)
                + ", fillx, wrap 2, hidemode 3, gap " + look.px(8) + " " + look.px(4), "[][grow]", "[" + look.px(26) + "!][]"));
        head.add(state);
        head.add(count);
        head.add(refused, "span 2, growx, wmin 0");
        deck.add(hint, "hint");
        deck.add(new Scrolled(new Held(faded, numbers)), "numbers");
        JPanel right = new JPanel(new BorderLayout());
        right.add(head, BorderLayout.PAGE_START);
        right.add(deck);
        return right;
    }

    /** Shows the moment. Fields that are being typed in keep what is in them. */
    public void show(Sight now) {
        if (!now.choices().equals(shown) || !now.annotators().equals(annotators)) {
            shown = now.choices();
            annotators = now.annotators();
            form.show(now.choices(), now.annotators());
        }
        form.complain(now.wrong());
        build.setEnabled(now.wrong().isEmpty() && !now.building());
        build.setText(text.get(now.building() ? "building.building" : "building.build"));
        stop.setVisible(now.building());
        state.setText(text.get("building.state." + now.state().name().toLowerCase(java.util.Locale.ROOT)));
        count.setVisible(now.state() == Sight.State.STOPPED);
        Problem why = now.refused();
        refused.setText(why == null ? "" : why.text(text));
        refused.setVisible(why != null);
        faded.setPale(now.state() != Sight.State.FRESH);
        Datasets.Numbers found = now.numbers();
        if (found != null) numbers.show(found, now.scheme());
        else hint.say(text.get(now.state() == Sight.State.COUNTING ? "building.hint.counting" : "building.hint.none"));
        ((CardLayout) deck.getLayout()).show(deck, found == null ? "hint" : "numbers");
        revalidate();
        repaint();
    }

    @Override
    public JComponent focusTarget() {
        return form.focusTarget();
    }

    /** Content that is shown pale now and then, in a scroll pane. */
    private static final class Held extends JPanel implements Focus {
        private final transient Focus inside;

        private Held(Faded content, NumbersPane inside) {
            super(new BorderLayout());
            this.inside = inside;
            Ui.named(this, "dataset.held", inside.getAccessibleContext().getAccessibleName());
            add(content);
        }

        @Override
        public JComponent focusTarget() {
            return inside.focusTarget();
        }
    }
}
