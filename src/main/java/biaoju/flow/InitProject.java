package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Reason;
import biaoju.command.ProjectFolder;
import biaoju.domain.LabelScheme;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Makes a project: two folders and a label scheme. Everything else comes into being when it is opened. */
public final class InitProject {
    private static final String DEFAULT_SCHEME = "/biaoju/schemes/work-report.json";

    private InitProject() {}

    /**
     * @param scheme the scheme's file; empty for the five labels
     * @throws Problem if a project is there already, the scheme is not valid, or the folder cannot be written
     */
    public static LabelScheme init(Path root, Optional<Path> scheme) {
        if (ProjectFolder.isProject(root)) throw new Problem("flow.project_exists", root.toAbsolutePath().normalize());
        String json = scheme.map(InitProject::read).orElseGet(InitProject::defaultScheme);
        LabelScheme parsed = parse(json, scheme.map(Path::toString).orElse(DEFAULT_SCHEME));
        ProjectFolder folder = ProjectFolder.in(root);
        try {
            Files.createDirectories(folder.corpus());
            Files.createDirectories(folder.annotations());
            Files.writeString(folder.schemeFile(), json, StandardOpenOption.CREATE_NEW);
        } catch (IOException broken) {
            throw new Problem(broken, "flow.init_failed", root.toAbsolutePath().normalize(), Reason.of(broken));
        }
        return parsed;
    }

    private static LabelScheme parse(String json, String file) {
        try {
            return SchemeFile.parse(json);
        } catch (SchemeException wrong) {
            throw new Problem(wrong, "flow.scheme", file, String.valueOf(wrong.line()), wrong.field(), wrong.reason());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "flow.scheme_missing", file);
        } catch (IOException broken) {
            throw new Problem(broken, "flow.scheme_unreadable", file, Reason.of(broken));
        }
    }

    private static String defaultScheme() {
        try (InputStream in = InitProject.class.getResourceAsStream(DEFAULT_SCHEME)) {
            if (in == null) throw new IllegalStateException(DEFAULT_SCHEME + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
