package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.session.Page;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** The middle of the window: tabs, and below them what is in front of the perspective, its report or one of its pages. */
final class Middle extends JPanel {
    private static final String REPORT = "";

    private final transient Standing standing;
    private final transient Map<String, EditorPage> pages = new HashMap<>();
    private final transient Map<String, JComponent> built = new HashMap<>();
    private final EditorTabs tabs;
    private final CardLayout cards = new CardLayout();
    private final JPanel deck = new JPanel(cards);
    private final JPanel bar = new JPanel(new BorderLayout());
    private @Nullable JComponent report;
    private transient @Nullable View view;
    /** Whether no report was shown yet: the first is where the user was last time, not where they go. */
    private boolean fresh = true;

    /** @param above stands above the tabs: messages */
    Middle(Look look, Messages text, Standing standing, List<EditorPage> all, JComponent above, EditorTabs.Wanted wanted,
            Wishes wishes) {
        super(new BorderLayout());
        this.standing = standing;
        for (EditorPage page : all) pages.put(page.id(), page);
        tabs = new EditorTabs(look, text, wanted, wishes::close);
        setName("editor");
        JPanel top = new JPanel(new BorderLayout());
        top.add(above, BorderLayout.PAGE_START);
        bar.add(tabs);
        top.add(bar);
        add(top, BorderLayout.PAGE_START);
        add(deck);
    }

    /** What stands where reports are read: the reading pane, or the welcome page. */
    void setReport(JComponent content) {
        if (report == content) return;
        if (report != null) deck.remove(report);
        report = content;
        deck.add(content, REPORT);
        reveal();
    }

    /** The next view. Answers whether it is one of another place in the reports, gone to by whatever means. */
    boolean show(@Nullable View next) {
        boolean moved = !fresh && moved(view, next);
        if (next != null && next.page() != null) fresh = false;
        view = next;
        reveal();
        return moved;
    }

    /** Shows what is in front now. */
    void reveal() {
        String front = front().orElse(null);
        if (front != null && !built.containsKey(front)) {
            JComponent made = page(front).content().get();
            made.setName("page." + front);
            built.put(front, made);
            deck.add(made, front);
        }
        tabs.show(view, standing.pages().stream().filter(id -> view != null || standing.passing(id)).map(this::page).toList(), front);
        cards.show(deck, front == null ? REPORT : front);
        revalidate();
        repaint();
    }

    /** The page that is shown; empty for the report. Where no report is open, the perspective's first page is. */
    private Optional<String> front() {
        if (view == null) return standing.page().filter(standing::passing);
        if (standing.page().isEmpty() && view.tabs().isEmpty()) return standing.perspective().pages().stream().findFirst();
        return standing.page();
    }

    /** Gives the keyboard to what is shown. */
    void takeFocus() {
        JComponent shown = front().map(built::get).orElse(report);
        if (shown != null) Focus.give(shown);
    }

    private EditorPage page(String id) {
        return Optional.ofNullable(pages.get(id)).orElseThrow(() -> new IllegalArgumentException("no page is called " + id));
    }

    /** Whether the tabs are out of sight. */
    void calm(boolean yes) {
        bar.setVisible(!yes);
    }

    /** Another project's views come next. */
    void begin() {
        fresh = true;
    }

    /** Closing a report goes nowhere, though another comes to the front. */
    private static boolean moved(@Nullable View before, @Nullable View after) {
        Page from = before == null ? null : before.page();
        Page to = after == null ? null : after.page();
        if (after == null || to == null) return false;
        if (from == null) return before == null || before.tabs().isEmpty(); // else the neighbour of a closed one has been read
        String digest = from.document().report().digest();
        if (digest.equals(to.document().report().digest())) return from.current() != to.current();
        return after.tabs().stream().anyMatch(tab -> tab.digest().equals(digest));
    }
}
