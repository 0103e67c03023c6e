package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.command.HeadingLine;
import biaoju.command.ReportLine;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Chip;
import biaoju.desktop.search.Choice;
import biaoju.desktop.search.QuickList;
import biaoju.desktop.search.Ranked;
import biaoju.domain.Label;
import biaoju.domain.SentenceId;
import biaoju.session.View;
import biaoju.settings.Bookmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.swing.Action;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** The lists that come when called and go again: everything, actions, recent reports, bookmarks. Event dispatch thread only. */
final class QuickLists {
    private static final int EACH = 8;
    private static final int MANY = 200;

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final ActionTable actions;
    private final Executor ui;
    private @Nullable QuickList shown;
    private List<HeadingLine> headings = List.of();
    private String headingsOf = "";

    QuickLists(Look look, Messages text, Desk desk, ActionTable actions, Executor ui) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        this.actions = actions;
        this.ui = ui;
    }

    /** Which list. */
    private interface Gather {
        List<Choice> of(String words);
    }

    void everywhere() {
        headings = List.of();
        headingsOf = "";
        open("search.everywhere", text.get("search.everywhere.none"), this::everywhere);
    }

    void actions() {
        open("search.actions", text.get("search.actions.none"), words -> new Ranked(words, MANY).add(actionChoices()).choices());
    }

    void recent() {
        open("search.recent", text.get("search.recent.none"), words -> {
            List<ReportLine> visited = visited();
            if (words.isEmpty()) return visited.stream().map(this::recentReport).toList();
            List<ReportLine> others = new ArrayList<>(lines());
            others.removeAll(Set.copyOf(visited));
            return new Ranked(words, MANY).add(visited, QuickLists::name, this::recentReport).add(others, QuickLists::name, this::report).choices();
        });
    }

    void bookmarks() {
        open("search.bookmarks", text.get("search.bookmarks.none", actions.key("find.bookmark")), words -> new Ranked(words, MANY).add(bookmarkChoices()).choices());
    }

    private void open(String title, String nothing, Gather gather) {
        if (shown != null) shown.close();
        QuickList[] made = new QuickList[1];
        QuickList list = new QuickList(look, text.get(title), nothing, words -> {
            if (made[0] != null) made[0].show(gather.of(words));
        }, () -> shown = null);
        made[0] = list;
        shown = list;
        list.open(desk.frame().getLayeredPane());
    }

    private @Nullable View view() {
        return desk.session().map(session -> session.view()).orElse(null);
    }

    // ---- what there is

    private List<Choice> everywhere(String words) {
        if (words.isEmpty()) {
            List<Choice> first = new ArrayList<>(visited().stream().limit(EACH).map(this::recentReport).toList());
            bookmarkChoices().stream().limit(EACH).forEach(first::add);
            return first;
        }
        askHeadings(words);
        List<Choice> found = new Ranked(words, EACH).add(lines(), QuickLists::name, this::report).add(words.equals(headingsOf) ? sections() : List.of())
                .add(labels()).add(bookmarkChoices()).add(actionChoices()).choices();
        List<Choice> all = new ArrayList<>(found);
        all.add(new Choice(text.get("search.everywhere.text", words), key("find.corpus"), "", look.icon("search"),
                () -> desk.rooms().search().ask("\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")));
        return all;
    }

    /** Headings are not in memory: they are shown when they have come, unless something else is typed by then. */
    private void askHeadings(String words) {
        if (words.equals(headingsOf)) return;
        desk.projects().project().ifPresent(project -> {
            var unused = project.ask().headings(words, MANY).whenComplete((found, broken) -> ui.execute(() -> {
                QuickList list = shown;
                if (list == null || found == null || !words.equals(list.words())) return;
                headings = found;
                headingsOf = words;
                list.show(everywhere(words));
            }));
        });
    }

    private List<Choice> sections() {
        String group = text.get("search.group.section");
        return headings.stream().map(one -> new Choice(one.title(), one.report(), group, look.icon("outline"),
                () -> go(one.sentence()))).toList();
    }

    private void go(SentenceId sentence) {
        desk.read(session -> session.goTo(sentence));
        desk.focusPage();
    }

    private List<ReportLine> lines() {
        View view = view();
        return view == null ? List.of() : view.reports();
    }

    private static String name(ReportLine line) {
        return line.report().name();
    }

    private Choice report(ReportLine line) {
        return new Choice(line.report().name(), text.get("search.progress", line.labelled(), line.sentences()),
                text.get("search.group.report"), look.icon("report"), () -> {
            desk.read(session -> session.returnTo(line.report().digest()));
            desk.focusPage();
        });
    }

    /** The reports read last, without the one in front. */
    private List<ReportLine> visited() {
        View view = view();
        if (view == null) return List.of();
        Map<String, ReportLine> lines = new HashMap<>();
        view.reports().forEach(line -> lines.put(line.report().digest(), line));
        String front = view.page() == null ? "" : view.page().document().report().digest();
        return desk.companions().places().reports().stream().filter(digest -> !digest.equals(front) && lines.containsKey(digest)).map(lines::get).toList();
    }

    private Choice recentReport(ReportLine line) {
        return new Choice(name(line), text.get("search.progress", line.labelled(), line.sentences()), text.get("search.group.recent"),
                look.icon("report"), () -> {
            desk.read(session -> session.returnTo(line.report().digest()));
            desk.focusPage();
        });
    }

    private List<Choice> labels() {
        View view = view();
        if (view == null) return List.of();
        List<Choice> labels = new ArrayList<>();
        for (Label label : view.scheme().labels()) {
            Icon chip = new Chip(look, label, text.chinese(), Chip.Style.TINTED);
            labels.add(new Choice(label.name(text.chinese()) + "  " + label.name(!text.chinese()), String.valueOf(label.key()),
                    text.get("search.group.label"), chip, () -> desk.rooms().search().ask("label:" + label.id())));
        }
        return labels;
    }

    private List<Choice> bookmarkChoices() {
        View view = view();
        if (view == null) return List.of();
        Map<String, String> names = new HashMap<>();
        view.reports().forEach(line -> names.put(line.report().digest(), line.report().name()));
        List<Choice> marks = new ArrayList<>();
        for (Bookmark mark : desk.companions().places().bookmarks()) {
            marks.add(new Choice(mark.words(), names.getOrDefault(mark.report(), ""), text.get("search.group.bookmark"),
                    look.icon("bookmark"), () -> go(Places.sentence(mark))));
        }
        return marks;
    }

    private List<Choice> actionChoices() {
        String group = text.get("search.group.action");
        List<Choice> all = new ArrayList<>();
        for (BoundAction action : actions.all()) {
            if (!action.isEnabled()) continue;
            Icon icon = action.getValue(Action.SMALL_ICON) instanceof Icon known ? known : null;
            all.add(new Choice(action.name(), action.keys().isEmpty() ? "" : Keys.text(action.keys().get(0)), group, icon,
                    () -> action.actionPerformed(null)));
        }
        return all;
    }

    private String key(String action) {
        List<String> keys = actions.get(action).keys();
        return keys.isEmpty() ? "" : Keys.text(keys.get(0));
    }
}
