package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.store.ProjectRows;
import biaoju.store.SheetRows;
import biaoju.store.Tx;
import java.lang.ref.SoftReference;
import java.util.List;

/**
 * Reads where the units are, and remembers it until there are other sentences: reading them takes nine tenths of a sheet's
 * time, and they change only at an import, which gives higher numbers, for none is given twice, and where units are cut
 * otherwise or reports put away, which is counted. For the reading thread alone.
 */
final class LastUnits {
    private SoftReference<UnitPlaces> last = new SoftReference<>(null);
    private List<Long> state = List.of();

    /** @param database changes whenever the database is another one */
    UnitPlaces read(Tx tx, int database, Cancel cancel, Progress progress) throws Exception {
        List<Integer> reports = SheetRows.reports(tx);
        long highest = SheetRows.last(tx);
        List<Long> now = List.of((long) database, (long) reports.size(), highest, ProjectRows.recuts(tx));
        UnitPlaces known = last.get();
        if (known != null && now.equals(state)) return known;
        UnitsReading reading = new UnitsReading(reports.size(), reports, Math.toIntExact(highest));
        SheetRows.sentences(tx, reading, cancel, progress);
        UnitPlaces places = reading.places();
        last = new SoftReference<>(places);
        state = now;
        return places;
    }
}
