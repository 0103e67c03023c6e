package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Origin;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What the tooltip of a sentence says: its flag and its note, nothing of what is seen anyway. */
final class Tips {
    private static final int WIDEST = 42;
    private static final int LONGEST = 420;

    private final View view;
    private final Messages text;
    private final Raters raters;

    Tips(View view, Messages text, Raters raters) {
        this.view = view;
        this.text = text;
        this.raters = raters;
    }

    @Nullable String at(int number) {
        if (view.reviewing()) return ofAll(number);
        Annotation annotation = view.page() == null ? null : view.page().mine().get(number);
        if (annotation == null) return null;
        StringBuilder tip = new StringBuilder();
        if (annotation.label() != null && annotation.origin() == Origin.PROPAGATED) tip.append(text.get("reading.propagated"));
        String second = annotation.second();
        if (second != null) {
            if (tip.length() > 0) tip.append('\n');
            tip.append(text.get("reading.second", view.scheme().label(second).map(l -> l.name(text.chinese())).orElse(second)));
        }
        if (annotation.flag() && tip.length() > 0) tip.append('\n');
        if (annotation.flag()) tip.append(annotation.doubt().isEmpty() ? text.get("reading.flagged") : folded(text.get("reading.doubt", annotation.doubt())));
        if (!annotation.note().isEmpty()) {
            if (tip.length() > 0) tip.append('\n');
            tip.append(folded(text.get("reading.note", annotation.note())));
        }
        return tip.length() == 0 ? null : tip.toString();
    }

    /** Who said what: the letters beside the line say it too, but not whose they are. */
    private @Nullable String ofAll(int number) {
        Page page = view.page();
        if (page == null || number == 0) return null;
        StringJoiner tip = new StringJoiner("\n");
        tip.setEmptyValue("");
        Spoken spoken = new Spoken(view.scheme(), text, raters);
        for (Annotation vote : page.votes().getOrDefault(number, List.of())) tip.add(folded(spoken.vote(vote)));
        Decision decision = page.decisions().get(number);
        if (decision != null) tip.add(folded(spoken.decision(decision, view.me())));
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
