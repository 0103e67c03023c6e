package biaoju.session;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.command.Project;
import biaoju.domain.Annotation;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A project and its session; the test's own thread is the UI thread: what is sent to it waits until the test looks. */
@Timeout(60)
abstract class SessionCase {
    @TempDir
    Path place;

    final LinkedBlockingQueue<Runnable> ui = new LinkedBlockingQueue<>();
    Project project;
    Session session;

    @AfterEach
    void close() {
        session.close();
        project.close();
    }

    void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            Runnable next = ui.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("something to happen").isNotNull();
            next.run();
        }
    }

    void untilSaved() throws InterruptedException {
        until(() -> session.view().saved() == SaveState.SAVED);
    }

    Page page() {
        Page page = session.view().page();
        assertThat(page).isNotNull();
        return page;
    }

    /** The first letter of each sentence's label, a dash for none. */
    String labels() {
        StringBuilder labels = new StringBuilder();
        for (int n = 1; n <= page().size(); n++) {
            labels.append(page().annotation(n).map(Annotation::label).map(label -> label.substring(0, 1)).orElse("-"));
        }
        return labels.toString();
    }
}
