package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.Annotator;
import biaoju.domain.Report;
import biaoju.store.ReportRow;
import biaoju.store.ReportRows;
import biaoju.store.SheetRows;
import biaoju.store.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Sheet} in one transaction of the reading connection, and so as of one moment. */
final class SheetReading {
    private final Tx tx;
    private final UnitPlaces places;
    private final Cancel cancel;
    private final int schemeLabels;
    private final List<String> labels;
    private final Map<String, Integer> labelPlaces = new HashMap<>();
    /** By the database's number of the annotator; null where nobody has it, or has no label. */
    private Sheet.@Nullable Column[] columns = {};
    private byte[] gold = {};

    SheetReading(Tx tx, UnitPlaces places, List<String> schemeLabels, Cancel cancel) {
        this.tx = tx;
        this.places = places;
        this.cancel = cancel;
        this.schemeLabels = schemeLabels.size();
        labels = new ArrayList<>(schemeLabels);
        for (String label : labels) labelPlaces.put(label, labelPlaces.size());
    }

    Sheet read() throws Exception {
        List<Report> reports = ReportRows.all(tx).stream().map(ReportRow::report).toList();
        Sheet.Units units = places.units();
        readLabels(units.size());
        readGold(units.size());
        sortOtherLabels();
        List<Annotator> annotators = new ArrayList<>();
        List<Sheet.Column> said = new ArrayList<>();
        SheetRows.annotators(tx).forEach((number, annotator) -> {
            Sheet.Column column = number < columns.length ? columns[number] : null;
            if (column == null) return;
            annotators.add(annotator);
            said.add(column);
        });
        return new Sheet(reports, units, labels, annotators, said, gold);
    }

    private void readLabels(int units) throws Exception {
        Map<Integer, String> names = SheetRows.labels(tx);
        int[] numbers = new int[names.keySet().stream().mapToInt(number -> number + 1).max().orElse(0)];
        Arrays.fill(numbers, -1);
        SheetRows.cells(tx, (sentence, annotator, label, origin, second, week) -> {
            int unit = places.unit(sentence);
            if (unit < 0) return;
            if (label >= numbers.length) throw tooManyLabels(label);
            if (numbers[label] < 0) numbers[label] = place(names.getOrDefault(label, ""));
            Sheet.Column column = column(annotator, units);
            column.labels[unit] = (byte) (numbers[label] + 1);
            column.origins[unit] = (byte) (second ? origin | Sheet.SECOND : origin);
            column.weeks[unit] = (short) week;
        }, cancel);
    }

    private Sheet.Column column(int annotator, int units) {
        if (annotator >= columns.length) columns = Arrays.copyOf(columns, annotator + 8);
        Sheet.Column known = columns[annotator];
        if (known != null) return known;
        Sheet.Column made = new Sheet.Column(units);
        columns[annotator] = made;
        return made;
    }

    private void readGold(int units) throws Exception {
        byte[] decided = new byte[2 * units];
        SheetRows.golds(tx, (sentence, label, byPerson, second) -> {
            int unit = places.unit(sentence);
            if (unit < 0) return;
            decided[2 * unit] = (byte) (place(label) + 1);
            decided[2 * unit + 1] = (byte) ((byPerson ? 1 : 0) | (second ? Sheet.SECOND : 0));
        }, cancel);
        gold = decided;
    }

    private int place(String label) {
        Integer known = labelPlaces.get(label);
        if (known != null) return known;
        if (labels.size() == Sheet.MOST_LABELS) throw tooManyLabels(labels.size() + 1);
        labels.add(label);
        labelPlaces.put(label, labels.size() - 1);
        return labels.size() - 1;
    }

    private static Problem tooManyLabels(int labels) {
        return new Problem("command.too_many_labels", Integer.toString(labels), Integer.toString(Sheet.MOST_LABELS));
    }

    /** Labels that are not the scheme's stand as they were met; every copy of the project is to have them alike. */
    private void sortOtherLabels() {
        if (labels.size() <= schemeLabels + 1) return;
        List<String> met = List.copyOf(labels);
        labels.subList(schemeLabels, labels.size()).sort(null);
        byte[] moved = new byte[met.size() + 1];
        for (int i = 0; i < met.size(); i++) moved[i + 1] = (byte) (labels.indexOf(met.get(i)) + 1);
        for (Sheet.Column column : columns) {
            if (column == null) continue;
            for (int i = 0; i < column.labels.length; i++) column.labels[i] = moved[column.labels[i] & 0xFF];
        }
        for (int i = 0; i < gold.length; i += 2) gold[i] = moved[gold[i] & 0xFF];
    }
}
