package biaoju.desktop.shell;

import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * A page in the middle of the window that is no report: the first of the tabs. Registered by the launcher, built when it
 * is first in front. One that a perspective has is always there and has no button to close it; any other is there from
 * its being called until its being closed.
 *
 * @param id      stable; the content's component is named {@code page.<id>}
 * @param title   of its tab, in the language of the frame
 * @param icon    of {@code resources/biaoju/icons}
 * @param content called once for each frame, on the event dispatch thread, with a project open
 */
public record EditorPage(String id, String title, String icon, Supplier<? extends JComponent> content) {}
