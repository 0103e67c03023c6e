package biaoju.chart;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a row meets a column, both from 0, as the id of a region: {@code "3,1"}. */
public record Cell(int row, int column) {
    private static final Pattern ID = Pattern.compile("([0-9]{1,9}),([0-9]{1,9})");

    public String id() {
        return row + "," + column;
    }

    /** Empty where the id is not one of a cell. */
    public static Optional<Cell> of(String id) {
        Matcher cell = ID.matcher(id);
        if (!cell.matches()) return Optional.empty();
        return Optional.of(new Cell(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2))));
    }
}
