package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;

/** Who said what of one sentence, in the order of the columns beside the text, with flags and notes. */
final class VotesView extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private transient List<Annotation> votes = List.of();
    private transient Raters raters = Raters.NONE;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());

    VotesView(Look look, Messages text) {
        this.look = look;
        this.text = text;
        setOpaque(false);
        Ui.named(this, "decide.votes", text.get("decide.votes"));
    }

    void show(List<Annotation> next, Raters names, LabelScheme labels) {
        List<Annotation> ordered = ordered(next, names);
        if (ordered.equals(votes) && names.equals(raters) && labels.equals(scheme) && getComponentCount() > 0) return;
        votes = ordered;
        raters = names;
        scheme = labels;
        recast();
    }

    private static List<Annotation> ordered(List<Annotation> votes, Raters raters) {
        List<Annotation> ordered = new ArrayList<>();
        for (var rater : raters.columns()) {
            for (Annotation vote : votes) if (vote.annotator().equals(rater)) ordered.add(vote);
        }
        for (Annotation vote : votes) if (!ordered.contains(vote)) ordered.add(vote);
        return ordered;
    }

    /** Sizes and colours of this moment. */
    void recast() {
        removeAll();
        setLayout(new MigLayout("insets 0, fillx, wrap 2, hidemode 3, gap " + look.px(8) + " " + look.px(3),
                "[" + look.px(40) + ":pref:" + look.px(110) + "][grow, fill]"));
        if (votes.isEmpty()) {
            JLabel none = Ui.label("decide.nobody", text.get("decide.nobody"));
            none.setForeground(look.palette().quiet());
            add(none, "span 2");
        }
        for (Annotation vote : votes) row(vote);
        revalidate();
        repaint();
    }

    private void row(Annotation vote) {
        String name = raters.name(vote.annotator());
        JLabel who = Ui.label("decide.who." + name, name);
        who.setForeground(look.palette().quiet());
        who.setToolTipText(name);
        add(who, "wmin 0");
        Optional<Label> label = vote.label() == null ? Optional.empty() : scheme.label(vote.label());
        String said = label.map(known -> known.name(text.chinese())).orElseGet(
                () -> vote.label() == null ? text.get("decide.unlabelled") : vote.label());
        JLabel what = Ui.label("decide.vote." + name, said);
        label.ifPresent(known -> what.setIcon(new Chip(look, known, text.chinese(), Chip.Style.TINTED)));
        add(what, vote.flag() ? "split 2, wmin 0, growx 0" : "wmin 0");
        if (vote.flag()) {
            JLabel flag = Ui.label("decide.flag." + name, text.get("decide.flagged"));
            flag.setIcon(look.icon("flag"));
            flag.setForeground(look.palette().warning());
            add(flag, "wmin 0");
        }
        if (!vote.note().isEmpty()) {
            JTextArea note = Ui.prose("decide.note." + name, text.get("decide.noteOf", name));
            note.setText(vote.note());
            note.setForeground(look.palette().quiet());
            note.setFont(look.font(12));
            add(note, "skip 1, wmin 0");
        }
    }
}
