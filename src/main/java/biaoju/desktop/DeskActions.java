package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.command.Project;
import biaoju.command.StepName;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.Context;
import biaoju.desktop.look.Theme;
import biaoju.desktop.shell.Menu;
import biaoju.desktop.shell.Perspective;
import biaoju.desktop.tour.Tour;
import biaoju.domain.Annotation;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can be done at the desk, and the menus it stands in. */
final class DeskActions {
    private static final String ANNOTATE = Perspectives.ANNOTATE.id();

    private final Desk desk;

    DeskActions(Desk desk) {
        this.desk = desk;
    }

    List<ActionSpec> all() {
        List<ActionSpec> all = new ArrayList<>();
        all.addAll(file());
        all.addAll(edit());
        all.addAll(go());
        for (char key = '1'; key <= '9'; key++) all.add(label(key));
        all.add(ActionSpec.page("label.clear", now -> now.editable() && labelAtHand(now).isPresent(),
                session(Session::clear)).icon("clear").in(ANNOTATE));
        all.add(ActionSpec.page("label.note", Context::editable, now -> desk.editNote()).icon("note").in(ANNOTATE));
        all.add(ActionSpec.page("label.flag", Context::editable, session(Session::flag)).icon("flag").in(ANNOTATE)
                .chosen(now -> annotation(now).map(Annotation::flag).orElse(false)));
        all.addAll(new RepeatActions(desk).all());
        all.addAll(new SchemeActions(desk).all());
        all.addAll(new UnitActions(desk).all());
        all.addAll(new ReviewActions(desk).all());
        all.addAll(new ExchangeActions(desk).all());
        all.addAll(new DatasetActions(desk).all());
        all.addAll(new FindActions(desk).all());
        all.addAll(view());
        all.addAll(windows());
        all.add(ActionSpec.window("help.tour", now -> now.page().isPresent(), now -> desk.firstSteps().start()));
        all.add(ActionSpec.window(Tour.NEXT, now -> desk.firstSteps().running(), now -> desk.firstSteps().next()));
        all.add(ActionSpec.window(Tour.SKIP, now -> desk.firstSteps().running(), now -> desk.firstSteps().end()));
        all.add(ActionSpec.window("help.keys", DeskActions::always, now -> desk.callWindow("keys")).icon("help"));
        return all;
    }

    private List<ActionSpec> file() {
        return List.of(ActionSpec.window("file.import", Context::project, now -> desk.companions().importing().choose()).icon("import"),
                ActionSpec.window("file.importLabels", Context::project, now -> desk.companions().exchange().labels().importLabels()),
                ActionSpec.window("file.exportLabels", Context::project, now -> desk.companions().exchange().labels().exportLabels()),
                ActionSpec.window("file.check", Context::project, now -> desk.companions().exchange().upkeep().check()),
                ActionSpec.window("file.backup", Context::project, now -> desk.companions().exchange().upkeep().backUp()),
                ActionSpec.window("file.sendBack", now -> now.project() && copy(desk), now -> desk.companions().exchange().pack("")),
                ActionSpec.window("file.open", DeskActions::always, now -> desk.doors().open()).icon("open"),
                ActionSpec.window("file.new", DeskActions::always, now -> desk.doors().create()).icon("new"),
                ActionSpec.window("file.sample", DeskActions::always, now -> desk.doors().sample()).icon("sample"),
                ActionSpec.window("file.settings", DeskActions::always, now -> desk.preferences().show()).icon("gear"),
                ActionSpec.window("file.close", now -> desk.passing() || (now.reading() && now.page().isPresent()), this::close),
                ActionSpec.window("file.exit", DeskActions::always, now -> desk.exit()));
    }

    private void close(Context now) {
        if (desk.passing()) desk.leavePage();
        else now.page().ifPresent(page -> desk.session().ifPresent(s -> s.close(page.document().report().digest())));
    }

    private List<ActionSpec> edit() {
        return List.of(
                ActionSpec.window("edit.undo", now -> undo(now) != null, session(Session::undo)).icon("undo")
                        .called((now, text) -> step("edit.undo", undo(now), now, text)),
                ActionSpec.window("edit.redo", now -> redo(now) != null, session(Session::redo)).icon("redo")
                        .called((now, text) -> step("edit.redo", redo(now), now, text)),
                ActionSpec.window("edit.copy", now -> now.reading() && now.page().isPresent(), now -> desk.page().copy()),
                ActionSpec.window("edit.pasteReport", Context::project, now -> desk.companions().importing().paste()),
                ActionSpec.window("edit.selectAll", now -> now.reading() && now.page().isPresent(), now -> desk.page().selectAll()));
    }

    private List<ActionSpec> go() {
        return List.of(ActionSpec.page("go.nextSentence", Context::sentence, session(s -> s.step(1))).icon("down")
                        .in(ANNOTATE),
                ActionSpec.page("go.previousSentence", Context::sentence, session(s -> s.step(-1))).icon("up")
                        .in(ANNOTATE),
                ActionSpec.page("go.nextUnlabelled", Context::sentence, session(s -> s.unlabelled(1)))
                        .icon("next-unlabelled").in(ANNOTATE),
                ActionSpec.page("go.previousUnlabelled", Context::sentence, session(s -> s.unlabelled(-1)))
                        .icon("previous-unlabelled").in(ANNOTATE),
                ActionSpec.window("go.nextReport", DeskActions::reports, session(s -> s.neighbour(1))).icon("next"),
                ActionSpec.window("go.previousReport", DeskActions::reports, session(s -> s.neighbour(-1)))
                        .icon("previous"));
    }

    private List<ActionSpec> view() {
        List<ActionSpec> view = new ArrayList<>();
        for (Perspective one : Perspectives.ALL) {
            view.add(ActionSpec.window("perspective." + one.id(), Context::project,
                    now -> desk.bench().setPerspective(one.id())).icon(one.icon())
                    .chosen(now -> now.perspective().equals(one.id())));
        }
        view.add(ActionSpec.window("view.language", DeskActions::always, now -> looks().speak(chinese() ? "en" : "zh")));
        for (String language : List.of("zh", "en")) {
            view.add(ActionSpec.window("view.language." + language, DeskActions::always, now -> looks().speak(language))
                    .chosen(now -> chinese() == language.equals("zh")));
        }
        view.add(ActionSpec.window("view.theme", DeskActions::always, now -> looks().dress(looks().theme().next()))
                .called((now, text) -> text.get("action.view.theme." + looks().theme().id())));
        for (Theme theme : Theme.values()) {
            view.add(ActionSpec.window("view.theme." + theme.id(), DeskActions::always, now -> looks().dress(theme))
                    .chosen(now -> looks().theme() == theme));
        }
        view.add(ActionSpec.window("view.calm", now -> desk.calm() || (now.reading() && now.page().isPresent()),
                now -> desk.bench().setCalm(!desk.calm())).chosen(now -> desk.calm()));
        view.add(ActionSpec.window("view.zoomIn", DeskActions::always, now -> looks().zoom(1)).icon("zoom-in"));
        view.add(ActionSpec.window("view.zoomOut", DeskActions::always, now -> looks().zoom(-1)).icon("zoom-out"));
        view.add(ActionSpec.window("view.zoomReset", DeskActions::always, now -> looks().zoom(0)));
        return view;
    }

    private List<ActionSpec> windows() {
        List<ActionSpec> windows = new ArrayList<>();
        for (String id : Perspectives.windows()) {
            windows.add(ActionSpec.window("view.window." + id, DeskActions::always, now -> desk.callWindow(id))
                    .in(Perspectives.with(id)).called((now, text) -> text.get("shell.window." + id)));
        }
        windows.add(ActionSpec.window("view.nextPart", DeskActions::always, now -> desk.cycle(1)));
        windows.add(ActionSpec.window("view.previousPart", DeskActions::always, now -> desk.cycle(-1)));
        windows.add(ActionSpec.window("view.page", DeskActions::always, now -> desk.escape()));
        windows.add(ActionSpec.window("view.resetWindow", DeskActions::always, now -> desk.resetWindow()));
        return windows;
    }

    private ActionSpec label(char key) {
        return ActionSpec.page("label." + key, now -> now.editable() && labelFor(now, key).isPresent(),
                now -> labelFor(now, key).ifPresent(label -> session(s -> s.relabel(label.id())).accept(now)))
                .called((now, text) -> labelFor(now, key)
                        .map(label -> text.get("action.label.give", label.name(text.chinese())))
                        .orElse(text.get("action.label.give", String.valueOf(key)))).in(ANNOTATE)
                .chosen(now -> labelAtHand(now).equals(labelFor(now, key).map(Label::id)) && now.sentence()
                        && labelAtHand(now).isPresent());
    }

    /** The keys of all labels. */
    static String digits(LabelScheme scheme) {
        return scheme.given().stream().map(Label::key).map(String::valueOf).collect(Collectors.joining());
    }

    /** Whether a package is open here: then there is work to send back. */
    private static boolean copy(Desk desk) {
        return desk.projects().project().flatMap(Project::madeFor).isPresent();
    }

    /** The menu bar, with a label for each of the digits. */
    List<Menu> menus(String labelKeys) {
        List<Object> label = new ArrayList<>();
        labelKeys.chars().sorted().forEach(digit -> label.add("label." + (char) digit));
        label.addAll(List.of(Menu.LINE, "label.clear", "label.confirm", "label.note", "label.flag", "label.doubt", Menu.LINE));
        label.addAll(RepeatActions.menu());
        label.addAll(SchemeActions.menu(labelKeys));
        label.addAll(List.of(Menu.LINE, UnitActions.menu()));
        List<Object> perspectives = List.copyOf(Perspectives.ALL.stream().map(one -> "perspective." + one.id()).toList());
        List<Object> window = new ArrayList<>(Perspectives.windows().stream().map(id -> "view.window." + id).toList());
        window.addAll(List.of(Menu.LINE, "view.nextPart", "view.previousPart", "view.page", Menu.LINE,
                "view.resetWindow"));
        return List.of(
                Menu.of("file", "file.import", Menu.LINE, "file.importLabels", "file.exportLabels", "file.sendBack", Menu.LINE, "file.check",
                        "file.backup", Menu.LINE, "file.open",
                        "file.new", "file.sample", Menu.LINE, "file.settings", Menu.LINE, "file.shelve", "file.close", "file.exit"),
                Menu.of("edit", "edit.undo", "edit.redo", Menu.LINE, "edit.copy", "edit.pasteReport", "edit.selectAll"),
                Menu.of("view", new Menu("perspective", perspectives, true), Menu.LINE,
                        Menu.oneOf("theme", "view.theme.light", "view.theme.dark", "view.theme.contrast_light", "view.theme.contrast_dark", "view.theme.system"),
                        Menu.oneOf("language", "view.language.zh", "view.language.en"), Menu.LINE, "view.zoomIn",
                        "view.zoomOut", "view.zoomReset", Menu.LINE, "view.calm"),
                new Menu("go", Stream.of(List.<Object>of("go.nextSentence", "go.previousSentence", Menu.LINE, "go.nextUnlabelled",
                        "go.previousUnlabelled", "go.nextToConfirm", "go.previousToConfirm"), RepeatActions.places(),
                        List.<Object>of(Menu.LINE, "go.nextReport", "go.previousReport", Menu.LINE), FindActions.menu())
                        .<Object>flatMap(List::stream).toList()),
                new Menu("label", label),
                new Menu("review", Stream.of(ReviewActions.menu(labelKeys), List.of(Menu.LINE), ExchangeActions.menu())
                        .<Object>flatMap(List::stream).toList()),
                new Menu("dataset", DatasetActions.menu()),
                new Menu("window", window),
                Menu.of("help", "help.keys", Menu.LINE, "help.tour", Tour.NEXT, Tour.SKIP));
    }

    static List<String> toolbar() {
        return List.of("file.import", Menu.LINE, "edit.undo", "edit.redo", Menu.LINE, "go.previousReport",
                "go.nextReport", Menu.LINE, "go.previousUnlabelled", "go.nextUnlabelled", Menu.LINE, "label.clear",
                "label.note", "label.flag", Menu.LINE, "dataset.build", "dataset.folder");
    }

    private Appearance looks() {
        return desk.appearance();
    }

    private boolean chinese() {
        return looks().text().chinese();
    }

    private Consumer<Context> session(Consumer<Session> what) {
        return now -> desk.session().ifPresent(what);
    }

    private static boolean always(Context now) {
        return true;
    }

    private static boolean reports(Context now) {
        return now.view() != null && !now.view().reports().isEmpty();
    }

    private static Optional<Label> labelFor(Context now, char key) {
        return now.view() == null ? Optional.empty() : now.view().scheme().forKey(key);
    }

    private static Optional<Annotation> annotation(Context now) {
        return now.page().filter(page -> page.current() > 0).flatMap(page -> page.annotation(page.current()));
    }

    private static Optional<String> labelAtHand(Context now) {
        return annotation(now).flatMap(a -> Optional.ofNullable(a.label()));
    }

    private static @Nullable StepName undo(Context now) {
        return now.view() == null ? null : now.view().undo().undo();
    }

    private static @Nullable StepName redo(Context now) {
        return now.view() == null ? null : now.view().undo().redo();
    }

    private static String step(String action, @Nullable StepName step, Context now, Messages text) {
        if (step == null || now.view() == null) return text.get("action." + action);
        String label = step.label() == null ? "" : now.view().scheme().label(step.label())
                .map(known -> known.name(text.chinese())).orElse(step.label());
        return text.get("action." + action + ".step", text.get("action.step." + step.step().id(), label));
    }
}
