package biaoju.desktop.dataset;

import biaoju.base.Problem;
import biaoju.flow.BuiltDatasets;
import java.nio.file.Path;

/** What is said of datasets that were built before. */
public sealed interface Detail {
    /** What it was made from and how. */
    record Manifest(Path folder, String json) implements Detail {}

    /** Whether it is what its manifest says. */
    record Verified(Path folder, BuiltDatasets.Verdict verdict) implements Detail {}

    /** What changed from the earlier to the later. */
    record Compared(Path before, Path after, BuiltDatasets.Changes changes) implements Detail {}

    /** Why nothing can be said. */
    record Refused(Path folder, Problem why) implements Detail {}
}
