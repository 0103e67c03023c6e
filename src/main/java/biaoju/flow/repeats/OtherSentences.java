package biaoju.flow.repeats;

import biaoju.domain.Change;
import biaoju.domain.Step;
import java.util.Set;

/** Tells changes after which a project has other sentences, or labels by other names, from those that touch labels alone. */
public final class OtherSentences {
    private static final Set<Step> CUTTING = Set.of(Step.SPLIT, Step.MERGE, Step.MARK, Step.RECUT, Step.SHELVE, Step.UNSHELVE, Step.SCHEME);

    private OtherSentences() {}

    /** Whatever is not known to leave sentences as they are may make others of them. */
    public static boolean after(Change change) {
        if (change.recutting().isPresent() || change.shelving().isPresent()) return true;
        if (change instanceof Change.Annotated done) return CUTTING.contains(done.step());
        if (change instanceof Change.Undone undone) return CUTTING.contains(undone.step());
        return !(change instanceof Change.Decided) && !(change instanceof Change.AnnotatorNamed) && !(change instanceof Change.Assigned)
                && !(change instanceof Change.BlindSet) && !(change instanceof Change.PackageMade) && !(change instanceof Change.MadeFor)
                && !(change instanceof Change.GuidelineSet);
    }
}
