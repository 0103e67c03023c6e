package biaoju.desktop;

import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.shell.Menu;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with the labels themselves: the scheme, the second label, what the guideline says of them. */
final class SchemeActions {
    private static final String ANNOTATE = Perspectives.ANNOTATE.id();

    private final Desk desk;

    SchemeActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        List<ActionSpec> all = new ArrayList<>();
        for (char key = '1'; key <= '9'; key++) all.add(second(key));
        all.add(ActionSpec.page("label.guideline", Context::project, now -> desk.showGuideline(labelAtHand(now))).icon("guideline"));
        all.add(ActionSpec.window("label.scheme", now -> now.project() && scheme().possible(), now -> scheme().open()));
        return all;
    }

    private SchemeEditing scheme() {
        return desk.companions().scheme();
    }

    /** Their part of the label menu. */
    static List<Object> menu(String labelKeys) {
        List<Object> second = new ArrayList<>();
        labelKeys.chars().sorted().forEach(digit -> second.add("label.second." + (char) digit));
        return List.of(new Menu("second", second), Menu.LINE, "label.guideline", "label.scheme");
    }

    private ActionSpec second(char key) {
        return ActionSpec.page("label.second." + key, now -> now.editable() && labelFor(now, key).isPresent(),
                now -> labelFor(now, key).ifPresent(label -> desk.session().ifPresent(session -> session.second(label.id()))))
                .called((now, text) -> text.get("action.label.second",
                        labelFor(now, key).map(label -> label.name(text.chinese())).orElse(String.valueOf(key))))
                .in(ANNOTATE)
                .chosen(now -> labelFor(now, key).isPresent() && labelFor(now, key).map(Label::id).equals(secondAtHand(now)));
    }

    /** The label of a key, where a second label may be given at all. */
    private static Optional<Label> labelFor(Context now, char key) {
        return now.view() == null || !now.view().scheme().second() ? Optional.empty() : now.view().scheme().forKey(key);
    }

    private static String labelAtHand(Context now) {
        return now.page().filter(page -> page.current() > 0).flatMap(page -> page.annotation(page.current()))
                .flatMap(said -> Optional.ofNullable(said.label())).orElse("");
    }

    private static Optional<String> secondAtHand(Context now) {
        Optional<Annotation> said = now.page().filter(page -> page.current() > 0).flatMap(page -> page.annotation(page.current()));
        return said.flatMap(one -> Optional.ofNullable(one.second()));
    }
}
