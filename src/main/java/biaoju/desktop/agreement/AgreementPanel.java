package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Faded;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * The first page of the Review perspective: how far the annotators agree, and how sure that is. What stands on labels
 * that have changed since is pale and says so. Passive.
 */
public final class AgreementPanel extends JPanel implements Focus {
    /** What the supervisor wants. */
    public interface Wishes extends WorkWishes {
        void count(Switches switches);

        void recompute();

        void ask(Question question);

        void open(String digest);
    }

    /** How the findings stand to the labels of now. */
    public enum Freshness {
        /** There are none yet; the first are being computed. */
        NONE,
        /** There are none: somebody stopped it. */
        STOPPED,
        /** They are of now, and complete. */
        FRESH,
        /** They are of now; the intervals are being computed. */
        INTERVALS,
        /** They are of now; somebody stopped the intervals. */
        BARE,
        /** Labels have changed since, or others are to be counted; new ones are being computed. */
        COMPUTING,
        /** Labels have changed since. */
        STALE
    }

    private final transient Messages text;
    private final FactsBar bar;
    private final Faded faded;
    private final JTabbedPane tabs = new JTabbedPane();
    private final transient Map<String, Tab> parts = new LinkedHashMap<>();
    private final transient List<String> ids;
    private final List<JPanel> decks = new ArrayList<>();
    private final List<Hint> hints = new ArrayList<>();
    private final ConfusionTab confusion;
    private final WorkTab work;
    private final Set<Integer> toShow = new HashSet<>();
    private transient @Nullable Sight sight;

    public AgreementPanel(Look look, Messages text, Wishes wishes) {
        super(new BorderLayout());
        this.text = text;
        Ui.named(this, "agreement", text.get("agreement.title"));
        bar = new FactsBar(look, text, wishes);
        confusion = new ConfusionTab(look, text, wishes::ask);
        parts.put("overview", new OverviewTab(look, text));
        parts.put("pairs", new PairsTab(look, text, this::showPair));
        parts.put("confusion", confusion);
        parts.put("labels", new LabelsTab(look, text, wishes::ask));
        parts.put("reports", new ReportsTab(look, text, wishes::open));
        parts.put("drift", new DriftTab(look, text, wishes::ask));
        parts.put("repeats", new RepeatsTab(look, text, wishes::ask));
        work = new WorkTab(look, text, wishes);
        parts.put("work", work);
        ids = List.copyOf(parts.keySet());
        Ui.named(tabs, "agreement.tabs", text.get("agreement.tabs"));
        for (String id : ids) addTab(look, id);
        for (String key : new String[] {"ctrl PAGE_UP", "ctrl PAGE_DOWN"}) { // those go from report to report
            tabs.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
            tabs.getInputMap().put(KeyStroke.getKeyStroke(key), "none");
        }
        tabs.addChangeListener(e -> reveal());
        faded = new Faded(tabs);
        add(bar, BorderLayout.PAGE_START);
        add(faded);
        bar.show(null, Freshness.NONE, Switches.FIRST, false);
    }

    private void addTab(Look look, String id) {
        String title = text.get("agreement.tab." + id);
        JPanel deck = Ui.named(new JPanel(new CardLayout()), "agreement.deck." + id, title);
        Hint hint = new Hint(look, "agreement.hint." + id, text.locale());
        deck.add(hint, "hint");
        Tab tab = part(id);
        deck.add(tab.part(), "part");
        hints.add(hint);
        decks.add(deck);
        tabs.addTab(Ui.tabTitle(title), deck);
    }

    private Tab part(String id) {
        Tab tab = parts.get(id);
        if (tab == null) throw new IllegalArgumentException(id);
        return tab;
    }

    /** @param findings null while there are none */
    public void show(@Nullable Findings findings, Freshness freshness, Switches switches, LabelScheme scheme, Raters raters) {
        bar.show(findings, freshness, switches, raters.anonymous());
        faded.setPale(findings != null && (freshness == Freshness.COMPUTING || freshness == Freshness.STALE));
        Sight next = findings == null ? null
                : new Sight(findings, new Signs(scheme, findings.ratings().labels(), text.chinese()), raters);
        boolean same = sight != null && next != null && Objects.equals(sight.findings(), next.findings())
                && sight.raters().equals(next.raters());
        if (same) return;
        sight = next;
        for (int i = 0; i < ids.size(); i++) toShow.add(i);
        reveal();
    }

    /** Brings a part to the front. */
    public void showPart(String id) {
        tabs.setSelectedIndex(Math.max(0, ids.indexOf(id)));
    }

    /** Where a package is made. */
    public void namePackage() {
        showPart("work");
        work.name();
    }

    /** Where reports are assigned. */
    public void nameAll() {
        showPart("work");
        work.nameAll();
    }

    private void showPair(int first, int second) {
        showPart("confusion");
        confusion.choose(first, second);
        confusion.focusTarget().requestFocusInWindow();
    }

    /** Fills what is in front; the rest when it is brought there. */
    private void reveal() {
        int at = tabs.getSelectedIndex();
        if (at < 0 || !toShow.remove(at)) return;
        JPanel deck = decks.get(at);
        CardLayout cards = (CardLayout) deck.getLayout();
        Tab tab = part(ids.get(at));
        Sight now = sight;
        if (now == null || !tab.says(now)) {
            hints.get(at).say(now == null ? text.get("agreement.hint.computing") : nothing(now.findings()));
            cards.show(deck, "hint");
        } else {
            tab.show(now);
            cards.show(deck, "part");
        }
    }

    /** What is missing, and how to come by it. */
    private String nothing(Findings findings) {
        int labelled = findings.table().units();
        if (labelled > 0) return text.get("agreement.hint.none", Written.count(labelled), findings.annotators().size());
        int reports = findings.workload().reports();
        return reports == 0 ? text.get("agreement.hint.noReports") : text.get("agreement.hint.noLabels", Written.count(reports));
    }

    @Override
    public JComponent focusTarget() {
        Sight now = sight;
        int at = tabs.getSelectedIndex();
        if (now == null || at < 0 || !part(ids.get(at)).says(now)) return tabs;
        return part(ids.get(at)).focusTarget();
    }
}
