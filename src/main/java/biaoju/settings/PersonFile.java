package biaoju.settings;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code annotator.json}: kept apart from the settings because it is written once and must not be lost with them.
 * Made at the first start, with the account's name.
 */
public final class PersonFile {
    private final Path folder;
    private final Path file;
    private final Clock clock;
    private final List<Problem> problems = new ArrayList<>();

    public PersonFile(Folders folders, Clock clock) {
        this.folder = folders.config();
        this.file = folder.resolve("annotator.json");
        this.clock = clock;
    }

    /** The person of this installation, made if there is none yet. */
    public Person me() {
        try {
            if (Files.exists(file)) return read();
            Folders.made(folder);
            Path lockFile = folder.resolve("annotator.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                // A second program may have been first: two first starts must not make two people of one.
                return Files.exists(file) ? read() : made();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keeps the new name for projects opened later. */
    public Person rename(String name) {
        Person renamed = me().named(name);
        try {
            write(renamed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return renamed;
    }

    /** What was wrong with the file when it was read. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Only what cannot be understood is set aside: a disk that fails to read must not make another person of this one. */
    private Person read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            Map<String, Object> fields = Json.read(new String(bytes, StandardCharsets.UTF_8));
            UUID id = UUID.fromString((String) fields.getOrDefault("id", ""));
            return new Person(id, (String) fields.getOrDefault("name", accountName()));
        } catch (IOException | IllegalArgumentException | ClassCastException bad) {
            Path aside = SmallFile.setAside(file, clock);
            problems.add(new Problem(bad, "settings.damagedPerson", aside.toString()));
            return made();
        }
    }

    private Person made() throws IOException {
        Person person = new Person(UUID.randomUUID(), accountName());
        write(person);
        return person;
    }

    private void write(Person person) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", 1);
        fields.put("id", person.id().toString());
        fields.put("name", person.name());
        SmallFile.write(file, Json.write(fields));
    }

    private static String accountName() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() || name.equals("?") ? "annotator" : name;
    }
}
