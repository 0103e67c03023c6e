package biaoju.desktop.shell;

import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * A tool window: registered by the launcher, built when first shown.
 *
 * @param id      stable: its size, place and visibility are kept under it; the title is {@code shell.window.<id>}
 * @param icon    of {@code resources/biaoju/icons}
 * @param number  Alt+number shows and focuses it
 * @param ofProject whether it shows something of a project: then it stays empty until one is open
 * @param content called once for each frame, on the event dispatch thread
 */
public record ToolWindow(String id, String icon, int number, Anchor anchor, boolean shownAtFirst,
        boolean ofProject, Supplier<? extends JComponent> content) {}
