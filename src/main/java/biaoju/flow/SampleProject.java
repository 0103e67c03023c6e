package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The sample that travels in the jar: {@code corpus/} and {@code annotations/} as the repository has them. */
public final class SampleProject {
    private static final String ROOT = "/biaoju/sample/";
    private static final String SCHEME = "annotations/scheme.json";

    private SampleProject() {}

    /**
     * Copies the sample into a folder; files that stand there already are left as they are.
     *
     * @return the folder
     */
    public static Path unpack(Path into) {
        URL scheme = SampleProject.class.getResource(ROOT + SCHEME);
        if (scheme == null) throw new IllegalStateException("the sample is not on the class path");
        try {
            URI place = scheme.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    copy(jar.getPath(ROOT), into);
                }
            } else {
                copy(Path.of(place).resolve("../..").normalize(), into);
            }
            return into;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException broken) {
            throw new Problem(broken, "flow.sample_failed", into, Reason.of(broken));
        }
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.exists(target)) continue;
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
