package biaoju.desktop.shell;

import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * A page in the middle of the window that is no report: the first of the tabs, without a button to close it.
 * Registered by the launcher, built when it is first in front.
 *
 * @param id      stable; the content's component is named {@code page.<id>}
 * @param title   of its tab, in the language of the frame
 * @param icon    of {@code resources/biaoju/icons}
 * @param content called once for each frame, on the event dispatch thread, with a project open
 */
public record EditorPage(String id, String title, String icon, Supplier<? extends JComponent> content) {}
