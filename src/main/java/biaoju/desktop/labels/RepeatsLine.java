package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.LabelScheme;
import biaoju.flow.repeats.Count;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** How often the sentence at hand stands elsewhere and how it is labelled there; pressed, it lists the places. */
final class RepeatsLine {
    private final Look look;
    private final Messages text;
    private final String propagate;
    private final JButton button;
    private final JLabel labels = Ui.label("labels.repeats.labels", " ");

    /** @param propagate the key that does, as people write it */
    RepeatsLine(Look look, Messages text, String propagate, Runnable onPress) {
        this.look = look;
        this.text = text;
        this.propagate = propagate;
        button = Ui.button("labels.repeats", " ", onPress);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setHorizontalAlignment(SwingConstants.LEADING);
        button.setFocusable(false); // a click leaves the keys where they are: on the page
        button.getAccessibleContext().setAccessibleName(text.get("labels.repeats.none"));
        button.setMargin(new Insets(0, 0, 0, 0));
        recast();
    }

    JButton button() {
        return button;
    }

    JLabel labels() {
        return labels;
    }

    void show(Count count, LabelScheme scheme) {
        String words = words(count);
        String said = count.all() == 0 ? " " : said(count, scheme);
        if (!said.equals(labels.getText())) labels.setText(said);
        labels.setToolTipText(count.all() == 0 ? null : said);
        button.setEnabled(count.all() > 0);
        button.setIcon(count.all() > 0 ? look.icon("repeats") : null);
        button.getAccessibleContext().setAccessibleName(count.all() == 0 ? text.get("labels.repeats.none") : words);
        if (words.equals(button.getText())) return;
        button.setText(words);
        button.setToolTipText(count.all() == 0 ? null : text.get("labels.repeats.tip", count.reports(), propagate));
    }

    private String words(Count count) {
        if (count.all() == 0) return " ";
        return count.exact() == 0 ? text.get("labels.repeats.alike", count.alike())
                : count.alike() == 0 ? text.get("labels.repeats.exact", count.exact())
                : text.get("labels.repeats.both", count.exact(), count.alike());
    }

    private String said(Count count, LabelScheme scheme) {
        List<String> said = new ArrayList<>();
        count.labels().forEach((label, times) -> said.add(text.get("labels.repeats.label",
                scheme.label(label).map(one -> one.name(text.chinese())).orElse(label), times)));
        if (count.unlabelled() > 0) said.add(text.get("labels.repeats.unlabelled", count.unlabelled()));
        return String.join(text.get("labels.between"), said);
    }

    void recast() {
        button.setFont(look.font(12));
        button.setForeground(look.palette().quiet());
        labels.setFont(look.font(12));
        labels.setForeground(look.palette().quiet());
    }
}
