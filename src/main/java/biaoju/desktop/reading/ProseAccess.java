package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.Sentence;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleText;
import javax.swing.JComponent;
import javax.swing.text.AttributeSet;
import javax.swing.text.SimpleAttributeSet;
import org.jspecify.annotations.Nullable;

/** The page as a screen reader meets it: a text, whose name says which sentence is at hand and how it is labelled. */
final class ProseAccess extends JComponent.AccessibleJComponent implements AccessibleText {
    private final transient Prose prose;

    ProseAccess(Prose prose) {
        prose.super();
        this.prose = prose;
    }

    /** "Sentence 12 of 87, measure, flagged, saved: the text". */
    static String describe(View view, Messages text, Raters raters) {
        Page page = view.page();
        if (page == null) return text.get(view.reports().isEmpty() ? "reading.noReports" : "reading.noneOpen");
        if (page.current() == 0) return text.get("reading.empty", page.document().report().name());
        Sentence sentence = page.sentence(page.current());
        List<String> parts = new ArrayList<>();
        parts.add(text.get("reading.sentenceOf", page.current(), page.size()));
        if (sentence.isNoise()) parts.add(text.get("reading.noise"));
        if (view.reviewing()) new Spoken(view.scheme(), text, raters).review(page, view.me(), parts);
        else labelled(view, page, text, parts);
        parts.add(text.get("reading.state." + view.saved().name().toLowerCase(Locale.ROOT)));
        return text.get("reading.spoken", String.join(text.get("reading.comma"), parts),
                page.document().textOf(sentence));
    }

    /** Another sentence is at hand: screen readers follow the caret, magnifiers too. */
    static void moved(AccessibleContext access, Page to) {
        int at = to.sentence().map(sentence -> sentence.span().start()).orElse(0);
        access.firePropertyChange(AccessibleContext.ACCESSIBLE_CARET_PROPERTY, null, at);
    }

    private static void labelled(View view, Page page, Messages text, List<String> parts) {
        Annotation annotation = page.mine().get(page.current());
        String label = annotation == null || annotation.label() == null ? text.get("reading.unlabelled")
                : view.scheme().label(annotation.label()).map(l -> l.name(text.chinese())).orElse(annotation.label());
        parts.add(label);
        if (annotation != null && annotation.second() != null) {
            String second = annotation.second();
            parts.add(text.get("reading.second", view.scheme().label(second).map(l -> l.name(text.chinese())).orElse(second)));
        }
        if (annotation != null && annotation.toConfirm()) parts.add(text.get("reading.toConfirm"));
        if (annotation != null && annotation.flag()) parts.add(text.get("reading.flagged"));
        if (annotation != null && !annotation.note().isEmpty()) parts.add(text.get("reading.note", annotation.note()));
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.TEXT;
    }

    @Override
    public AccessibleText getAccessibleText() {
        return this;
    }

    private String content() {
        Page page = prose.page();
        return page == null ? "" : page.document().text();
    }

    @Override
    public int getIndexAtPoint(Point p) {
        if (prose.page() == null) return -1;
        Paper paper = prose.paper();
        return paper.layout().charAt(p.x - paper.left(), p.y - paper.margin());
    }

    @Override
    public @Nullable Rectangle getCharacterBounds(int i) {
        if (i < 0 || i >= content().length()) return null;
        Paper paper = prose.paper();
        Row row = paper.layout().row(i);
        return new Rectangle((int) row.left() + paper.left(), (int) row.top() + paper.margin(),
                (int) Math.ceil(row.width()), (int) (row.bottom() - row.top()));
    }

    @Override
    public int getCharCount() {
        return content().length();
    }

    /** Where selecting stands; without a selection, where the current sentence begins. */
    @Override
    public int getCaretPosition() {
        if (!prose.selecting().now().isEmpty() || prose.caret().at().isPresent()) return prose.selecting().now().caret();
        Page page = prose.page();
        return page == null ? 0 : page.sentence().map(s -> s.span().start()).orElse(0);
    }

    @Override
    public @Nullable String getAtIndex(int part, int index) {
        return piece(part, index, 0);
    }

    @Override
    public @Nullable String getAfterIndex(int part, int index) {
        return piece(part, index, 1);
    }

    @Override
    public @Nullable String getBeforeIndex(int part, int index) {
        return piece(part, index, -1);
    }

    /** Sentences are ours; a word is a run without a legal place to break a line: in Chinese, a character. */
    private @Nullable String piece(int part, int index, int by) {
        Page page = prose.page();
        String all = content();
        if (page == null || index < 0 || index >= all.length()) return null;
        if (part == AccessibleText.SENTENCE) {
            List<Sentence> sentences = page.document().cut().sentences();
            int at = Sentences.firstEndingBehind(sentences, index) + by;
            return at < 0 || at >= sentences.size() ? null : page.document().textOf(sentences.get(at));
        }
        int start = begin(part, all, index);
        if (by > 0) start = end(part, all, index);
        if (by < 0) start = start == 0 ? -1 : begin(part, all, start - 1);
        return start < 0 || start >= all.length() ? null : all.substring(start, end(part, all, start));
    }

    private static int begin(int part, String all, int index) {
        int at = index;
        while (at > 0 && joined(part, all, at)) at--;
        return at;
    }

    private static int end(int part, String all, int index) {
        int at = index + 1;
        while (at < all.length() && joined(part, all, at)) at++;
        return at;
    }

    private static boolean joined(int part, String all, int at) {
        if (part == AccessibleText.WORD) return all.charAt(at - 1) != '\n' && !Kinsoku.mayBreak(all, at);
        return Character.isLowSurrogate(all.charAt(at)) && Character.isHighSurrogate(all.charAt(at - 1));
    }

    @Override
    public AttributeSet getCharacterAttribute(int i) {
        return SimpleAttributeSet.EMPTY;
    }

    @Override
    public int getSelectionStart() {
        return prose.selecting().now().span().start();
    }

    @Override
    public int getSelectionEnd() {
        return prose.selecting().now().span().end();
    }

    @Override
    public @Nullable String getSelectedText() {
        return prose.selecting().now().isEmpty() ? null : prose.selecting().text();
    }
}
