package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.flow.LabelFiles;
import biaoju.flow.LabelSurvey;
import java.awt.CardLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** Labels from files: before they come in what each is called here, afterwards what became of them. Passive. */
public final class LabelFilesPanel extends JPanel implements Focus {
    /** What the user wants. */
    public interface Wishes {
        /**
         * @param table     our label's id by the neighbour's name
         * @param annotator where the files do not say whose the labels are
         */
        void take(Map<String, String> table, Optional<String> annotator);

        void cancel();

        /** Writes the list of what could not be placed to a file. */
        void save(String list);
    }

    private final CardLayout cards = new CardLayout();
    private final MappingPanel mapping;
    private final UnplacedPanel unplaced;
    private @Nullable Focus front;

    public LabelFilesPanel(Look look, Messages text, Wishes wishes) {
        setLayout(cards);
        Ui.named(this, "labelfiles", text.get("labelfiles.title"));
        Hint hint = new Hint(look, "labelfiles.hint", text.locale());
        hint.say(text.get("labelfiles.hint"));
        mapping = new MappingPanel(look, text, wishes::take, wishes::cancel);
        unplaced = new UnplacedPanel(look, text, wishes::save);
        add(hint, "hint");
        add(mapping, "mapping");
        add(unplaced, "unplaced");
    }

    /** Nothing is to be said. */
    public void clear() {
        front = null;
        cards.show(this, "hint");
    }

    /** Asks what the labels are called here. */
    public void ask(LabelSurvey survey, LabelScheme scheme) {
        mapping.show(survey, scheme);
        front = mapping;
        cards.show(this, "mapping");
    }

    /** @param said what came in, a line a file */
    public void tell(String said, List<LabelFiles.Unmatched> unmatched) {
        unplaced.show(said, unmatched);
        front = unplaced;
        cards.show(this, "unplaced");
    }

    @Override
    public JComponent focusTarget() {
        return front == null ? this : front.focusTarget();
    }
}
