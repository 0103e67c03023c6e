package biaoju.importing.extract;

/**
 * What taking the text out of one file may cost.
 *
 * @param heap    of the process that does it, in MB
 * @param seconds a file may take, double that for a PDF
 * @param answer  bytes the process may say about one file
 */
public record Limits(int heap, int seconds, int answer) {
    /** Far above what any report needs, far below what a machine notices. */
    public static final Limits USUAL = new Limits(512, 60, 64 << 20);
}
