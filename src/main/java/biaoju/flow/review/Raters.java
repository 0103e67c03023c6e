package biaoju.flow.review;

import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import biaoju.domain.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whose labels are compared, and which: gold is not a sheet's label, so it is never among them. */
final class Raters {
    private final Sheet sheet;
    private final AgreementChoice choice;
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> secondPasses = new ArrayList<>();
    private final byte[] cells;
    private int effective;
    private int noise;
    private int propagated;
    private int accepted;

    Raters(Sheet sheet, AgreementChoice choice) {
        this.sheet = sheet;
        this.choice = choice;
        Set<UUID> again = Annotator.secondPasses(sheet.annotators());
        for (int i = 0; i < sheet.annotators().size(); i++) {
            Annotator one = sheet.annotators().get(i);
            if (again.contains(one.id())) secondPasses.add(one.name());
            else if (hasLabels(i)) columns.add(i);
            else leaveOutAll(i);
        }
        columns.sort(Comparator.comparing((Integer i) -> sheet.annotators().get(i).name())
                .thenComparing(i -> sheet.annotators().get(i).id()));
        cells = new byte[Math.multiplyExact(sheet.units(), columns.size())];
        fill();
    }

    private boolean hasLabels(int column) {
        for (int unit = 0; unit < sheet.units(); unit++) if (label(unit, column) >= 0) return true;
        return false;
    }

    /** −1 where there is none, or it is left out. */
    int label(int unit, int column) {
        int label = sheet.label(unit, column);
        if (label < 0 || (choice.withoutNoise() && sheet.noise(unit))) return -1;
        Origin origin = sheet.origin(unit, column);
        boolean out = origin == Origin.PROPAGATED ? choice.withoutPropagated() : origin == Origin.ACCEPTED && choice.withoutAccepted();
        return out ? -1 : label;
    }

    private void fill() {
        int width = columns.size();
        int[] order = columns.stream().mapToInt(Integer::intValue).toArray();
        for (int unit = 0; unit < sheet.units(); unit++) {
            int given = 0;
            int byHand = 0;
            for (int i = 0; i < width; i++) {
                int label = label(unit, order[i]);
                if (label < 0) {
                    leaveOut(unit, order[i]);
                    continue;
                }
                cells[unit * width + i] = (byte) (label + 1);
                given++;
                if (isByHand(sheet.origin(unit, order[i]))) byHand++;
            }
            if (given >= 2 && byHand >= 2) effective++;
        }
    }

    private void leaveOutAll(int column) {
        for (int unit = 0; unit < sheet.units(); unit++) leaveOut(unit, column);
    }

    private void leaveOut(int unit, int column) {
        if (sheet.label(unit, column) < 0) return;
        if (choice.withoutNoise() && sheet.noise(unit)) noise++;
        else if (sheet.origin(unit, column) == Origin.PROPAGATED) propagated++;
        else accepted++;
    }

    static boolean isByHand(Origin origin) {
        return origin == Origin.HUMAN || origin == Origin.IMPORTED;
    }

    /** Places in the sheet, ordered by name. */
    List<Integer> columns() {
        return List.copyOf(columns);
    }

    List<Annotator> annotators() {
        return columns.stream().map(sheet.annotators()::get).toList();
    }

    /** As {@link biaoju.agreement.Ratings} takes them over. */
    byte[] cells() {
        return cells;
    }

    /** Shared units of which two or more labels were given by hand. */
    int effective() {
        return effective;
    }

    LeftOut leftOut() {
        return new LeftOut(noise, propagated, accepted, secondPasses);
    }
}
