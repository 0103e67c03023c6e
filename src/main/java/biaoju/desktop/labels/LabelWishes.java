package biaoju.desktop.labels;

import biaoju.domain.SentenceId;

/** What the annotator asks for beside the page. */
public interface LabelWishes {
    void label(String id);

    void clear();

    void flag();

    /** What the label means is to be shown. */
    default void define(String id) {}

    /** The note of that sentence, which need no longer be the current one. */
    void note(SentenceId sentence, String text);

    /** Why that sentence is flagged, which need no longer be the current one; it is flagged then. */
    void doubt(SentenceId sentence, String reason);

    /** Writing is over: the keys go back to the page. */
    void leave();

    /** The key of an action, as people write it. */
    String key(String action);

    /** Where the sentence at hand stands elsewhere. */
    void repeats();
}
