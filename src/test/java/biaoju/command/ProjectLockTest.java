package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Problem;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProjectLockTest {
    private static final int REFUSED = 3;

    @TempDir
    private Path place;

    /** What another process does: takes the lock of the folder named. */
    public static void main(String[] folder) {
        try (ProjectLock lock = ProjectLock.take(ProjectFolder.in(Path.of(folder[0])), "somebody", Instant.now())) {
            assertThat(lock).isNotNull();
        } catch (Problem refused) {
            System.exit(REFUSED);
        }
    }

    private int anotherProcess() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ProjectLockTest.class.getName(), place.toString())
                .inheritIO().start().waitFor();
    }

    /** On POSIX systems a process loses all its locks of a file when it closes any channel on it. */
    @Test
    void refusingTheSameProcessDoesNotLetOthersIn() throws Exception {
        ProjectFolder folder = ProjectFolder.in(place);
        try (ProjectLock lock = ProjectLock.take(folder, "me", Instant.now())) {
            assertThat(lock).isNotNull();
            assertThat(anotherProcess()).isEqualTo(REFUSED);
            assertThatThrownBy(() -> ProjectLock.take(folder, "me", Instant.now())).isInstanceOf(Problem.class)
                    .hasMessageContaining("me @");
            assertThat(anotherProcess()).isEqualTo(REFUSED);
        }
        assertThat(anotherProcess()).isZero();
        ProjectLock.take(folder, "me", Instant.now()).close();
    }
}
