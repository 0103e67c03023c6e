package biaoju.desktop.search;

import java.awt.event.InputMethodEvent;
import java.awt.event.InputMethodListener;
import javax.swing.text.JTextComponent;

/** Knows whether an input method is composing in a field: what is not chosen yet is no text, and its keys are not ours. */
final class Composition implements InputMethodListener {
    private boolean composing;

    static Composition of(JTextComponent field) {
        Composition watch = new Composition();
        field.addInputMethodListener(watch);
        return watch;
    }

    boolean running() {
        return composing;
    }

    @Override
    public void inputMethodTextChanged(InputMethodEvent e) {
        int characters = e.getText() == null ? 0 : e.getText().getEndIndex() - e.getText().getBeginIndex();
        composing = characters > e.getCommittedCharacterCount();
    }

    @Override
    public void caretPositionChanged(InputMethodEvent e) {
        // the composition goes on
    }
}
