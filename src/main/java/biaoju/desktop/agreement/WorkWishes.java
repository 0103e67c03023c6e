package biaoju.desktop.agreement;

/** What is wished for where work is shared out. */
public interface WorkWishes {
    /** All as it was typed. */
    void assign(String names, String overlap, String repeats, String seed);

    void pack(String annotator);

    void merge();
}
