package biaoju.dataset;

import java.util.List;

/**
 * What the user asked for.
 *
 * @param formats        at least one; each is written with the same rows
 * @param keepUnlabelled rows without a label are written too
 * @param withoutNoise   sentences that are noise are left out even where they are labelled
 * @param seed           for whatever is drawn at random; nothing is yet, so it is only recorded
 */
public record DatasetOptions(List<Format> formats, LabelRule labels, boolean keepUnlabelled, boolean withoutNoise,
        long seed) {
    public DatasetOptions {
        formats = List.copyOf(formats);
        if (formats.isEmpty()) throw new IllegalArgumentException("no format");
    }
}
