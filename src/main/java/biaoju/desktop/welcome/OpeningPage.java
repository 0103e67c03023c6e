package biaoju.desktop.welcome;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.BorderLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** An empty page that says what is coming. */
public final class OpeningPage extends JPanel {
    private final Look look;
    private final @Nullable JLabel words;

    public OpeningPage(Look look, String message) {
        super(new BorderLayout());
        this.look = look;
        setName("opening");
        words = Ui.label("opening.words", message);
        words.setHorizontalAlignment(SwingConstants.CENTER);
        add(words);
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (words == null) return; // Swing calls from its constructor
        setBackground(look.palette().page());
        words.setForeground(look.palette().quiet());
    }
}
