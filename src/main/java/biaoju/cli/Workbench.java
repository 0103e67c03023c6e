package biaoju.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The other face, as the command line sees it: something that can be opened where there is a display. */
public interface Workbench {
    boolean available();

    /** Opens the window, on a project or on the one that was open last, and returns when it was closed. */
    void open(Optional<Path> project);
}
