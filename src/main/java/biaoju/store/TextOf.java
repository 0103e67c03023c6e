package biaoju.store;

import biaoju.domain.Report;
import org.jspecify.annotations.Nullable;

/** Where a report's text comes from: the original in the corpus, decoded, normalised, and proved by the digest. */
@FunctionalInterface
public interface TextOf {
    /** The normalised text, or null where the original is gone or is not what it was: then the report is left out. */
    @Nullable String text(Report report);
}
