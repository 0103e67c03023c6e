package biaoju.dataset;

import biaoju.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Into which parts the rows go, and how many of a hundred.
 *
 * @param parts in the order {@code train}, {@code validation}, {@code test}; a part without a share is not there
 */
public record SplitShares(List<Part> parts) {
    public static final String TRAIN = "train";
    public static final String VALIDATION = "validation";
    public static final String TEST = "test";
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(?:(\\d{1,3})/)?(\\d{1,3})");
    private static final int ALL = 100;

    public SplitShares {
        parts = List.copyOf(parts);
        if (parts.size() < 2) throw new IllegalArgumentException("one part is no split");
        if (parts.stream().mapToInt(Part::percent).sum() != ALL) throw new IllegalArgumentException("not a hundred");
    }

    public record Part(String name, int percent) {}

    /**
     * {@code 80/10/10}, or {@code 80/20} for training and test alone.
     *
     * @throws Problem if it is another form or the shares are not a hundred
     */
    public static SplitShares parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) throw new Problem("dataset.badSplit", text);
        int train = Integer.parseInt(matcher.group(1));
        int validation = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int test = Integer.parseInt(matcher.group(3));
        List<Part> parts = new ArrayList<>(List.of(new Part(TRAIN, train), new Part(VALIDATION, validation), new Part(TEST, test)));
        parts.removeIf(part -> part.percent == 0);
        if (train + validation + test != ALL || parts.size() < 2) throw new Problem("dataset.badSplit", text);
        return new SplitShares(parts);
    }

    /** As the command line has it. */
    public String id() {
        List<String> percents = new ArrayList<>();
        for (String name : List.of(TRAIN, VALIDATION, TEST)) {
            int percent = parts.stream().filter(part -> part.name.equals(name)).mapToInt(Part::percent).sum();
            if (percent > 0 || !name.equals(VALIDATION)) percents.add(Integer.toString(percent));
        }
        return String.join("/", percents);
    }
}
