package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import biaoju.domain.SentenceId;
import biaoju.session.SaveState;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.undo.UndoManager;
import org.jspecify.annotations.Nullable;

/**
 * Where a note is written. What was typed is handed in when the field is left, on Ctrl+Enter, and when another
 * sentence comes to the front; until the view shows it saved it is kept, and a note that was refused stands here
 * again when its sentence does.
 */
final class NoteField {
    /** Keeps the note and goes back to the page. */
    static final String SAVE = "ctrl ENTER";

    private final JTextArea area;
    private final BiConsumer<SentenceId, String> onNote;
    private final UndoManager typing = new UndoManager();
    /** Handed in and not yet seen saved. */
    private final Map<SentenceId, String> drafts = new HashMap<>();
    private @Nullable SentenceId of;
    private String known = "";

    /** @param onLeave the note is done with: the keys go back to the page */
    NoteField(Messages text, BiConsumer<SentenceId, String> onNote, Runnable onLeave) {
        this.onNote = onNote;
        area = Ui.area("labels.note", text.get("labels.note"));
        area.setRows(4);
        // Tab leaves the field: nobody writes tabs into a note.
        area.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        area.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        area.getDocument().addUndoableEditListener(typing);
        area.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) handIn();
            }
        });
        Runnable done = () -> {
            handIn();
            onLeave.run();
        };
        bind(SAVE, "labels.noteDone", done);
        bind("ESCAPE", "labels.noteLeft", done);
        // In here these keys are the typing's; the window's would take back a label.
        bind("ctrl Z", "labels.noteUndo", () -> {
            if (typing.canUndo()) typing.undo();
        });
        bind("ctrl shift Z", "labels.noteRedo", () -> {
            if (typing.canRedo()) typing.redo();
        });
    }

    private void bind(String key, String name, Runnable run) {
        area.getInputMap().put(KeyStroke.getKeyStroke(key), name);
        area.getActionMap().put(name, new AbstractAction(name) {
            @Override
            public void actionPerformed(ActionEvent e) {
                run.run();
            }
        });
    }

    JTextArea area() {
        return area;
    }

    /** Shows the note of a sentence, or of none; {@code noteOf} answers for every sentence of the page in front. */
    void show(@Nullable SentenceId sentence, Function<SentenceId, Optional<String>> noteOf, SaveState state) {
        boolean other = sentence == null ? of != null : !sentence.equals(of);
        if (other) handIn();
        if (state != SaveState.SAVING) {
            drafts.entrySet().removeIf(draft -> noteOf.apply(draft.getKey()).filter(draft.getValue()::equals).isPresent());
        }
        String note = sentence == null ? "" : noteOf.apply(sentence).orElse("");
        boolean atWork = !other && !typed().equals(known);
        String draft = sentence == null ? null : drafts.get(sentence);
        String shown = draft == null ? note : draft;
        if (!atWork && !shown.equals(typed())) {
            area.setText(shown);
            area.setCaretPosition(0);
            typing.discardAllEdits();
        }
        of = sentence;
        known = note;
        area.setEditable(sentence != null && state != SaveState.READ_ONLY);
        area.setEnabled(sentence != null);
    }

    private String typed() {
        return area.getText().strip();
    }

    /** Hands in what was typed, if anything was. */
    void handIn() {
        SentenceId sentence = of;
        String note = typed();
        if (sentence == null || note.equals(known)) return;
        drafts.put(sentence, note);
        known = note; // before the call: it may show the next view at once
        onNote.accept(sentence, note);
    }

    /** Whether a note of the sentence in front was handed in and refused. */
    boolean refused() {
        return of != null && drafts.containsKey(of) && !known.equals(drafts.get(of));
    }
}
