package biaoju.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonFileTest {
    @TempDir
    private Path home;

    private PersonFile file() {
        return new PersonFile(new Folders(home, home, home), Clock.systemUTC());
    }

    @Test
    void thePersonOfTheFirstStartIsThePersonForEver() {
        Person first = file().me();
        assertThat(first.name()).isEqualTo(System.getProperty("user.name"));
        assertThat(file().me()).isEqualTo(first);
        assertThat(file().rename("刘主任").id()).isEqualTo(first.id());
        assertThat(file().me().name()).isEqualTo("刘主任");
    }

    @Test
    void twoFirstStartsAtOnceMakeOnePerson() {
        // In one process the file lock is refused to the second thread by an exception, so they take turns here.
        Object turn = new Object();
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> {
            synchronized (turn) {
                return file().me().id();
            }
        }).distinct()).hasSize(1);
    }

    @Test
    void aDamagedFileIsSetAsideAndSaidSo() throws IOException {
        UUID first = file().me().id();
        Files.writeString(home.resolve("annotator.json"), "{\"id\":\"not a uuid\"}");
        PersonFile file = file();
        assertThat(file.me().id()).isNotEqualTo(first);
        assertThat(file.problems()).extracting("key").containsExactly("settings.damagedPerson");
    }
}
