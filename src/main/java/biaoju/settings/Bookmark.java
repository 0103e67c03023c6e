package biaoju.settings;

/**
 * A sentence that somebody wants to find again.
 *
 * @param report digest
 * @param start  of the sentence, UTF-16 units
 * @param end    of the sentence, exclusive
 * @param words  its beginning, for the list
 */
public record Bookmark(String report, int start, int end, String words) {}
