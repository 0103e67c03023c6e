package biaoju.desktop.history;

import biaoju.base.Messages;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Annotation;
import biaoju.domain.LabelScheme;
import biaoju.domain.Origin;
import biaoju.domain.Step;
import biaoju.flow.history.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of the history in words. */
public final class HistoryWords {
    private final Messages text;
    private final LabelScheme scheme;
    private final Raters raters;
    private final ZoneId zone = ZoneId.systemDefault();
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;

    public HistoryWords(Messages text, LabelScheme scheme, Raters raters) {
        this.text = text;
        this.scheme = scheme;
        this.raters = raters;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(text.locale()).withZone(zone);
        date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withLocale(text.locale()).withZone(zone);
    }

    /** The time alone where it was today. */
    String when(Instant at) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.now(zone));
        return (today ? time : date).format(at);
    }

    String who(Line line) {
        return raters.name(line.by());
    }

    /** What was done, and whether it still holds. */
    String what(Line line) {
        String step = text.get("action.step." + line.step().id(), label(line.after() == null ? null : line.after().label())).strip();
        String many = line.sentences() > 1 ? text.get("history.many", step, line.sentences()) : step;
        return switch (line.kind()) {
            case TAKEN_BACK -> text.get("history.takenBack", many);
            case DONE_AGAIN -> text.get("history.doneAgain", many);
            case DONE -> line.undone() ? text.get("history.undone", many) : many;
        };
    }

    /** From what to what: the labels where these changed, else the note, else the flag. */
    String change(Line line) {
        if (line.decided() != null) return text.get("history.decided", label(line.decided().label()));
        Annotation before = line.before();
        Annotation after = line.after();
        if (before == null && after == null) return line.step() == Step.WITHDRAW ? text.get("history.open") : "";
        List<String> said = new ArrayList<>();
        if (!labels(before).equals(labels(after))) said.add(text.get("history.fromTo", labels(before), labels(after)));
        String note = after == null ? "" : after.note();
        if (!note.equals(before == null ? "" : before.note())) said.add(note.isEmpty() ? text.get("history.noNote") : text.get("history.note", note));
        boolean flag = after != null && after.flag();
        boolean was = before != null && before.flag();
        String doubt = after == null ? "" : after.doubt();
        if (flag != was || (flag && !doubt.equals(before == null ? "" : before.doubt()))) {
            said.add(!flag ? text.get("history.noFlag") : doubt.isEmpty() ? text.get("history.flag") : text.get("history.doubt", doubt));
        }
        return said.isEmpty() ? labels(after) : String.join(text.get("history.between"), said);
    }

    private String labels(@Nullable Annotation said) {
        if (said == null || said.label() == null) return text.get("history.nothing");
        return said.second() == null ? label(said.label()) : label(said.label()) + " + " + label(said.second());
    }

    private String label(@Nullable String id) {
        return id == null ? "" : scheme.label(id).map(known -> known.name(text.chinese())).orElse(id);
    }

    /** How the label came to be there; empty for a key press. */
    String origin(Line line) {
        Origin origin = line.after() == null || line.after().label() == null ? Origin.HUMAN : line.after().origin();
        return origin == Origin.HUMAN ? "" : text.get("history.origin." + origin.id());
    }

    /** All of it in one line, for the label panel. */
    public String brief(Line line) {
        String words = text.get("history.brief", when(line.at()), who(line), change(line));
        String origin = origin(line);
        String back = line.kind() == Line.Kind.TAKEN_BACK ? text.get("history.back") : "";
        return words + (origin.isEmpty() ? "" : text.get("history.between") + origin)
                + (Objects.equals(back, "") ? "" : text.get("history.between") + back);
    }
}
