package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.Origin;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JTextArea;
import org.jspecify.annotations.Nullable;

/** What the label panel says of the sentence at hand. */
record LabelWords(Messages text) {
    /** Under which headings it stands, as much as the area holds. */
    String sectionOf(Page page, Sentence sentence, JTextArea area) {
        List<String> titles = page.document().cut().path(sentence);
        return titles.isEmpty() ? text.get("labels.noSection") : fitting(area, String.join(" › ", titles));
    }

    String kind(Sentence sentence) {
        return text.get("labels.kind." + sentence.kind().name().toLowerCase(Locale.ROOT));
    }

    String stateOf(View view, @Nullable Annotation said) {
        String id = said == null ? null : said.label();
        String name = id == null ? text.get("labels.unlabelled") : view.scheme().label(id).map(this::name).orElse(id);
        String other = said == null ? null : said.second();
        if (other != null) {
            name = text.get("labels.withSecond", name, view.scheme().label(other).map(this::name).orElse(other));
        }
        if (id != null && said != null && said.toConfirm()) name = text.get("labels.toConfirm", name);
        if (view.saved() == SaveState.SAVING) return text.get("labels.saving", name);
        return id != null && said != null && said.origin() == Origin.PROPAGATED ? text.get("labels.propagated", name) : name;
    }

    private String name(Label label) {
        return label.retired() ? text.get("labels.retired", label.name(text.chinese())) : label.name(text.chinese());
    }

    /** As much as the area's rows hold, beginning and end of it: both tell a sentence from its neighbours. */
    static String fitting(JTextArea area, String words) {
        int width = area.getWidth() == 0 ? 256 : area.getWidth();
        int most = area.getRows() * Math.max(8, width / area.getFontMetrics(area.getFont()).charWidth('中')) - 2;
        if (words.length() <= most) return words;
        int tail = most / 4;
        return words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, most - tail))) + "…"
                + words.substring(words.length() - tail);
    }

    /** The note of a sentence of this page; empty where the sentence stands on another. */
    static Optional<String> noteOf(Page page, SentenceId id) {
        if (!page.document().report().digest().equals(id.report())) return Optional.empty();
        List<Sentence> all = page.document().cut().sentences();
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).span().start() < id.span().start()) low = middle + 1;
            else high = middle;
        }
        return page.annotation(all.get(low).number()).map(Annotation::note).or(() -> Optional.of(""));
    }
}
