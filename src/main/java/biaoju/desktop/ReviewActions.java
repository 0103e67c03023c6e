package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.adjudication.Case;
import biaoju.desktop.shell.Menu;
import biaoju.domain.Decision;
import biaoju.domain.Label;
import biaoju.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What a supervisor can do at the desk. */
final class ReviewActions {
    private static final String REVIEW = Perspectives.REVIEW.id();

    private final Desk desk;

    ReviewActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        List<ActionSpec> all = new ArrayList<>();
        for (char key = '1'; key <= '9'; key++) all.add(decide(key));
        all.add(page("review.majority", now -> may(now) && majority(now).isPresent(),
                now -> reviewing().majority(desk.rooms().review().reason())).icon("check").called(ReviewActions::majorityCalled));
        all.add(page("review.withdraw", now -> may(now) && decision(now).isPresent(), now -> reviewing().withdraw())
                .icon("clear"));
        all.add(page("review.example", now -> may(now) && decision(now).isPresent(),
                now -> reviewing().example(!example(now))).chosen(ReviewActions::example).icon("example"));
        all.add(page("review.reason", ReviewActions::may, now -> desk.rooms().review().writeReason()).icon("note"));
        all.add(page("review.next", now -> disputes(), now -> reviewing().skip(1)).icon("down"));
        all.add(page("review.previous", now -> disputes(), now -> reviewing().skip(-1)).icon("up"));
        all.add(page("review.nextSentence", Context::sentence, session(s -> s.step(1))));
        all.add(page("review.previousSentence", Context::sentence, session(s -> s.step(-1))));
        all.add(ActionSpec.window("review.anonymous", Context::project,
                now -> reviewing().anonymous(!reviewing().anonymous())).chosen(now -> reviewing().anonymous()).in(REVIEW));
        return all;
    }

    static List<Object> menu(String labelKeys) {
        List<Object> review = new ArrayList<>();
        labelKeys.chars().sorted().forEach(digit -> review.add("review." + (char) digit));
        review.addAll(List.of("review.majority", "review.withdraw", Menu.LINE, "review.example", "review.reason", Menu.LINE,
                "review.next", "review.previous", "review.nextSentence", "review.previousSentence", Menu.LINE,
                "review.anonymous"));
        return review;
    }

    private ActionSpec decide(char key) {
        return page("review." + key, now -> may(now) && label(now, key).isPresent(),
                now -> label(now, key).ifPresent(label -> reviewing().decide(label.id(), desk.rooms().review().reason())))
                .called((now, text) -> text.get("action.review.decide", label(now, key)
                        .map(label -> label.name(text.chinese())).orElse(String.valueOf(key))))
                .chosen(now -> decision(now).map(Decision::label).equals(label(now, key).map(Label::id))
                        && decision(now).isPresent());
    }

    private static ActionSpec page(String id, Predicate<Context> when, Consumer<Context> run) {
        return ActionSpec.page(id, when, run).in(REVIEW);
    }

    private Reviewing reviewing() {
        return desk.companions().reviewing();
    }

    private boolean disputes() {
        return !reviewing().disputes().shown().isEmpty();
    }

    private Consumer<Context> session(Consumer<Session> what) {
        return now -> desk.session().ifPresent(what);
    }

    /** Whether there is a sentence before the eyes that may be decided now. */
    private static boolean may(Context now) {
        return now.editable() && now.reading() && Case.of(now.view()).isPresent();
    }

    private static Optional<Label> label(Context now, char key) {
        return now.view() == null ? Optional.empty() : now.view().scheme().forKey(key);
    }

    private static Optional<Decision> decision(Context now) {
        return Case.of(now.view()).flatMap(at -> Optional.ofNullable(at.decision()));
    }

    private static boolean example(Context now) {
        return decision(now).map(Decision::example).orElse(false);
    }

    private static Optional<String> majority(Context now) {
        return Case.of(now.view()).flatMap(Case::majority);
    }

    private static String majorityCalled(Context now, Messages text) {
        return majority(now).map(id -> text.get("action.review.majority.of",
                Objects.requireNonNull(now.view()).scheme().label(id).map(label -> label.name(text.chinese())).orElse(id)))
                .orElse(text.get("action.review.majority"));
    }
}
