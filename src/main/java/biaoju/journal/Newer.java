package biaoju.journal;

/** A frame that is whole but says something only a newer program knows. Becomes {@code journal.newer} with the file's name. */
final class Newer extends RuntimeException {
    Newer(String what) {
        super(what);
    }
}
