package biaoju.session;

/** How safe the annotator's work is at this moment. */
public enum SaveState {
    /** All of it is on disk, in the journal and in the database. */
    SAVED,
    /** A step is on its way to the disk. */
    SAVING,
    /** All of it is on disk; the database behind the journal is being made anew. */
    REBUILDING,
    /** The journal cannot be written: nothing more is accepted. */
    READ_ONLY
}
