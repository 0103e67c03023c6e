package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.ChartView;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.desktop.shell.Scrolled;
import biaoju.flow.progress.Person;
import biaoju.flow.progress.ProgressReport;
import biaoju.flow.progress.ReportDone;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Font;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** How far the work is: tiles, days, labels, annotators, reports; of one annotator, or of all together. Passive. */
public final class ProgressPanel extends JPanel implements Focus {
    /** px at 100 %: with less, less stands side by side. */
    private static final int NARROW = 900;
    private static final int WIDE = 1340;
    private static final int TILE = 195;

    private final transient Look look;
    private final transient Messages text;
    private final transient Pictures pictures;
    private final JPanel body = new JPanel(new MigLayout());
    private final JPanel deck = new JPanel(new CardLayout());
    private final Hint hint;
    private final Hint noDays;
    private final JPanel dayDeck = new JPanel(new CardLayout());
    private final JComboBox<String> who;
    private final WorkTiles tiles;
    private final ChartView days;
    private final ChartView labels;
    private final ChartView people;
    private final DoneTable table;
    private final List<JLabel> titles = new ArrayList<>();
    private final JLabel daysTitle;
    private final JLabel labelsTitle;
    private final JLabel peopleTitle;
    private final String importing;
    private transient @Nullable Sight sight;
    private transient @Nullable UUID chosen;
    private boolean filling;
    private transient @Nullable Width arranged;

    /**
     * @param onOpen   gets the digest of the report to open
     * @param importing the key that imports, as people write it
     */
    public ProgressPanel(Look look, Messages text, Consumer<String> onOpen, String importing) {
        super(new BorderLayout());
        this.look = look;
        this.text = text;
        this.importing = importing;
        Ui.named(this, "dashboard", text.get("dashboard.title"));
        pictures = new Pictures(text);
        hint = new Hint(look, "dashboard.hint", text.locale());
        noDays = new Hint(look, "dashboard.noDays", text.locale());
        who = Ui.combo("dashboard.who", text.get("dashboard.who"), List.of());
        tiles = new WorkTiles(look, text);
        days = new ChartView(look, "dashboard.days", id -> {});
        labels = new ChartView(look, "dashboard.labels", id -> {});
        people = new ChartView(look, "dashboard.people", id -> choose(UUID.fromString(id)));
        table = new DoneTable(look, text, who, onOpen);
        daysTitle = title("dashboard.days");
        labelsTitle = title("dashboard.labels");
        peopleTitle = title("dashboard.people");
        who.addActionListener(e -> {
            if (!filling) choose(ids().get(Math.max(0, who.getSelectedIndex())));
        });
        fill();
        deck.add(hint, "hint");
        deck.add(new Scrolled(new Body()), "body");
        add(deck);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                arrange();
            }
        });
        updateUI();
    }

    /** What scrolls. */
    private final class Body extends JPanel implements Focus {
        private Body() {
            super(new BorderLayout());
            Ui.named(this, "dashboard.body", text.get("dashboard.title"));
            add(body);
        }

        @Override
        public JComponent focusTarget() {
            return table.table();
        }
    }

    private JLabel title(String key) {
        JLabel title = Ui.label("", text.get(key));
        titles.add(title);
        return title;
    }

    private void fill() {
        dayDeck.add(noDays, "none");
        dayDeck.add(days, "days");
        arrange();
    }

    /** How much stands side by side. */
    private enum Width { NARROW, MEDIUM, WIDE }

    private Width width() {
        int width = getWidth();
        return width < look.px(NARROW) ? Width.NARROW : width < look.px(WIDE) ? Width.MEDIUM : Width.WIDE;
    }

    /** Four columns where there is room; three with labels and annotators below; else all below each other. */
    private void arrange() {
        Width now = width();
        tiles.arrange(now == Width.NARROW ? Math.max(2, Math.min(WorkTiles.IDS.size(), getWidth() / look.px(TILE))) : 2);
        if (now == arranged) return;
        arranged = now;
        body.removeAll();
        String gaps = "insets " + look.px(6) + " " + look.px(14) + " " + look.px(6) + " " + look.px(14) + ", gap " + look.px(22) + " " + look.px(10);
        String tile = "[pref!]";
        String chart = "[grow 50, fill, " + look.px(300) + "::]";
        String bars = "[grow 25, fill, " + look.px(260) + "::" + look.px(360) + "]";
        String rows = "[grow 50, fill, " + look.px(300) + "::]";
        body.setLayout(switch (now) {
            case NARROW -> new MigLayout(gaps + ", fillx, wrap 1", "[grow, fill]");
            case MEDIUM -> new MigLayout(gaps + ", fill, wrap 3", tile + chart + rows, "[grow, fill][]");
            case WIDE -> new MigLayout(gaps + ", fill", tile + chart + bars + rows, "[grow, fill]");
        });
        JPanel left = column("[][]");
        left.add(daysTitle);
        left.add(dayDeck, "wmin 0");
        JPanel middle = column("[][][][]");
        middle.add(labelsTitle);
        middle.add(labels, "wmin 0");
        middle.add(peopleTitle);
        middle.add(people, "wmin 0");
        body.add(tiles, "aligny top, growy 0");
        body.add(left, "wmin 0, aligny top, growy 0");
        if (now != Width.MEDIUM) body.add(middle, "wmin 0, aligny top, growy 0");
        body.add(table, now == Width.NARROW ? "wmin 0, h " + look.px(260) + "!" : "wmin 0, hmin 0");
        if (now == Width.MEDIUM) body.add(middle, "skip, wmin 0, aligny top");
        body.revalidate();
        body.repaint();
    }

    private JPanel column(String rows) {
        return new JPanel(new MigLayout("insets 0, fillx, wrap 1, hidemode 3, gap 0 " + look.px(4), "[grow, fill]", rows));
    }

    public void show(Sight next) {
        if (next.equals(sight)) return;
        sight = next;
        ProgressReport report = next.report();
        boolean nothing = report == null || report.reports().isEmpty();
        hint.say(report == null ? text.get("dashboard.hint.counting") : text.get("dashboard.hint.noReports", importing));
        ((CardLayout) deck.getLayout()).show(deck, nothing ? "hint" : "body");
        if (report != null && !nothing) show(next, report);
    }

    private void show(Sight now, ProgressReport report) {
        Person person = person(report);
        offer(now, report, person);
        tiles.show(person);
        boolean none = person.days().stream().allMatch(day -> day.byHand() == 0);
        noDays.say(text.get(person.labelled() == 0 ? "dashboard.hint.noLabels" : "dashboard.hint.noDays"));
        ((CardLayout) dayDeck.getLayout()).show(dayDeck, none ? "none" : "days");
        days.display(pictures.days(now, report, person));
        labels.display(pictures.labels(now, report, person));
        boolean several = report.people().size() > 1;
        people.setVisible(several);
        peopleTitle.setVisible(several);
        if (several) people.display(pictures.people(now, report));
        table.show(rows(report, person));
        revalidate();
    }

    /** The one who is chosen; at first whoever looks, or all together where that one has nothing to label and no labels. */
    private Person person(ProgressReport report) {
        List<Person> all = persons(report);
        UUID wanted = chosen;
        for (Person one : all) if (one.annotator().id().equals(wanted)) return one;
        Person me = report.people().get(0);
        boolean idle = me.labels().stream().allMatch(count -> count == 0);
        return idle ? report.together().orElse(me) : me;
    }

    private static List<Person> persons(ProgressReport report) {
        List<Person> all = new ArrayList<>(report.people());
        report.together().ifPresent(all::add);
        return all;
    }

    private List<UUID> ids() {
        ProgressReport report = sight == null ? null : sight.report();
        return report == null ? List.of() : persons(report).stream().map(one -> one.annotator().id()).toList();
    }

    private void choose(UUID one) {
        Sight now = sight;
        if (now == null || one.equals(chosen)) return;
        chosen = one;
        ProgressReport report = now.report();
        if (report != null) show(now, report);
    }

    private void offer(Sight now, ProgressReport report, Person person) {
        List<String> names = new ArrayList<>(report.people().stream().map(now::name).toList());
        if (report.together().isPresent()) names.add(text.get("dashboard.together"));
        boolean same = who.getItemCount() == names.size();
        for (int i = 0; same && i < names.size(); i++) same = names.get(i).equals(who.getItemAt(i));
        filling = true;
        if (!same) who.setModel(new DefaultComboBoxModel<>(names.toArray(new String[0])));
        int at = ids().indexOf(person.annotator().id());
        if (who.getSelectedIndex() != at) who.setSelectedIndex(at);
        filling = false;
        who.setVisible(names.size() > 1);
    }

    private static List<DoneRows.Row> rows(ProgressReport report, Person person) {
        int at = report.people().indexOf(person);
        List<DoneRows.Row> rows = new ArrayList<>();
        for (ReportDone one : report.reports()) {
            int labelled = 0;
            int of = 0;
            int flagged = 0;
            for (int i = 0; i < one.done().size(); i++) {
                ReportDone.Done done = one.done().get(i);
                boolean counts = done.assigned() && (at < 0 || at == i);
                if (!counts) continue;
                labelled += done.labelled();
                of += one.of();
                flagged += done.flagged();
            }
            if (of > 0 || labelled > 0 || flagged > 0) rows.add(new DoneRows.Row(one.report().digest(), one.report().name(), labelled, of, flagged));
        }
        return rows;
    }

    @Override
    public JComponent focusTarget() {
        return table.table();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (titles == null) return; // Swing calls from its constructor
        for (JLabel title : titles) title.setFont(look.font(13).deriveFont(Font.BOLD));
    }
}
