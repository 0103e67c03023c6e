package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A verb that works on a project: opens it, locked, and closes it whatever happens, Ctrl+C too. */
abstract class ProjectVerb extends Verb {
    private static final int GOODBYE_SECONDS = 10;

    final Surroundings here;

    ProjectVerb(Streams streams, Surroundings here) {
        super(streams);
        this.here = here;
    }

    abstract Path project();

    abstract int work(Workspace workspace, Cancel cancel);

    @Override
    public Integer call() {
        Cancel cancel = new Cancel();
        CountDownLatch over = new CountDownLatch(1);
        Thread goodbye = new Thread(() -> stop(cancel, over), "goodbye");
        Runtime.getRuntime().addShutdownHook(goodbye);
        try (Workspace workspace = open(cancel)) {
            workspace.notices().forEach(notice -> streams.failure(name(), notice.text(streams.messages)));
            return work(workspace, cancel);
        } finally {
            over.countDown();
            forget(goodbye);
        }
    }

    private Workspace open(Cancel cancel) {
        try (Streams.Bar bar = streams.bar("cli.opening")) {
            return Workspace.open(project(), here.folders(), here.me(), cancel, bar);
        }
    }

    private static void stop(Cancel cancel, CountDownLatch over) {
        cancel.ask();
        try {
            boolean ended = over.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
            if (!ended) Thread.currentThread().interrupt();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread goodbye) {
        try {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException exiting) {
            // the machine is going down already: the hook has done its work
        }
    }
}
