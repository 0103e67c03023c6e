package biaoju.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Tables of ratings for tests, written as the papers print them. */
final class Tables {
    private Tables() {}

    /** An annotator a line, a unit a character; a dot is no rating. The labels are the characters, sorted. */
    static Ratings byAnnotator(String... lines) {
        List<String> labels = labels(lines);
        int units = lines[0].length();
        byte[] cells = new byte[units * lines.length];
        for (int a = 0; a < lines.length; a++) {
            for (int unit = 0; unit < units; unit++) {
                cells[unit * lines.length + a] = (byte) (1 + labels.indexOf(lines[a].substring(unit, unit + 1)));
            }
        }
        return Ratings.of(labels, lines.length, cells, new int[] {0, units});
    }

    /** A unit a line, an annotator a character; a dot is no rating. */
    static Ratings byUnit(String... lines) {
        List<String> labels = labels(lines);
        int annotators = lines[0].length();
        byte[] cells = new byte[lines.length * annotators];
        for (int i = 0; i < cells.length; i++) {
            String label = lines[i / annotators].substring(i % annotators, i % annotators + 1);
            cells[i] = (byte) (1 + labels.indexOf(label));
        }
        return Ratings.of(labels, annotators, cells, new int[] {0, lines.length});
    }

    /** How often each label was given, a unit a row; who gave it does not matter to the coefficient. */
    static Ratings byCounts(int[][] rows) {
        List<String> lines = new ArrayList<>();
        int most = 0;
        for (int[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int label = 0; label < row.length; label++) line.append(String.valueOf((char) ('a' + label)).repeat(row[label]));
            lines.add(line.toString());
            most = Math.max(most, line.length());
        }
        int width = most;
        return byUnit(lines.stream().map(line -> line + ".".repeat(width - line.length())).toArray(String[]::new));
    }

    /** Two annotators: {@code [first's label][second's label]} counts of units. */
    static Ratings confusion(int[][] counts) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                for (int n = 0; n < counts[i][j]; n++) lines.add("" + (char) ('a' + i) + (char) ('a' + j));
            }
        }
        return byUnit(lines.toArray(String[]::new));
    }

    /** Annotators who mostly take a unit's true label; groups of random size. */
    static Ratings random(Random random, int units, int annotators, int labels, double missing, double accuracy) {
        byte[] cells = new byte[units * annotators];
        for (int unit = 0; unit < units; unit++) {
            int truth = (int) (labels * Math.pow(random.nextDouble(), 2)); // some labels prevail
            for (int a = 0; a < annotators; a++) {
                if (random.nextDouble() < missing) continue;
                int label = random.nextDouble() < accuracy ? truth : random.nextInt(labels);
                cells[unit * annotators + a] = (byte) (1 + label);
            }
        }
        return Ratings.of(names(labels), annotators, cells, groups(random, units));
    }

    static List<String> names(int labels) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < labels; i++) names.add("label" + i);
        return names;
    }

    private static int[] groups(Random random, int units) {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0, units));
        for (int i = random.nextInt(6); i > 0 && units > 0; i--) starts.add(random.nextInt(units));
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> labels(String... lines) {
        return String.join("", lines).chars().filter(c -> c != '.').sorted().distinct()
                .mapToObj(c -> String.valueOf((char) c)).toList();
    }

    static AgreementTable table(Ratings ratings) {
        return Agreement.of(ratings, new AgreementOptions(0, 0, 1), () -> false, percent -> {});
    }
}
