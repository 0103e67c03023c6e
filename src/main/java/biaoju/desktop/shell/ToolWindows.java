package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.Keys;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JToggleButton;
import org.jspecify.annotations.Nullable;

/** The tool windows of one frame: which are shown, the buttons in the stripes, content built when first shown. */
public final class ToolWindows {
    private final Look look;
    private final Messages text;
    private final Docks docks;
    private final ActionTable actions;
    private final Runnable onPage;
    private final Map<String, ToolWindow> windows = new LinkedHashMap<>();
    private final Map<String, ToolPane> panes = new LinkedHashMap<>();
    private final Map<String, JToggleButton> buttons = new LinkedHashMap<>();
    private final Map<Anchor, String> shown = new LinkedHashMap<>();
    private @Nullable Perspective now;
    private boolean awake;

    /** @param onPage gives the keyboard back to the page when a window that had it is hidden */
    ToolWindows(Look look, Messages text, ActionTable actions, Docks docks, List<ToolWindow> all, Runnable onPage) {
        this.look = look;
        this.text = text;
        this.actions = actions;
        this.docks = docks;
        this.onPage = onPage;
        for (ToolWindow window : all) {
            windows.put(window.id(), window);
            buttons.put(window.id(), button(window));
        }
    }

    /**
     * Shows the windows of a perspective, and buttons for no others.
     *
     * @param kept by id, whether the window was shown when the perspective was left last
     */
    void furnish(Perspective as, Map<String, Boolean> kept) {
        now = as;
        Map<Anchor, String> wanted = new LinkedHashMap<>();
        as.windows().filter(id -> kept.getOrDefault(id, as.shown().contains(id)))
                .forEach(id -> wanted.put(window(id).anchor(), id));
        // What is shown before and after is left alone: it may have the keyboard.
        for (Anchor place : List.copyOf(shown.keySet())) if (!wanted.containsKey(place)) put(place, null);
        wanted.values().forEach(this::show);
        buttons.forEach((id, button) -> button.setVisible(as.has(id)));
    }

    /** A project is open: the windows that show something of it get their content. Answers whether they just did. */
    boolean wake() {
        if (awake) return false;
        awake = true;
        for (String id : shown.values()) Optional.ofNullable(panes.get(id)).ifPresent(ToolPane::fill);
        return true;
    }

    /** The stripe's button of a window. */
    JToggleButton button(String id) {
        return Optional.ofNullable(buttons.get(id)).orElseThrow();
    }

    /** What Alt+number does: shows and focuses; a second press hides. */
    public void call(String id) {
        ToolPane pane = panes.get(id);
        if (isShown(id) && pane != null && pane.hasKeyboard()) {
            hide(id);
        } else {
            show(id);
            focus(id);
        }
    }

    public boolean isShown(String id) {
        return shown.containsValue(id);
    }

    /** @throws IllegalArgumentException if the perspective has none of that id */
    public void show(String id) {
        ToolWindow window = window(id);
        if (now == null || !now.has(id)) throw new IllegalArgumentException("not a window of this perspective: " + id);
        if (isShown(id)) return;
        ToolPane pane = panes.computeIfAbsent(id, any -> pane(window));
        if (awake || !window.ofProject()) pane.fill();
        put(window.anchor(), id);
    }

    private void put(Anchor place, @Nullable String id) {
        String before = id == null ? shown.remove(place) : shown.put(place, id);
        if (before != null) button(before).setSelected(false);
        docks.put(place, id == null ? null : panes.get(id));
        if (id != null) button(id).setSelected(true);
    }

    public void hide(String id) {
        if (!isShown(id)) return;
        ToolPane pane = panes.get(id);
        boolean hadKeyboard = pane != null && pane.hasKeyboard();
        put(window(id).anchor(), null);
        if (hadKeyboard) onPage.run();
    }

    public void focus(String id) {
        ToolPane pane = panes.get(id);
        if (pane != null && isShown(id)) pane.takeFocus();
    }

    /** Of the windows shown, the one after (or before) that which has the keyboard; empty when it is the page's turn. */
    Optional<String> neighbour(int by) {
        List<String> order = windows.keySet().stream().filter(this::isShown).toList();
        int at = -1;
        for (int i = 0; i < order.size(); i++) {
            ToolPane pane = panes.get(order.get(i));
            if (pane != null && pane.hasKeyboard()) at = i;
        }
        int next = at < 0 ? (by > 0 ? 0 : order.size() - 1) : at + by;
        return next < 0 || next >= order.size() ? Optional.empty() : Optional.of(order.get(next));
    }

    /** By id, for the settings. */
    Map<String, Boolean> shown(Perspective in) {
        return in.windows().collect(Collectors.toMap(id -> id, this::isShown));
    }

    private ToolWindow window(String id) {
        ToolWindow window = windows.get(id);
        if (window == null) throw new IllegalArgumentException("no tool window is called " + id);
        return window;
    }

    private ToolPane pane(ToolWindow window) {
        String title = text.get("shell.window." + window.id());
        return new ToolPane(look, window.id(), title, text.get("shell.hideWindow", title), window.content(),
                () -> hide(window.id()));
    }

    private JToggleButton button(ToolWindow window) {
        String title = text.get("shell.window." + window.id());
        JToggleButton button = Ui.named(Ui.toggle("stripe." + window.id(), ""), "stripe." + window.id(), title);
        button.setIcon(look.icon(window.icon(), 20));
        List<String> keys = actions.get("view.window." + window.id()).keys();
        button.setToolTipText(keys.isEmpty() ? title : title + "  " + Keys.text(keys.get(0)));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(e -> {
            if (isShown(window.id())) {
                hide(window.id());
            } else {
                show(window.id());
                focus(window.id());
            }
        });
        return button;
    }
}
