package biaoju.flow.marks;

import biaoju.domain.SentenceId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of some sentences comes next in a project, from a place on and around its end. */
public final class Ahead {
    private final Map<String, Integer> places = new HashMap<>();
    private final Comparator<SentenceId> order = Comparator.comparingInt((SentenceId one) -> places.getOrDefault(one.report(), -1))
            .thenComparing(SentenceId::span);

    /** @param reports their digests in the project's order */
    public Ahead(List<String> reports) {
        for (String report : reports) places.putIfAbsent(report, places.size());
    }

    /**
     * The nearest behind that place ({@code +1}) or before it ({@code -1}); from the project's end it goes on at the
     * start. Sentences of reports that the project does not have are passed over.
     */
    public Optional<SentenceId> next(Collection<SentenceId> sentences, SentenceId from, int direction) {
        Comparator<SentenceId> way = direction > 0 ? order : order.reversed();
        Comparator<SentenceId> around = Comparator.comparing((SentenceId one) -> way.compare(one, from) <= 0).thenComparing(way);
        return sentences.stream().filter(one -> places.containsKey(one.report()) && !one.equals(from)).min(around);
    }
}
