package biaoju.command;

/** The units of a project, and which of them each of the database's sentences is. Never changes. */
final class UnitPlaces {
    private final Sheet.Units units;
    private final int[] places;

    /** @param places by the database's number: the unit, −1 where there is none or it is retired */
    UnitPlaces(Sheet.Units units, int[] places) {
        this.units = units;
        this.places = places;
    }

    Sheet.Units units() {
        return units;
    }

    /** −1 where there is none. */
    int unit(long sentence) {
        return sentence < places.length ? places[(int) sentence] : -1;
    }
}
