package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.look.Look;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.gui.Shown;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javax.accessibility.AccessibleText;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;

/** What a reader can do on the page; finds its places as a screen reader does. */
final class ReadingWindow extends Shown<ReadingPane> {
    private final Document document;

    ReadingWindow(Document document, IntConsumer onSelect) {
        super(() -> new ReadingPane(new Look(false, 100), Messages.of(Locale.ENGLISH), action -> action, onSelect), new Dimension(900, 700));
        this.document = document;
    }

    ReadingWindow shows(int current, Annotation... mine) {
        does(() -> part().show(Pages.view(Pages.page(document, current, mine))));
        return this;
    }

    private JComponent page() {
        return part().focusTarget();
    }

    /** Middle of the character, on the page. */
    private Point at(int offset) {
        return asks(() -> {
            AccessibleText text = page().getAccessibleContext().getAccessibleText();
            Rectangle bounds = Objects.requireNonNull(text.getCharacterBounds(offset));
            return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
    }

    ReadingWindow clickAt(String words) {
        click(page(), at(document.text().indexOf(words)));
        return this;
    }

    /** Draws from before the one to behind the other. */
    ReadingWindow draw(String from, String to) {
        Robot robot = window().robot();
        Point start = at(document.text().indexOf(from));
        Point end = at(document.text().indexOf(to) + to.length() - 1);
        robot.pressMouse(page(), new Point(start.x - 6, start.y), MouseButton.LEFT_BUTTON);
        robot.moveMouse(page(), new Point((start.x + end.x) / 2, end.y));
        robot.moveMouse(page(), new Point(end.x + 6, end.y));
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
        robot.waitForIdle();
        return this;
    }

    ReadingWindow hover(String words) {
        window().robot().moveMouse(page(), at(document.text().indexOf(words)));
        return this;
    }

    ReadingWindow scrollTo(int y) {
        does(() -> page().scrollRectToVisible(new Rectangle(0, y, 1, page().getVisibleRect().height)));
        return this;
    }

    int top() {
        return asks(() -> page().getVisibleRect().y);
    }

    boolean focused() {
        return asks(page()::isFocusOwner);
    }

    String selected() {
        return asks(() -> ((Prose) page()).selecting().text());
    }
}
