package biaoju.flow.review;

import biaoju.agreement.Ratings;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Label;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who says what of every sentence that somebody labelled. Gold is not among it, nor is anybody's second pass: one person
 * has one voice.
 *
 * @param sentences by unit
 * @param voters    by column
 * @param known     how many of the labels are the scheme's; those after them are in nobody's scheme any more
 */
record Votes(List<SentenceId> sentences, List<Annotator> voters, Ratings ratings, int known) {
    static Votes of(Project project) {
        List<Annotator> voters = Voters.of(Waiting.on(project.ask().annotators()));
        Map<UUID, Integer> columns = new LinkedHashMap<>();
        for (Annotator voter : voters) columns.put(voter.id(), columns.size());
        Set<String> labels = new LinkedHashSet<>(project.scheme().labels().stream().map(Label::id).toList());
        int known = labels.size();
        Map<SentenceId, String[]> said = new LinkedHashMap<>();
        Waiting.on(project.ask().eachAnnotation(one -> take(one, columns, voters.size(), said, labels)));
        List<String> all = new ArrayList<>(labels);
        return new Votes(List.copyOf(said.keySet()), voters, ratings(said, voters.size(), all), known);
    }

    private static void take(Annotation one, Map<UUID, Integer> columns, int width, Map<SentenceId, String[]> said,
            Set<String> labels) {
        Integer column = columns.get(one.annotator());
        String label = one.label();
        if (column == null || label == null) return;
        labels.add(label);
        said.computeIfAbsent(one.sentence(), any -> new String[width])[column] = label;
    }

    private static Ratings ratings(Map<SentenceId, String[]> said, int width, List<String> labels) {
        byte[] cells = new byte[said.size() * width];
        int row = 0;
        for (String[] row1 : said.values()) {
            for (int column = 0; column < width; column++) {
                cells[row * width + column] = (byte) (labels.indexOf(row1[column]) + 1);
            }
            row++;
        }
        return Ratings.of(labels, width, cells, new int[] {0, said.size()});
    }

    String label(int index) {
        return ratings.labels().get(index);
    }
}
