package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.review.DisputeFilter;
import biaoju.flow.review.DisputeFilter.State;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;

/** Narrows the list of disputes: words, how far they are, two labels among the votes, an annotator among the voters. */
final class DisputeFilterBar extends JPanel {
    /** In the order they are offered. */
    private static final List<State> STATES = List.of(State.OPEN, State.UNSETTLED, State.BY_RULE, State.BY_PERSON, State.ANY);

    private final transient Messages text;
    private final transient Consumer<DisputeChoice> onChoice;
    private final JTextField words;
    private final JComboBox<String> state;
    private final JComboBox<String> first;
    private final JComboBox<String> second;
    private final JComboBox<String> annotator;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());
    private transient Raters raters = Raters.NONE;
    private boolean filling;
    /** What the list shows: the boxes say it too once they have their labels and names. */
    private transient DisputeChoice kept;

    DisputeFilterBar(Look look, Messages text, Consumer<DisputeChoice> onChoice) {
        super(new MigLayout("insets " + look.px(4) + " " + look.px(8) + " 0 " + look.px(8) + ", gap " + look.px(4)
                + ", fillx, wrap 2", "[grow 50, fill, sizegroup][grow 50, fill, sizegroup]"));
        this.text = text;
        this.onChoice = onChoice;
        words = Ui.field("disputes.words", text.get("disputes.words"));
        words.putClientProperty("JTextField.showClearButton", true);
        words.putClientProperty("JTextField.leadingIcon", look.icon("search"));
        state = Ui.combo("disputes.state", text.get("disputes.state"), STATES.stream()
                .map(one -> text.get("disputes.state." + one.name().toLowerCase(Locale.ROOT))).toList());
        annotator = Ui.combo("disputes.annotator", text.get("disputes.annotator"), List.of(text.get("disputes.anyAnnotator")));
        first = Ui.combo("disputes.first", text.get("disputes.first"), List.of(text.get("disputes.anyLabel")));
        second = Ui.combo("disputes.second", text.get("disputes.second"), List.of(text.get("disputes.anyOther")));
        add(words, "span 2, wmin 0");
        for (JComboBox<String> box : List.of(state, annotator, first, second)) {
            box.addActionListener(e -> tell());
            add(box, "wmin 0");
        }
        Ui.onTyping(words, typed -> tell());
        kept = choice();
    }

    private void tell() {
        if (filling) return;
        kept = choice();
        onChoice.accept(kept);
    }

    /** Says what the list shows already: the frame was built anew around it. */
    void say(DisputeChoice shown) {
        kept = shown;
        filling = true;
        words.setText(shown.words());
        state.setSelectedIndex(Math.max(0, STATES.indexOf(shown.filter().state())));
        filling = false;
    }

    DisputeChoice choice() {
        Set<String> labels = new HashSet<>();
        for (JComboBox<String> box : List.of(first, second)) {
            if (box.getSelectedIndex() > 0) labels.add(scheme.labels().get(box.getSelectedIndex() - 1).id());
        }
        int who = annotator.getSelectedIndex();
        Set<UUID> annotators = who > 0 ? Set.of(raters.columns().get(who - 1)) : Set.of();
        return new DisputeChoice(new DisputeFilter(labels, annotators, null, STATES.get(Math.max(0, state.getSelectedIndex())),
                null), words.getText().strip());
    }

    /** Whether nothing but the state narrows the list. */
    boolean plain() {
        DisputeChoice now = choice();
        return now.words().isEmpty() && now.filter().labels().isEmpty() && now.filter().annotators().isEmpty();
    }

    void labels(LabelScheme next) {
        if (next.equals(scheme)) return;
        scheme = next;
        List<String> names = next.labels().stream().map((Label label) -> label.name(text.chinese())).toList();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < next.labels().size(); i++) {
            if (kept.filter().labels().contains(next.labels().get(i).id())) at.add(i + 1);
        }
        fill(first, text.get("disputes.anyLabel"), names, at.isEmpty() ? 0 : at.get(0));
        fill(second, text.get("disputes.anyOther"), names, at.size() < 2 ? 0 : at.get(1));
    }

    void annotators(Raters next) {
        if (next.equals(raters)) return;
        raters = next;
        int at = kept.filter().annotators().stream().mapToInt(next.columns()::indexOf).max().orElse(-1);
        fill(annotator, text.get("disputes.anyAnnotator"), next.names(), at + 1);
        if (at < 0 && !next.columns().isEmpty() && !kept.filter().annotators().isEmpty()) {
            EventQueue.invokeLater(this::tell); // that annotator is of another project
        }
    }

    private void fill(JComboBox<String> box, String any, List<String> names, int chosen) {
        List<String> all = new ArrayList<>();
        all.add(any);
        all.addAll(names);
        filling = true;
        box.setModel(new DefaultComboBoxModel<>(all.toArray(new String[0])));
        box.setSelectedIndex(chosen);
        filling = false;
    }
}
