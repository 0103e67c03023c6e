package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.labels.LabelPanel;
import biaoju.desktop.labels.LabelWishes;
import biaoju.desktop.look.Look;
import biaoju.desktop.outline.OutlinePanel;
import biaoju.desktop.reading.ReadingPane;
import biaoju.desktop.reports.ReportsPanel;
import biaoju.domain.Document;
import biaoju.domain.SentenceId;
import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be used in the rooms around the page has a name for those who do not see it, and one for tests. */
class AccessibleRoomsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyControlHasBothNames(String language) throws Exception {
        Messages text = Messages.of(Locale.forLanguageTag(language));
        Look look = new Look(false, 100);
        Document document = Pages.document("r", "述职报告\n一、整改\n<html><b>已整改。\n");
        SwingUtilities.invokeAndWait(() -> {
            LabelPanel labels = new LabelPanel(look, text, new Deaf());
            ReportsPanel reports = new ReportsPanel(look, text, digest -> {}, () -> {}, back -> {}, (words, byProgress) -> {});
            OutlinePanel outline = new OutlinePanel(look, text, number -> {});
            ReadingPane reading = new ReadingPane(look, text, action -> action, number -> {});
            for (var view : List.of(Pages.empty(), Pages.view(Pages.page(document, 3)))) {
                labels.show(view);
                reports.show(view);
                outline.show(view);
                reading.show(view);
            }
            List<Component> used = new ArrayList<>();
            for (Container room : List.of(labels, reports, outline, reading)) collect(room, used);
            assertThat(used).hasSizeGreaterThan(14);
            for (Component part : used) {
                assertThat(part.getName()).as("name of %s", part).isNotBlank();
                assertThat(((Accessible) part).getAccessibleContext().getAccessibleName()).as("accessible name of %s",
                        part.getName()).isNotBlank();
            }
        });
    }

    private static void collect(Container in, List<Component> used) {
        for (Component part : in.getComponents()) {
            boolean control = part instanceof AbstractButton || part instanceof JTextComponent || part instanceof JList
                    || String.valueOf(part.getName()).matches("reading\\.text|labels\\.rows|.*\\.nothing");
            if (control) used.add(part);
            boolean inner = part instanceof JScrollPane || part instanceof JViewport || !(part instanceof JScrollBar);
            if (inner && part instanceof Container container) collect(container, used);
        }
    }

    private static final class Deaf implements LabelWishes {
        @Override
        public String key(String action) {
            return action;
        }

        @Override
        public void label(String id) {}

        @Override
        public void clear() {}

        @Override
        public void flag() {}

        @Override
        public void note(SentenceId sentence, String text) {}

        @Override
        public void doubt(SentenceId sentence, String reason) {}

        @Override
        public void leave() {}

        @Override
        public void repeats() {}
    }
}
