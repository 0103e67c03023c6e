package biaoju.dataset;

import biaoju.dataset.DatasetManifest.Guideline;
import biaoju.domain.LabelScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dataset is made from and by, beside its reports.
 *
 * @param tool         name and version of the program
 * @param labels       all that occur: the scheme's in its order, which is the order of their codes, then others
 * @param schemeDigest SHA-256 of the scheme's file
 * @param agreement    null where no two people labelled the same sentence
 * @param pseudonyms   whether annotators have other names in the rows than in the project
 */
public record Provenance(String tool, LabelScheme scheme, List<String> labels, String schemeDigest, List<Guideline> guidelines,
        @Nullable AgreementSummary agreement, boolean pseudonyms) {
    public Provenance {
        labels = List.copyOf(labels);
        guidelines = List.copyOf(guidelines);
    }
}
