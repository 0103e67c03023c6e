package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.domain.Annotation;
import biaoju.session.View;
import org.jspecify.annotations.Nullable;

/** What the tooltip of a sentence says: its flag and its note, nothing of what is seen anyway. */
final class Tips {
    private static final int WIDEST = 42;
    private static final int LONGEST = 420;

    private final View view;
    private final Messages text;

    Tips(View view, Messages text) {
        this.view = view;
        this.text = text;
    }

    @Nullable String at(int number) {
        Annotation annotation = view.page() == null ? null : view.page().mine().get(number);
        if (annotation == null) return null;
        StringBuilder tip = new StringBuilder();
        if (annotation.flag()) tip.append(text.get("reading.flagged"));
        if (!annotation.note().isEmpty()) {
            if (tip.length() > 0) tip.append('\n');
            tip.append(folded(text.get("reading.note", annotation.note())));
        }
        return tip.length() == 0 ? null : tip.toString();
    }

    /** A tooltip is not folded by itself. */
    private static String folded(String note) {
        String shown = note.length() <= LONGEST ? note : note.substring(0, LONGEST) + "…";
        StringBuilder folded = new StringBuilder();
        int column = 0;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (column >= WIDEST && i > 0 && Kinsoku.mayBreak(shown, i)) {
                folded.append('\n');
                column = 0;
            }
            folded.append(c);
            column = c == '\n' ? 0 : column + (c >= '\u2e80' ? 2 : 1);
        }
        return folded.toString();
    }
}
