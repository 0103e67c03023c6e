package biaoju.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WatchdogTest {
    @Test
    @Timeout(30)
    void aHeldUpThreadIsCaughtWithItsStack() throws Exception {
        BlockingQueue<Watchdog.Stall> stalls = new LinkedBlockingQueue<>();
        try (Watchdog watchdog = new Watchdog()) {
            watchdog.stalls().listen(stalls::add);
            CountDownLatch caughtInTheAct = new CountDownLatch(1);
            // Until a heartbeat has come through, the watchdog does not know whose stack to take.
            EventQueue.invokeAndWait(() -> {});
            watchdog.start();
            Watchdog.Stall found;
            do {
                EventQueue.invokeLater(() -> holdUp(caughtInTheAct));
                found = stalls.poll(5, TimeUnit.SECONDS);
            } while (found == null || found.stack().isEmpty());
            assertThat(found.millis()).isGreaterThanOrEqualTo(Watchdog.LIMIT_MS);
            assertThat(found.stack()).anyMatch(at -> at.getMethodName().equals("holdUp"));
        }
    }

    /** Twice the limit, however slow the machine. */
    private static void holdUp(CountDownLatch never) {
        try {
            assertThat(never.await(2L * Watchdog.LIMIT_MS, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
