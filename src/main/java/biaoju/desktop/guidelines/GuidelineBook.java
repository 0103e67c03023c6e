package biaoju.desktop.guidelines;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.domain.LabelScheme;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The guideline's own words, in Chinese or English, with a way to each heading and a search. Passive. */
final class GuidelineBook extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final transient Executor workers;
    private final transient Consumer<String> onMissing;
    private final LeafletView view;
    private final JComboBox<String> parts;
    private final JTextField find;
    private final JToggleButton zh;
    private final JToggleButton en;
    private final Hint hint;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private transient List<Leaf> leaves = List.of();
    private transient List<Example> examples = List.of();
    private transient @Nullable Words words;
    private transient @Nullable LabelScheme scheme;
    private State state = State.READING;
    private String wanted = "";
    private int settings;
    private boolean filling;

    private enum State { READING, THERE, NONE }

    /** The guideline of a language. */
    record Words(boolean chinese, String markdown) {}

    /**
     * @param workers    sets the document, which takes a moment
     * @param onLanguage asks for the guideline in Chinese, or in English
     * @param onMissing  told a label that was to be gone to and has no part
     */
    GuidelineBook(Look look, Messages text, Executor workers, Consumer<Boolean> onLanguage, Consumer<Example> onExample,
            Consumer<String> onMissing) {
        super(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill, 0::]", "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.workers = workers;
        this.onMissing = onMissing;
        view = new LeafletView(look, "guidelines.text", text.get("guidelines.text"), place -> {
            if (place < examples.size()) onExample.accept(examples.get(place));
        });
        parts = Ui.combo("guidelines.parts", text.get("guidelines.parts"), List.of());
        parts.addActionListener(e -> {
            int at = parts.getSelectedIndex();
            if (!filling && at >= 0 && at < leaves.size()) view.jump(leaves.get(at).anchor());
        });
        find = Ui.field("guidelines.find", text.get("guidelines.find"));
        find.addActionListener(e -> find());
        zh = Ui.toggle("guidelines.zh", "中文");
        en = Ui.toggle("guidelines.en", "English");
        zh.addActionListener(e -> onLanguage.accept(true));
        en.addActionListener(e -> onLanguage.accept(false));
        hint = new Hint(look, "guidelines.hint", text.locale());
        find.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "empty");
        find.getActionMap().put("empty", new AbstractAction("empty") {
            @Override
            public void actionPerformed(ActionEvent e) {
                find.setText("");
                view.requestFocusInWindow();
            }
        });
        lay();
        updateUI();
        say(text.get("guidelines.reading"));
    }

    private void lay() {
        JPanel bar = new JPanel(new MigLayout("insets " + look.px(2) + " " + look.px(8) + " " + look.px(6) + " " + look.px(8)
                + ", fillx, wrap 3, gap " + look.px(4), "[grow, fill, 0::][][]"));
        bar.add(parts, "wmin 0");
        bar.add(zh);
        bar.add(en);
        bar.add(find, "span 3, wmin 0");
        add(bar, "wmin 0");
        JScrollPane scroll = new JScrollPane(view, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("guidelines.textScroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        deck.add(hint, "hint");
        deck.add(scroll, "text");
        add(deck, "wmin 0, hmin 0");
    }

    private void say(String what) {
        hint.say(what);
        cards.show(deck, "hint");
        parts.setEnabled(false);
        find.setEnabled(false);
    }

    /** What is wrong with it, instead of it. */
    void show(Problem trouble, boolean chinese) {
        words = null;
        leaves = List.of();
        state = State.NONE;
        language(chinese);
        say(trouble.text(text));
        missing();
    }

    void show(Words next, LabelScheme of, List<Example> shown) {
        boolean same = next.equals(words) && of.equals(scheme) && shown.equals(examples);
        words = next;
        scheme = of;
        examples = List.copyOf(shown);
        language(next.chinese());
        if (!same) set();
    }

    /** Of another moment: what is in the text beside the guideline's own words. */
    void follow(LabelScheme of, List<Example> shown) {
        if (words != null) show(words, of, shown);
    }

    private void language(boolean chinese) {
        zh.setSelected(chinese);
        en.setSelected(!chinese);
    }

    private void set() {
        Words now = words;
        LabelScheme of = scheme;
        if (now == null || of == null) return;
        int mine = ++settings;
        List<Example> shown = examples;
        String css = view.css();
        workers.execute(() -> {
            Leaflet leaflet = Leaflet.set(now.markdown(), of, shown, text, css);
            EventQueue.invokeLater(() -> {
                if (mine == settings) put(leaflet);
            });
        });
    }

    private void put(Leaflet leaflet) {
        view.setDocument(leaflet.document());
        leaves = leaflet.leaves();
        filling = true;
        List<String> titles = new ArrayList<>();
        for (Leaf leaf : leaves) titles.add("  ".repeat(Math.max(0, leaf.level() - 1)) + leaf.title());
        parts.setModel(new DefaultComboBoxModel<>(titles.toArray(String[]::new)));
        filling = false;
        parts.setEnabled(!leaves.isEmpty());
        find.setEnabled(true);
        cards.show(deck, "text");
        state = State.THERE;
        if (wanted.isEmpty()) view.setCaretPosition(0);
        else if (!jump(wanted)) missing();
    }

    private void missing() {
        String label = wanted;
        wanted = "";
        if (!label.isEmpty()) onMissing.accept(label);
    }

    /** Whether there is a part about the label; then it is gone to, at once or as soon as the text is there. */
    boolean jump(String label) {
        for (int i = 0; i < leaves.size(); i++) {
            if (!leaves.get(i).label().equals(label)) continue;
            filling = true;
            parts.setSelectedIndex(i);
            filling = false;
            view.jump(leaves.get(i).anchor());
            wanted = "";
            return true;
        }
        if (state == State.READING) wanted = label;
        return state == State.READING;
    }

    private void find() {
        boolean found = view.find(find.getText());
        find.putClientProperty("JComponent.outline", found ? null : "error");
    }

    LeafletView view() {
        return view;
    }

    /** The title of the part gone to last. */
    String part() {
        return parts.getSelectedIndex() < 0 || parts.getSelectedIndex() >= leaves.size() ? "" : leaves.get(parts.getSelectedIndex()).title();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (view == null) return; // Swing calls from its constructor
        for (JToggleButton one : List.of(zh, en)) one.putClientProperty("FlatLaf.style", Map.of("selectedBackground", look.palette().chosen()));
        Window window = SwingUtilities.getWindowAncestor(this);
        if (window == null || window.isDisplayable()) set(); // other colours, other sizes; a window that was closed is told of them too
    }
}
