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

/**
 * This installation and its person, as every verb meets them.
 *
 * @param current  the folder the command was given in
 * @param terminal whether standard error is one, so that a bar may move there
 */
public record Surroundings(Folders folders, Path current, Messages messages, boolean terminal) {
    /** Those of whoever runs this program; in the language of the settings, else of the machine. */
    public static Surroundings ofUser() {
        Folders folders = Folders.ofUser();
        String language = new SettingsFile(folders, Clock.systemUTC()).get().language();
        Locale locale = language.equals("system") ? Locale.getDefault() : Locale.forLanguageTag(language);
        return new Surroundings(folders, Path.of(""), Messages.of(locale), Terminal.isStandardError());
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
