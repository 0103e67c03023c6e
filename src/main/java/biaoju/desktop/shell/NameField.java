package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** The annotator's name as a button; pressed, it becomes a field in the same place. Enter keeps, Escape does not. */
final class NameField extends JPanel {
    private static final int LONGEST = 60;

    private final CardLayout cards = new CardLayout();
    private final JButton shown;
    private final JTextField field;

    NameField(Look look, Messages text, Consumer<String> onRename) {
        setLayout(cards);
        setOpaque(false);
        shown = Ui.iconButton("status.annotator", text.get("shell.annotator"), look.icon("user"), this::edit);
        shown.setIconTextGap(look.px(6));
        field = Ui.field("status.annotator.field", text.get("shell.annotatorName"));
        field.setColumns(14);
        field.addActionListener(e -> {
            String name = field.getText().strip();
            done();
            if (!name.isEmpty() && !name.equals(shown.getText())) {
                onRename.accept(name.substring(0, Math.min(LONGEST, name.length())));
            }
        });
        Pressing.bind(field, "ESCAPE", this::done);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                cards.show(NameField.this, "shown");
                revalidate();
            }
        });
        add(shown, "shown");
        add(field, "field");
    }

    /** As wide as what is seen of it: the button is short where the name is. */
    @Override
    public Dimension getPreferredSize() {
        return (field.isVisible() ? field : shown).getPreferredSize();
    }

    void show(String name) {
        shown.setText(name);
        setVisible(!name.isEmpty());
    }

    private void edit() {
        field.setText(shown.getText());
        cards.show(this, "field");
        revalidate();
        field.requestFocusInWindow();
        field.selectAll();
    }

    private void done() {
        cards.show(this, "shown");
        revalidate();
        shown.requestFocusInWindow();
    }
}
