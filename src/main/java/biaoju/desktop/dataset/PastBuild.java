package biaoju.desktop.dataset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A dataset that was built before, as the list shows it. */
public record PastBuild(Path folder, Instant at, int rows, List<String> formats, Status status) {
    /** How it stands to its manifest, as far as is known. */
    public enum Status {
        /** It is there; nobody has checked it. */
        THERE, SOUND, CHANGED, GONE;

        String key() {
            return "building.status." + name().toLowerCase(Locale.ROOT);
        }
    }

    public PastBuild {
        formats = List.copyOf(formats);
    }

    public PastBuild now(Status known) {
        return new PastBuild(folder, at, rows, formats, known);
    }

    String name() {
        return String.valueOf(folder.getFileName());
    }
}
