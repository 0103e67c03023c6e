package biaoju.desktop;

import biaoju.command.Project;
import biaoju.session.Session;
import biaoju.session.View;
import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Projects as they come to the desk: what is waited for, and who is told once it is there. Event dispatch thread only. */
final class Arrivals implements Projects.Told {
    private final Desk desk;
    /** The digits of the labels in the menu. */
    private String labelKeys = "12345";
    private @Nullable Path next;
    private boolean expecting;

    /** @param expecting whether a project is about to be opened */
    Arrivals(Desk desk, boolean expecting) {
        this.desk = desk;
        this.expecting = expecting;
    }

    /** Whether a project is on its way: then nobody is offered the ways to one. */
    boolean waiting() {
        return next != null || expecting;
    }

    /** What is being opened; null while that is not known. */
    @Nullable Path next() {
        return next;
    }

    String labelKeys() {
        return labelKeys;
    }

    @Override
    public void opening(Path root) {
        next = root;
        expecting = false;
        if (desk.session().isEmpty()) desk.show(null);
    }

    @Override
    public void leaving() {
        desk.companions().resuming().rest();
    }

    @Override
    public void opened(Project project, Session session) {
        next = null;
        desk.bench().begin();
        desk.attention().look();
        desk.companions().opened(project, session);
        session.changed().listen(desk::show);
        session.changed().listen(this::followKeys);
        session.notices().listen(desk::answer);
        String digits = DeskActions.digits(project.scheme());
        if (digits.equals(labelKeys)) {
            desk.show(session.view());
        } else {
            labelKeys = digits;
            desk.furnishAgain();
        }
        project.notices().forEach(desk::warn);
        desk.focusPage();
    }

    /** Menus have an entry for each label: they follow the scheme. */
    private void followKeys(View view) {
        desk.companions().scheme().show(view);
        String digits = DeskActions.digits(view.scheme());
        if (digits.equals(labelKeys)) return;
        labelKeys = digits;
        EventQueue.invokeLater(desk::furnishAgain);
    }

    @Override
    public void failed(Path root, Throwable cause) {
        next = null;
        if (!(cause instanceof CancellationException)) desk.complain(cause);
        if (desk.session().isEmpty()) desk.show(null);
    }
}
