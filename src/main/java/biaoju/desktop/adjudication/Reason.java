package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;

/** Why a sentence is decided as it is: typed, or taken from the list, whose first entries were used last. */
final class Reason {
    private static final int MOST = 12;

    private final JComboBox<String> box;
    private final JTextComponent typed;
    private final List<String> usual;
    private boolean showing;

    /**
     * @param key     leads here, as people write it
     * @param onEnter gets what is written when Enter is pressed in it
     * @param onLeave Esc was pressed: the keys go back to the page
     */
    Reason(Messages text, String key, Consumer<String> onEnter, Runnable onLeave) {
        usual = List.of(text.get("decide.reasons").split("\\|", -1));
        box = Ui.combo("decide.reason", text.get("decide.reason"), usual);
        box.setEditable(true);
        box.setMaximumRowCount(MOST);
        typed = (JTextComponent) box.getEditor().getEditorComponent();
        Ui.named((JComponent) typed, "decide.reason.text", text.get("decide.reason"));
        box.putClientProperty("JTextField.placeholderText", text.get("decide.reasonHint", key));
        Pressing.bind(typed, "ENTER", () -> {
            box.hidePopup();
            onEnter.accept(words());
        });
        Pressing.bind(typed, "ESCAPE", () -> {
            if (box.isPopupVisible()) box.hidePopup();
            else onLeave.run();
        });
        offer(List.of());
        box.setSelectedItem("");
    }

    JComboBox<String> box() {
        return box;
    }

    /** Puts what was used before in front of the usual reasons. */
    void offer(List<String> used) {
        Set<String> all = new LinkedHashSet<>(used);
        all.addAll(usual);
        List<String> shown = new ArrayList<>(all).subList(0, Math.min(MOST, all.size()));
        String now = words();
        box.setModel(new DefaultComboBoxModel<>(shown.toArray(new String[0])));
        show(now);
    }

    String words() {
        return Objects.toString(typed.getText(), "").strip();
    }

    void show(String words) {
        if (showing) return;
        showing = true;
        box.setSelectedItem(words);
        typed.setText(words);
        showing = false;
    }

    void enable(boolean may) {
        if (box.isEnabled() != may) box.setEnabled(may);
    }

    void focus() {
        typed.requestFocusInWindow();
        typed.selectAll();
    }
}
