package biaoju.flow;

import biaoju.base.Problem;
import biaoju.dataset.DatasetManifest;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was asked for when a dataset was built, out of its manifest: to be asked for again. */
public final class SameAgain {
    private static final Logger LOG = LoggerFactory.getLogger(SameAgain.class);

    private SameAgain() {}

    /**
     * With the folder it lies in; an annotator, where one was asked for, has the name the rows have.
     *
     * @throws Problem if there is no manifest that can be understood
     */
    public static Datasets.Wish of(Path folder) {
        DatasetManifest.Options said = DatasetManifest.read(folder).options();
        return new Datasets.Wish(folder, said.formats(), said.labels(), said.unlabelledKept(), said.noiseLeftOut(), said.extras(),
                said.pseudonyms(), asked(said.split()), said.seed(), said.filter());
    }

    /** As people write it: two shares where nothing is for validation. */
    private static @Nullable String asked(@Nullable String split) {
        return split == null ? null : split.replace("/0/", "/");
    }

    /** None where it is gone or was changed. */
    public static Optional<Datasets.Wish> as(PastDatasets.Past past) {
        if (past.manifest().isEmpty()) return Optional.empty();
        try {
            return Optional.of(of(past.folder()));
        } catch (Problem unreadable) {
            LOG.warn("what was asked for cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
