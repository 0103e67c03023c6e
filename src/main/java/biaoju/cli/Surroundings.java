package biaoju.cli;

import biaoju.base.Messages;
import biaoju.domain.Annotator;
import biaoju.settings.Folders;
import biaoju.settings.Person;
import biaoju.settings.PersonFile;
import biaoju.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * This installation and its person, as every verb meets them.
 *
 * @param current  the folder the command was given in
 * @param terminal whether standard error is one, so that a bar may move there
 */
public record Surroundings(Folders folders, Path current, Messages messages, boolean terminal) {
    /** Says {@code zh} or {@code en}, for scripts that must not depend on whose machine they run on. */
    static final String LANGUAGE = "BIAOJU_LANGUAGE";

    /** Those of whoever runs this program. */
    public static Surroundings ofUser() {
        Folders folders = Folders.ofUser();
        String settings = new SettingsFile(folders, Clock.systemUTC()).get().language();
        Locale locale = language(System.getenv(LANGUAGE), settings, Locale.getDefault(Locale.Category.DISPLAY));
        return new Surroundings(folders, Path.of(""), Messages.of(locale), Terminal.isStandardError());
    }

    /** What the environment wishes for this program goes before the window's setting, and that before the machine's locale. */
    static Locale language(@Nullable String wished, String settings, Locale machine) {
        if (wished != null && !wished.isBlank()) return Locale.forLanguageTag(wished.strip().replaceFirst("[._].*", "").toLowerCase(Locale.ROOT));
        return settings.equals("system") ? machine : Locale.forLanguageTag(settings);
    }

    /** The folder of the log. */
    public Path logs() {
        return folders.logs();
    }

    /** Who labels here; made at the first start. */
    Annotator me() {
        Person person = new PersonFile(folders, Clock.systemUTC()).me();
        return new Annotator(person.id(), person.name());
    }

    /** Projects that were open here, the last one first. */
    List<Path> lastProjects() {
        return new SettingsFile(folders, Clock.systemUTC()).get().projects().stream().map(Path::of).toList();
    }
}
