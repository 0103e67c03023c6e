package biaoju.desktop.adjudication;

/** How many disputes there are, and how many of them are settled. */
public record Tally(int settled, int all) {
    public static final Tally NOTHING = new Tally(0, 0);

    public int open() {
        return all - settled;
    }
}
