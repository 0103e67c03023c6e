package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.look.Look;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import biaoju.gui.Shown;
import biaoju.session.View;
import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.accessibility.AccessibleContext;

/** What an annotator can do with the label panel, and what was wished by it. */
final class LabelWindow extends Shown<LabelPanel> {
    private final List<String> wished;

    private LabelWindow(List<String> wished) {
        super(() -> new LabelPanel(new Look(false, 100), Messages.of(Locale.CHINESE), new Wished(wished)),
                new Dimension(320, 640));
        this.wished = wished;
    }

    static LabelWindow open() {
        return new LabelWindow(new CopyOnWriteArrayList<>());
    }

    /** Writes down what was asked for. */
    private record Wished(List<String> all) implements LabelWishes {
        @Override
        public String key(String action) {
            return action;
        }

        @Override
        public void label(String id) {
            all.add("label " + id);
        }

        @Override
        public void clear() {
            all.add("clear");
        }

        @Override
        public void flag() {
            all.add("flag");
        }

        @Override
        public void note(SentenceId sentence, String text) {
            all.add("note " + sentence.span().start() + " " + text);
        }

        @Override
        public void doubt(SentenceId sentence, String reason) {
            all.add("doubt " + sentence.span().start() + " " + reason);
        }

        @Override
        public void leave() {
            all.add("leave");
        }

        @Override
        public void repeats() {
            all.add("repeats");
        }
    }

    List<String> wished() {
        return wished;
    }

    LabelWindow shows(View view) {
        does(() -> part().show(view));
        return this;
    }

    LabelWindow press(String label) {
        window().toggleButton("labels.label." + label).click();
        return this;
    }

    LabelWindow pressFlag() {
        window().toggleButton("labels.flag").click();
        return this;
    }

    LabelWindow pressClear() {
        window().button("labels.clear").click();
        return this;
    }

    LabelWindow writes(String ascii) {
        does(() -> part().editNote());
        until("the note has the focus", () -> window().textBox("labels.note").target().isFocusOwner());
        window().textBox("labels.note").enterText(ascii);
        return this;
    }

    LabelWindow done() {
        key(KeyEvent.VK_ENTER, KeyEvent.VK_CONTROL);
        return this;
    }

    String note() {
        return window().textBox("labels.note").text();
    }

    boolean given(String label) {
        return asks(() -> window().toggleButton("labels.label." + label).target().isSelected());
    }

    boolean usable(String label) {
        return asks(() -> window().toggleButton("labels.label." + label).target().isEnabled());
    }

    int heightOf(String label) {
        return asks(() -> window().toggleButton("labels.label." + label).target().getLocationOnScreen().y);
    }

    String spoken(String label) {
        AccessibleContext context = asks(() -> window().toggleButton("labels.label." + label).target().getAccessibleContext());
        return asks(context::getAccessibleName);
    }

    String path() {
        return window().textBox("labels.path").text();
    }

    String state() {
        return window().label("labels.state").text();
    }

    static View page(int current, Document document, Annotation... mine) {
        return Pages.view(Pages.page(document, current, mine));
    }
}
