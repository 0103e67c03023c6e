package biaoju.desktop.guidelines;

/**
 * A heading of the guideline as it is shown.
 *
 * @param label id of the label whose section it begins; empty where it is none's
 */
record Leaf(int place, int level, String title, String label) {
    String anchor() {
        return "part" + place;
    }
}
