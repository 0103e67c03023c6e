package biaoju.desktop.shell;

import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * A tool window: registered by the launcher, built when first shown. Which perspectives have it, and whether it is
 * shown at first, they say themselves; {@code view.window.<id>} is the action that shows and focuses it.
 *
 * @param id      stable: its size, place and visibility are kept under it; the title is {@code shell.window.<id>}
 * @param icon    of {@code resources/biaoju/icons}
 * @param ofProject whether it shows something of a project: then it stays empty until one is open
 * @param content called once for each frame, on the event dispatch thread
 */
public record ToolWindow(String id, String icon, Anchor anchor, boolean ofProject,
        Supplier<? extends JComponent> content) {}
