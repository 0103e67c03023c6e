package biaoju.formats;

import java.util.List;

/** The types of our UIMA files: a label on a span, in a layer of its own, and the sentence it belongs to. */
final class UimaTypes {
    static final String LABEL = "custom.SentenceLabel";
    static final String SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";

    /** Of {@link #LABEL}, all text; as {@link Fields} reads them. */
    static final List<String> FEATURES = List.of("label", "second", "annotator", "note", "flag", "origin", "at", "elapsed_ms");

    private UimaTypes() {}
}
