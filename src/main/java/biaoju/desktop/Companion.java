package biaoju.desktop;

import biaoju.command.Project;
import biaoju.session.Session;

/** Knows one thing of the open project, and keeps it while frames come and go. Event dispatch thread only. */
interface Companion {
    /** Another project is open: lets go of the one before, and of all that was found in it. */
    void opened(Project now, Session of);

    /** Lets go of the project and begins nothing any more: at the end there is nobody left to do it. */
    void rest();
}
