package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.desktop.Pages;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Palette;
import biaoju.domain.Annotation;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import java.awt.Color;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleText;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page without a window: laid out, painted into an image, scrolled. */
class ReadingPaneTest {
    private final Document document = Pages.document("述职报告", "某街道述职报告\n一、整改情况\n"
            + "针对问题，已经整改到位。每个社区设一名党组织副书记，明确职责任务，责任上下贯通，工作有序开展。\n".repeat(60) + "来自公众号\n");
    private final List<Integer> clicked = new ArrayList<>();
    private final Look look = new Look(false, 100);
    private ReadingPane pane;

    @BeforeEach
    void paneOf900By700() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            pane = new ReadingPane(look, Messages.of(Locale.ENGLISH), action -> action, clicked::add);
            size(900, 700);
        });
    }

    private void size(int width, int height) {
        pane.setSize(width, height);
        lay(pane);
    }

    private static void lay(Container part) {
        part.doLayout();
        for (var child : part.getComponents()) if (child instanceof Container inner) lay(inner);
    }

    private Prose prose() {
        return (Prose) pane.focusTarget();
    }

    private JViewport port() {
        return Objects.requireNonNull(prose().viewport());
    }

    private void show(int current, Annotation... mine) {
        pane.show(Pages.view(Pages.page(document, current, mine)));
        lay(pane);
    }

    /** Where the sentence begins, counted from the top of what is visible. */
    private int seenAt(int number) {
        return charBounds(number).y - port().getViewPosition().y;
    }

    private Rectangle charBounds(int number) {
        Sentence sentence = document.cut().sentences().get(number - 1);
        return text().getCharacterBounds(sentence.span().start());
    }

    private AccessibleText text() {
        return prose().getAccessibleContext().getAccessibleText();
    }

    private static void onEdt(Runnable run) throws Exception {
        SwingUtilities.invokeAndWait(run);
        SwingUtilities.invokeAndWait(() -> {}); // what it put off
    }

    private BufferedImage painted() {
        BufferedImage image = new BufferedImage(pane.getWidth(), pane.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        pane.paint(g);
        g.dispose();
        return image;
    }

    private static int count(BufferedImage image, Color color) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF)) found++;
        }
        return found;
    }

    @Test
    void theCurrentSentenceStandsAThirdFromTheTop() throws Exception {
        onEdt(() -> show(1));
        assertThat(port().getViewPosition().y).isZero();
        onEdt(() -> show(60));
        assertThat(seenAt(60)).isBetween(port().getHeight() / 3 - 2, port().getHeight() / 3 + 2);
        onEdt(() -> show(document.cut().sentences().size()));
        assertThat(port().getViewPosition().y).isEqualTo(prose().getHeight() - port().getHeight());
    }

    @Test
    void aPageShownBeforeItsWindowGoesToItsPlaceWhenThatIsThere() throws Exception {
        onEdt(() -> {
            pane = new ReadingPane(look, Messages.of(Locale.ENGLISH), action -> action, clicked::add);
            show(60);
            pane.getPreferredSize();
            size(700, 500);
        });
        onEdt(() -> lay(pane));
        assertThat(seenAt(60)).isBetween(port().getHeight() / 3 - 2, port().getHeight() / 3 + 2);
    }

    @Test
    void whatIsClickedDoesNotMove() throws Exception {
        onEdt(() -> show(30));
        int before = port().getViewPosition().y;
        onEdt(() -> {
            Rectangle at = charBounds(33);
            assertThat(prose().sentenceAt(new Point(at.x + 3, at.y + 8))).isEqualTo(33);
            prose().click(33);
            show(33);
        });
        assertThat(clicked).containsExactly(33);
        assertThat(port().getViewPosition().y).isEqualTo(before);
        onEdt(() -> show(34));
        assertThat(port().getViewPosition().y).as("moved by key again").isNotEqualTo(before);
    }

    @Test
    void anotherWidthOrSizeKeepsTheCurrentSentenceAtItsPlace() throws Exception {
        onEdt(() -> show(40));
        int before = seenAt(40);
        onEdt(() -> size(620, 700));
        onEdt(() -> lay(pane));
        assertThat(seenAt(40)).isBetween(before - 3, before + 3);
        onEdt(() -> {
            look.become(false, 150);
            prose().updateUI();
            lay(pane);
        });
        onEdt(() -> lay(pane));
        assertThat(seenAt(40)).isBetween((int) (before * 1.3), (int) (before * 1.7));
    }

    @Test
    void aReportComesBackWhereItWasLeft() throws Exception {
        onEdt(() -> {
            show(1);
            port().setViewPosition(new Point(0, 900));
            pane.show(Pages.view(Pages.page(Pages.document("other", "别的。"), 1)));
            lay(pane);
        });
        onEdt(() -> show(1));
        assertThat(port().getViewPosition().y).isBetween(860, 900);
    }

    @Test
    void labelledCurrentAndPlainSentencesLookDifferent() throws Exception {
        onEdt(() -> {
            show(4, Pages.says(document, 3, "measure", "看看", true));
            BufferedImage image = painted();
            assertThat(count(image, look.tint("#009E73").fill())).isGreaterThan(1000);
            assertThat(count(image, look.tint("#D55E00").fill())).isZero();
            show(3, Pages.says(document, 3, "measure", "看看", true));
            image = painted();
            assertThat(count(image, look.tint("#009E73").fill())).isZero();
            assertThat(count(image, look.tint("#009E73").current())).isGreaterThan(1000);
            assertThat(count(image, Palette.LIGHT.warning())).as("flag").isPositive();
        });
    }

    @Test
    void theAccessibleNameSaysWhereAndWhat() throws Exception {
        onEdt(() -> {
            AccessibleContext spoken = prose().getAccessibleContext();
            List<Object> names = new ArrayList<>();
            List<Object> carets = new ArrayList<>();
            spoken.addPropertyChangeListener(e -> {
                if (e.getPropertyName().equals(AccessibleContext.ACCESSIBLE_NAME_PROPERTY)) names.add(e.getNewValue());
                if (e.getPropertyName().equals(AccessibleContext.ACCESSIBLE_CARET_PROPERTY)) carets.add(e.getNewValue());
            });
            show(3, Pages.says(document, 3, "measure", "再核", true));
            assertThat(spoken.getAccessibleName())
                    .isEqualTo("sentence 3 of 123, measure, flagged, note: 再核, saved: 针对问题，已经整改到位。");
            show(4);
            assertThat(names).hasSize(2);
            assertThat(carets).containsExactly(document.cut().sentences().get(3).span().start());
            assertThat(spoken.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
            assertThat(text().getCharCount()).isEqualTo(document.text().length());
            int at = document.text().indexOf("每个");
            assertThat(text().getAtIndex(AccessibleText.SENTENCE, at)).startsWith("每个社区");
            assertThat(text().getBeforeIndex(AccessibleText.SENTENCE, at)).isEqualTo("针对问题，已经整改到位。");
            assertThat(text().getAtIndex(AccessibleText.CHARACTER, at)).isEqualTo("每");
            Rectangle bounds = text().getCharacterBounds(at);
            assertThat(text().getIndexAtPoint(new Point(bounds.x + 4, bounds.y + 4))).isEqualTo(at);
        });
    }

    @Test
    void selectedTextIsTheFilesTextExactly() throws Exception {
        onEdt(() -> {
            show(1);
            prose().selecting().all();
            assertThat(prose().selecting().text()).isEqualTo(document.text());
            prose().selecting().select(Selection.at(2).to(9));
            assertThat(prose().selecting().text()).isEqualTo(document.text().substring(2, 9));
            assertThat(text().getSelectedText()).isEqualTo(document.text().substring(2, 9));
            show(2);
            assertThat(prose().selecting().text()).as("kept while labels change").hasSize(7);
        });
    }

    @Test
    void anEmptyPlaceSaysWhatToDo() throws Exception {
        onEdt(() -> {
            pane.show(Pages.empty());
            lay(pane);
            painted();
            assertThat(prose().getAccessibleContext().getAccessibleName()).contains("Import");
            show(1);
            pane.show(Pages.empty());
            painted();
        });
    }

    @Test
    void anyTextCanBeShown() throws Exception {
        for (String odd : List.of("", "\n\n\n", "<html><b>粗", "\u0301\u200b\t", "\ud840", "🙂".repeat(300), "a".repeat(3000))) {
            onEdt(() -> {
                Document some = Pages.document("odd", odd);
                pane.show(Pages.view(Pages.page(some, Math.min(1, some.cut().sentences().size()))));
                lay(pane);
                prose().selecting().all();
                painted();
                assertThat(prose().selecting().text()).isEqualTo(odd);
            });
        }
    }
}
