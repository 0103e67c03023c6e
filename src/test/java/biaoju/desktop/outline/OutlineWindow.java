package biaoju.desktop.outline;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.gui.Shown;
import biaoju.session.View;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JList;

/** What one can do with the outline. */
final class OutlineWindow extends Shown<OutlinePanel> {
    OutlineWindow(IntConsumer onGoTo) {
        super(() -> new OutlinePanel(new Look(false, 100), Messages.of(Locale.ENGLISH), onGoTo), new Dimension(320, 480));
    }

    OutlineWindow shows(View view) {
        does(() -> part().show(view));
        return this;
    }

    OutlineWindow picks(int row) {
        window().list("outline.list").item(row).click();
        return this;
    }

    private JList<?> list() {
        return window().list("outline.list").target();
    }

    int selectedRow() {
        return asks(() -> list().getSelectedIndex());
    }

    /** What a screen reader says of each row. */
    List<String> spoken() {
        return asks(() -> IntStream.range(0, list().getModel().getSize()).mapToObj(i -> list().getAccessibleContext()
                .getAccessibleChild(i).getAccessibleContext().getAccessibleName()).toList());
    }

    String hint() {
        return asks(() -> window().robot().finder().findByType(part(), Hint.class).text());
    }
}
