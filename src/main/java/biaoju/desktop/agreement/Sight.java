package biaoju.desktop.agreement;

import biaoju.desktop.parts.Raters;

/** What is to be shown, and in whose words: findings, labels, annotators. */
record Sight(Findings findings, Signs signs, Raters raters) {
    /** What the annotator at that place of the ratings is called on the screen. */
    String annotator(int at) {
        return raters.name(findings.annotators().get(at).id());
    }

    String report(int at) {
        return findings.reports().get(at).name();
    }

    boolean nothingShared() {
        return findings.table().shared() == 0;
    }
}
