package biaoju.desktop.action;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;

/** What a key does: of the actions that have it, each in perspectives of its own, the one that can be done now. */
final class KeyAction extends AbstractAction {
    private static final int COMMAND = ActionEvent.CTRL_MASK | ActionEvent.ALT_MASK | ActionEvent.META_MASK;

    private final boolean typed;
    private final boolean shiftedDigit;
    private final transient List<BoundAction> several;

    KeyAction(KeyStroke stroke, List<BoundAction> several) {
        this.typed = stroke.getKeyEventType() == KeyEvent.KEY_TYPED;
        boolean digit = stroke.getKeyCode() >= KeyEvent.VK_0 && stroke.getKeyCode() <= KeyEvent.VK_9;
        int others = KeyEvent.CTRL_DOWN_MASK | KeyEvent.ALT_DOWN_MASK | KeyEvent.META_DOWN_MASK;
        this.shiftedDigit = digit && (stroke.getModifiers() & KeyEvent.SHIFT_DOWN_MASK) != 0 && (stroke.getModifiers() & others) == 0;
        this.several = List.copyOf(several);
    }

    @Override
    public boolean isEnabled() {
        return several.stream().anyMatch(BoundAction::isEnabled);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        // Swing looks up typed characters without their modifiers: Ctrl+1 would also be 1, and Ctrl+0 clear a label.
        if (typed && (e.getModifiers() & COMMAND) != 0) return;
        // On some keyboards digits are typed with Shift: there the stroke is the digit itself.
        String typedAs = e.getActionCommand();
        if (shiftedDigit && typedAs != null && typedAs.length() == 1 && Character.isDigit(typedAs.charAt(0))) return;
        several.stream().filter(BoundAction::isEnabled).findFirst().ifPresent(action -> action.actionPerformed(e));
    }
}
