package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Report;
import biaoju.session.View;
import java.awt.Component;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.JTabbedPane;
import org.jspecify.annotations.Nullable;

/**
 * The reports that stand open, as tabs above the one page. A tabbed pane without pages: it brings the keyboard, the
 * wheel, the close buttons and the accessible names, while the page stays one component that keeps the focus.
 */
final class EditorTabs extends JTabbedPane {
    private final transient Consumer<String> onOpen;
    private transient List<Report> tabs = List.of();
    private boolean showing;

    EditorTabs(Messages text, Consumer<String> onOpen, Consumer<String> onClose) {
        this.onOpen = onOpen;
        Ui.named(this, "editor.tabs", text.get("shell.tabs"));
        setTabLayoutPolicy(SCROLL_TAB_LAYOUT);
        setFocusable(true);
        putClientProperty("JTabbedPane.tabClosable", true);
        putClientProperty("JTabbedPane.tabCloseToolTipText", text.get("shell.closeTab"));
        BiConsumer<JTabbedPane, Integer> close = (pane, index) -> onClose.accept(tabs.get(index).digest());
        putClientProperty("JTabbedPane.tabCloseCallback", close);
        putClientProperty("JTabbedPane.hasFullBorder", false);
        putClientProperty("JTabbedPane.maximumTabWidth", 260);
        addChangeListener(e -> chosen());
        setVisible(false);
    }

    void show(@Nullable View view) {
        List<Report> open = view == null ? List.of() : view.tabs();
        String front = view == null || view.page() == null ? "" : view.page().document().report().digest();
        showing = true;
        if (!open.equals(tabs)) rebuild(open);
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).digest().equals(front) && getSelectedIndex() != i) setSelectedIndex(i);
        }
        showing = false;
        setVisible(!tabs.isEmpty());
    }

    private void rebuild(List<Report> open) {
        tabs = open;
        removeAll();
        for (Report report : open) {
            Component nothing = Box.createVerticalStrut(0);
            nothing.setName("tab." + report.shortDigest());
            addTab(Ui.tabTitle(shortened(report.name())), null, nothing, report.name());
        }
    }

    private void chosen() {
        int at = getSelectedIndex();
        if (!showing && at >= 0 && at < tabs.size()) onOpen.accept(tabs.get(at).digest());
    }

    /** Names of reports are often whole titles: the tab shows their beginning, the tooltip all of it. */
    private static String shortened(String name) {
        String bare = name.replaceFirst("\\.(txt|md)$", "");
        Objects.requireNonNull(bare);
        return bare.codePointCount(0, bare.length()) <= 18 ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, 17)) + "…";
    }
}
