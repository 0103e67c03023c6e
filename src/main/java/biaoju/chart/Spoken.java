package biaoju.chart;

import biaoju.base.Messages;
import java.util.ArrayList;
import java.util.List;

/** Charts in words. */
final class Spoken {
    private Spoken() {}

    /** "Title. One; two; three; and 4 more." */
    static String list(String title, List<String> parts, int most, Messages text) {
        if (parts.isEmpty()) return text.get("chart.empty", title);
        List<String> said = new ArrayList<>(parts.subList(0, Math.min(most, parts.size())));
        if (parts.size() > most) said.add(text.get("chart.more", Numbers.count(parts.size() - most)));
        return text.get("chart.described", title, String.join(text.get("chart.between"), said));
    }
}
