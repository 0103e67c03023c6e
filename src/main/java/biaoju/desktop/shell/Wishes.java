package biaoju.desktop.shell;

import java.nio.file.Path;
import java.util.List;

/** What the frame itself asks for; everything else is an action. Called on the event dispatch thread. */
public interface Wishes {
    /** A tab was chosen. */
    void bringForward(String digest);

    /** A tab's close button was pressed. */
    void close(String digest);

    /** The close button of a page that comes and goes was pressed. */
    void closePage(String id);

    /** The annotator is to be called so from now on. */
    void rename(String name);

    /** Whether there is a project that files could go into. */
    boolean wantsFiles();

    /** Files or folders were dropped. */
    void drop(List<Path> files);
}
