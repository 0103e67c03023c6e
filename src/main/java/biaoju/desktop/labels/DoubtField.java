package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import biaoju.domain.SentenceId;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.BiConsumer;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * Why the sentence at hand is flagged, in one line that may stay empty. What was typed is handed in by Enter, when the
 * field is left, and when another sentence comes to the front.
 */
final class DoubtField {
    private final JTextField field;
    private final Messages text;
    private final BiConsumer<SentenceId, String> onDoubt;
    private @Nullable SentenceId of;
    private String known = "";

    /** @param onLeave the reason is done with: the keys go back to the page */
    DoubtField(Messages text, BiConsumer<SentenceId, String> onDoubt, Runnable onLeave) {
        this.text = text;
        this.onDoubt = onDoubt;
        field = Ui.field("labels.doubt", text.get("labels.doubt"));
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) handIn();
            }
        });
        bind("ENTER", "labels.doubtDone", () -> {
            handIn();
            onLeave.run();
        });
        bind("ESCAPE", "labels.doubtLeft", () -> {
            field.setText(known);
            onLeave.run();
        });
    }

    private void bind(String key, String name, Runnable run) {
        field.getInputMap().put(KeyStroke.getKeyStroke(key), name);
        field.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    JTextField field() {
        return field;
    }

    void show(@Nullable SentenceId sentence, String reason, boolean flagged, boolean may) {
        boolean other = sentence == null ? of != null : !sentence.equals(of);
        if (other) handIn();
        boolean atWork = !other && field.isFocusOwner() && !typed().equals(known);
        of = sentence;
        if (!atWork && !typed().equals(reason)) field.setText(reason);
        known = reason;
        field.setEnabled(may);
        String asked = text.get(flagged ? "labels.doubt.why" : "labels.doubt");
        if (asked.equals(field.getClientProperty("JTextField.placeholderText"))) return;
        field.putClientProperty("JTextField.placeholderText", asked);
        field.repaint();
    }

    private String typed() {
        return field.getText().strip();
    }

    /** Hands in what was typed, if anything was. */
    void handIn() {
        SentenceId sentence = of;
        String reason = typed();
        if (sentence == null || reason.equals(known)) return;
        known = reason; // before the call: it may show the next view at once
        onDoubt.accept(sentence, reason);
    }
}
