package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Report;
import biaoju.session.View;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import org.jspecify.annotations.Nullable;

/**
 * The perspective's pages and the reports that stand open, as tabs above the middle. A tabbed pane without pages: it
 * brings the keyboard, the wheel, the close buttons and the accessible names, while what is below stays one component
 * that keeps the focus.
 */
final class EditorTabs extends JTabbedPane {
    private final transient Look look;
    private final transient Wanted wanted;
    private transient List<EditorPage> pages = List.of();
    private transient List<Report> reports = List.of();
    private boolean showing;

    /** What is told of the tabs' being pressed. */
    interface Wanted {
        void page(String id);

        void report(String digest);

        /** Whether it has a button to close it. */
        boolean closable(String page);

        void closePage(String id);
    }

    EditorTabs(Look look, Messages text, Wanted wanted, Consumer<String> onClose) {
        this.look = look;
        this.wanted = wanted;
        Ui.named(this, "editor.tabs", text.get("shell.tabs"));
        setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
        setFocusable(true);
        putClientProperty("JTabbedPane.tabClosable", true);
        putClientProperty("JTabbedPane.tabCloseToolTipText", text.get("shell.closeTab"));
        BiConsumer<JTabbedPane, Integer> close = (pane, index) -> {
            if (index < pages.size()) wanted.closePage(pages.get(index).id());
            else onClose.accept(reports.get(index - pages.size()).digest());
        };
        putClientProperty("JTabbedPane.tabCloseCallback", close);
        putClientProperty("JTabbedPane.hasFullBorder", false);
        putClientProperty("JTabbedPane.maximumTabWidth", 260);
        addChangeListener(e -> chosen());
        setVisible(false);
    }

    /**
     * @param of    the pages that stand before the reports
     * @param front the id of the one in front, null where that is the view's report
     */
    void show(@Nullable View view, List<EditorPage> of, @Nullable String front) {
        List<EditorPage> before = of;
        List<Report> open = view == null ? List.of() : view.tabs();
        String report = view == null || view.page() == null ? "" : view.page().document().report().digest();
        showing = true;
        if (!open.equals(reports) || !before.equals(pages)) rebuild(before, open);
        int at = -1;
        for (int i = 0; i < pages.size(); i++) if (pages.get(i).id().equals(front)) at = i;
        for (int i = 0; i < reports.size(); i++) {
            if (front == null && reports.get(i).digest().equals(report)) at = pages.size() + i;
        }
        if (at >= 0 && getSelectedIndex() != at) setSelectedIndex(at);
        showing = false;
        setVisible(getTabCount() > 0);
    }

    private void rebuild(List<EditorPage> before, List<Report> open) {
        pages = before;
        reports = open;
        removeAll();
        for (EditorPage page : before) {
            JComponent nothing = nothing("tab." + page.id());
            nothing.putClientProperty("JTabbedPane.tabClosable", wanted.closable(page.id()));
            addTab(Ui.tabTitle(page.title()), look.icon(page.icon()), nothing, page.title());
        }
        for (Report report : open) {
            addTab(Ui.tabTitle(shortened(report.name())), (Icon) null, nothing("tab." + report.shortDigest()),
                    report.name());
        }
    }

    private static JComponent nothing(String name) {
        JComponent nothing = (JComponent) Box.createVerticalStrut(0);
        nothing.setName(name);
        return nothing;
    }

    private void chosen() {
        int at = getSelectedIndex();
        if (showing || at < 0) return;
        if (at < pages.size()) wanted.page(pages.get(at).id());
        else wanted.report(reports.get(at - pages.size()).digest());
    }

    /** Names of reports are often whole titles: the tab shows their beginning, the tooltip all of it. */
    private static String shortened(String name) {
        String bare = name.replaceFirst("\\.(txt|md)$", "");
        Objects.requireNonNull(bare);
        return bare.codePointCount(0, bare.length()) <= 18 ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, 17)) + "…";
    }
}
