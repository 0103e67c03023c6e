package biaoju.domain;

/**
 * A heading and what stands under it.
 *
 * @param parent index of the section around it, -1 at the top
 * @param level  1 to 4
 * @param start  where the heading begins, in UTF-16 units
 */
public record Section(int parent, int level, String title, int start) {}
