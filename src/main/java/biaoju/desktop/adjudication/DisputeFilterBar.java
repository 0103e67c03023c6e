package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.flow.review.DisputeFilter;
import biaoju.flow.review.DisputeFilter.State;
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
    }

    private void tell() {
        if (!filling) onChoice.accept(choice());
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

    /** Shows the choice that is in force, so far as labels and annotators are known here. */
    void show(DisputeChoice now) {
        filling = true;
        words.setText(now.words());
        state.setSelectedIndex(STATES.indexOf(now.filter().state()));
        List<String> ids = scheme.labels().stream().map(Label::id).toList();
        int[] wanted = now.filter().labels().stream().mapToInt(ids::indexOf).filter(place -> place >= 0).sorted().toArray();
        first.setSelectedIndex(wanted.length > 0 ? wanted[0] + 1 : 0);
        second.setSelectedIndex(wanted.length > 1 ? wanted[1] + 1 : 0);
        annotator.setSelectedIndex(now.filter().annotators().stream().mapToInt(who -> raters.columns().indexOf(who) + 1).max().orElse(0));
        filling = false;
    }

    /** Whatever is called otherwise by now: the choice stays as it was. */
    void names(LabelScheme labels, Raters annotators) {
        if (labels.equals(scheme) && annotators.equals(raters)) return;
        DisputeChoice before = choice();
        scheme = labels;
        raters = annotators;
        List<String> names = labels.labels().stream().map((Label label) -> label.name(text.chinese())).toList();
        fill(first, text.get("disputes.anyLabel"), names);
        fill(second, text.get("disputes.anyOther"), names);
        fill(annotator, text.get("disputes.anyAnnotator"), annotators.names());
        show(before);
        if (!choice().equals(before)) tell(); // of another project: some of it is not here
    }

    private void fill(JComboBox<String> box, String any, List<String> names) {
        List<String> all = new ArrayList<>();
        all.add(any);
        all.addAll(names);
        filling = true;
        box.setModel(new DefaultComboBoxModel<>(all.toArray(new String[0])));
        filling = false;
    }
}
