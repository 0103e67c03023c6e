package biaoju.domain;

import java.time.Instant;

/**
 * What is known of a report besides its text.
 *
 * @param digest       SHA-256 of the normalised text in UTF-8, 64 lower-case hex digits: its identity
 * @param name         what people call it, usually the file's name
 * @param source       the original's name inside the project's {@code corpus/}, with {@code /} between folders
 * @param sourceDigest SHA-256 of the original's bytes
 * @param encoding     the charset the original was read in; {@link #EXTRACTED} and a format where it is no plain text
 * @param segmenter    version of the rule that cut it, with the granularity: {@code 1/sentences}
 */
public record Report(String digest, String name, String source, String sourceDigest, String encoding,
        String segmenter, Instant importedAt) {
    /** How many hex digits of the digest stand in files. */
    public static final int SHORT = 16;
    /** What the encoding of a report begins with whose text was taken out of a docx, a PDF and the like. */
    public static final String EXTRACTED = "extracted/";

    /** Whether its text is kept beside the original: the libraries that took it out change. */
    public boolean extracted() {
        return encoding.startsWith(EXTRACTED);
    }

    public String shortDigest() {
        return digest.substring(0, Math.min(SHORT, digest.length())); // a strange log may say anything
    }
}
