package biaoju.desktop.action;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;

/** What a key does that several actions have, each in a perspective of its own: whatever can be done now. */
final class SharedKey extends AbstractAction {
    private final transient List<BoundAction> several;

    SharedKey(List<BoundAction> several) {
        this.several = List.copyOf(several);
    }

    @Override
    public boolean isEnabled() {
        return several.stream().anyMatch(BoundAction::isEnabled);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        several.stream().filter(BoundAction::isEnabled).findFirst().ifPresent(action -> action.actionPerformed(e));
    }
}
