package biaoju.flow;

import biaoju.base.Problem;
import biaoju.formats.LabelMapFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What files of labels hold, before any of it is taken in: for a table of labels that somebody looks through and changes.
 *
 * @param files   in the order given
 * @param labels  the commonest first
 * @param others  labels of further names, beyond {@link #MOST}: such a file has no labels but something else there
 * @param nobody  records that do not say who labelled; they need a name
 * @param unclear records that cannot be understood; the import lists them
 * @param example what is wrong with the first of those
 */
public record LabelSurvey(List<OneFile> files, List<Found> labels, int others, int nobody, int unclear, Optional<Problem> example) {
    /** Different names of labels that are told apart. */
    public static final int MOST = 1_000;

    public LabelSurvey {
        files = List.copyOf(files);
        labels = List.copyOf(labels);
    }

    /** Whether nothing at all can be understood: another format, or another encoding. */
    public boolean nothing() {
        return unclear > 0 && files.stream().allMatch(one -> one.records() == 0);
    }

    /** As the table that {@code labels import --map} takes: a row a label, to be looked through and changed. */
    public void writeTable(OutputStream out) {
        List<LabelMapFile.Row> rows = labels.stream()
                .map(one -> new LabelMapFile.Row(one.name(), one.proposed().orElse(""), one.times(), one.example())).toList();
        try {
            LabelMapFile.write(rows, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param format  as it is called on the command line
     * @param records that say something of a sentence
     */
    public record OneFile(Path file, String format, int records) {}

    /**
     * One label of the neighbour's.
     *
     * @param name     in the neighbour's words
     * @param times    how often it was given, as first or second label
     * @param example  the beginning of a text that bears it; empty where the files have no texts
     * @param proposed the scheme's label it would be taken for; empty where nobody knows it
     * @param leftOut  the table given says so; then nothing is proposed
     */
    public record Found(String name, int times, String example, Optional<String> proposed, boolean leftOut) {}
}
