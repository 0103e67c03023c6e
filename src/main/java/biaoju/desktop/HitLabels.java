package biaoju.desktop;

import biaoju.desktop.search.Source.Given;
import biaoju.desktop.search.Tally;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Hits;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Labelling all that was found: what it would do, and to which sentences. Goes through every hit, on any thread but the
 * window's.
 *
 * @param later what was given since they were found
 * @param me    whose labels they become
 */
record HitLabels(Hits hits, LaterLabels later, UUID me) {
    private List<Given> mine(int hit) {
        return later.labels(hits, hit, me);
    }

    /** What labels I gave to the hits. */
    Tally tally(int round) {
        BitSet labelled = new BitSet();
        Map<String, Integer> labels = new TreeMap<>();
        for (int hit = 0; hit < hits.size(); hit++) {
            for (Given one : mine(hit)) {
                labelled.set(hit);
                labels.merge(one.label(), 1, Integer::sum);
            }
        }
        return new Tally(round, hits.size(), labelled, labels);
    }

    /** @param sparing without those that I have given a label by now: some may have got one since they were counted */
    List<SentenceId> without(BitSet those, boolean sparing) {
        List<SentenceId> meant = new ArrayList<>();
        for (int hit = those.nextClearBit(0); hit < hits.size(); hit = those.nextClearBit(hit + 1)) {
            if (!sparing || mine(hit).isEmpty()) meant.add(hits.sentence(hit));
        }
        return meant;
    }
}
