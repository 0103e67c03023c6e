package biaoju.dataset;

import biaoju.dataset.DatasetManifest.Guideline;
import biaoju.domain.LabelScheme;
import java.util.List;

/**
 * What a dataset is made from and by, beside its reports.
 *
 * @param tool         name and version of the program
 * @param labels       all that occur: the scheme's in its order, which is the order of their codes, then others
 * @param schemeDigest SHA-256 of the scheme's file
 * @param pseudonyms   whether annotators have other names in the rows than in the project
 */
public record Provenance(String tool, LabelScheme scheme, List<String> labels, String schemeDigest, List<Guideline> guidelines,
        boolean pseudonyms) {
    public Provenance {
        labels = List.copyOf(labels);
        guidelines = List.copyOf(guidelines);
    }
}
