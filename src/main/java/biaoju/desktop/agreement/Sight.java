package biaoju.desktop.agreement;

import biaoju.desktop.parts.Raters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is to be shown, and in whose words: findings, labels, annotators. */
record Sight(Findings findings, Signs signs, Raters raters) {
    /** What the annotator at that place of the ratings is called on the screen. */
    String annotator(int at) {
        return raters.name(findings.annotators().get(at).id());
    }

    /**
     * The annotators' places of the ratings in the order they are shown in. Without names that is the order of the
     * letters: the ratings' own would give the names away.
     */
    List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < findings.annotators().size(); i++) order.add(i);
        if (raters.anonymous()) {
            List<UUID> columns = raters.columns();
            order.sort(Comparator.comparingInt(at -> columns.indexOf(findings.annotators().get(at).id())));
        }
        return order;
    }

    /** What they are called, in that order. */
    List<String> names() {
        return order().stream().map(this::annotator).toList();
    }

    String report(int at) {
        return findings.reports().get(at).name();
    }

    boolean nothingShared() {
        return findings.table().shared() == 0;
    }
}
