package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.dataset.DatasetManifest;
import biaoju.dataset.Extra;
import biaoju.dataset.Format;
import biaoju.dataset.LabelRule;
import biaoju.dataset.SplitShares;
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
     * @throws Problem if there is no manifest that can be understood, or it asks for what there is not
     */
    public static Datasets.Wish of(Path folder) {
        DatasetManifest.Options said = DatasetManifest.read(folder).options();
        understood(said);
        return new Datasets.Wish(folder, said.formats(), said.labels(), said.unlabelledKept(), said.noiseLeftOut(), said.extras(),
                said.pseudonyms(), asked(said.split()), said.seed(), said.filter());
    }

    /** The manifest may be anybody's: what it asks for must be something that can be asked for. */
    private static void understood(DatasetManifest.Options said) {
        LabelRule.parse(said.labels());
        Format.parse(String.join(",", said.formats()));
        Extra.parse(said.extras());
        String split = asked(said.split());
        if (split != null) SplitShares.parse(split);
    }

    /** As people write it: two shares where nothing is for validation. */
    private static @Nullable String asked(@Nullable String split) {
        return split == null ? null : split.replace("/0/", "/");
    }

    /**
     * None where it is gone or was changed, or cannot be asked for. Labels of somebody whom the project does not know by
     * that name, as those of a pseudonym, are offered as gold.
     */
    public static Optional<Datasets.Wish> as(PastDatasets.Past past, Project project) {
        if (!past.status().equals(PastDatasets.Status.OK.id())) return Optional.empty();
        try {
            Datasets.Wish wish = of(past.folder());
            return Optional.of(isKnown(LabelRule.parse(wish.labels()), project) ? wish : gold(wish));
        } catch (Problem unreadable) {
            LOG.warn("what was asked for cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isKnown(LabelRule rule, Project project) {
        return !(rule instanceof LabelRule.ByAnnotator one)
                || Waiting.on(project.ask().annotators()).stream().anyMatch(person -> person.name().equals(one.name()));
    }

    private static Datasets.Wish gold(Datasets.Wish wish) {
        return new Datasets.Wish(wish.folder(), wish.formats(), new LabelRule.Gold().id(), wish.keepUnlabelled(), wish.withoutNoise(),
                wish.extras(), wish.pseudonyms(), wish.split(), wish.seed(), wish.filter());
    }
}
