package biaoju.settings;

import java.util.List;

/**
 * Where the user stopped in one project.
 *
 * @param open       the reports that stood open, in the order of their tabs
 * @param front      digest of the one in front; empty where none was
 * @param recent     digests of the reports read, the last first
 * @param filter     what the list of reports was narrowed to
 * @param byProgress whether that list had the least done first
 */
public record Stop(List<OpenReport> open, String front, List<String> recent, String filter, boolean byProgress) {
    public static final Stop NONE = new Stop(List.of(), "", List.of(), "", false);

    /** So many reports read last are remembered. */
    public static final int RECENT = 30;

    public Stop {
        open = List.copyOf(open);
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
    }

    public Stop withOpen(List<OpenReport> reports, String inFront) {
        return new Stop(reports, inFront, recent, filter, byProgress);
    }

    public Stop withRecent(List<String> reports) {
        return new Stop(open, front, reports, filter, byProgress);
    }

    public Stop withList(String words, boolean leastFirst) {
        return new Stop(open, front, recent, words, leastFirst);
    }
}
