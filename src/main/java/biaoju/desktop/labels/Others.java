package biaoju.desktop.labels;

import biaoju.base.Messages;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.ArrayList;
import java.util.List;

/** What others said of a sentence: labels in one line, then a line for each note and flag with its author; nothing of it is on a page from which others are hidden. */
final class Others {
    private final Messages text;

    Others(Messages text) {
        this.text = text;
    }

    /** Empty where nobody else has said anything that may be seen. */
    String of(View view, Page page) {
        Raters raters = new Raters(view.annotators(), false, view.me().id());
        List<String> said = new ArrayList<>();
        for (Annotation one : page.votes(page.current())) {
            String label = one.label();
            if (label == null || one.annotator().equals(view.me().id())) continue;
            said.add(text.get("labels.vote", raters.name(one.annotator()), name(view, label)));
        }
        List<String> all = new ArrayList<>();
        if (!said.isEmpty()) all.add(text.get("labels.others", String.join(text.get("labels.between"), said)));
        page.decision(page.current()).map(Decision::label)
                .ifPresent(label -> all.add(text.get("labels.decided", name(view, label))));
        List<String> lines = new ArrayList<>();
        if (!all.isEmpty()) lines.add(String.join(text.get("labels.between"), all));
        for (Annotation one : page.votes(page.current())) {
            if (one.annotator().equals(view.me().id())) continue;
            String name = raters.name(one.annotator());
            if (one.flag()) lines.add(one.doubt().isEmpty() ? text.get("labels.flaggedBy", name) : text.get("labels.doubtOf", name, one.doubt()));
            if (!one.note().isEmpty()) lines.add(text.get("labels.noteOf", name, one.note()));
        }
        return String.join("\n", lines);
    }

    private String name(View view, String id) {
        return view.scheme().label(id).map((Label label) -> label.name(text.chinese())).orElse(id);
    }
}
