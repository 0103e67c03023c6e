package biaoju.flow.repeats;

import biaoju.base.Cancel;
import biaoju.command.Sheet;
import biaoju.domain.Edit;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sentences of all reports, who labelled them how, and what can be asked of them. For one thread at a time. */
final class Blocks {
    private static final int MOST_LABELS = 255;

    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> labelPlaces = new HashMap<>();
    private final List<UUID> annotators = new ArrayList<>();
    private final Map<UUID, Integer> annotatorPlaces = new HashMap<>();
    private Map<String, Block> all = Map.of();

    /** By report; never changed, but for the labels in them. */
    Map<String, Block> byReport() {
        return all;
    }

    int size() {
        return all.values().stream().mapToInt(Block::size).sum();
    }

    /** These take the place of those there were, with the labels of the sheet they were made of. */
    void enter(Sheet sheet, Map<String, Block> next) {
        int[] labelled = sheet.labels().stream().mapToInt(this::label).toArray();
        int[] people = sheet.annotators().stream().mapToInt(one -> annotator(one.id())).toArray();
        int unit = 0;
        for (Block block : next.values()) {
            for (int i = 0; i < block.size(); i++, unit++) {
                for (int a = 0; a < people.length; a++) {
                    int label = sheet.label(unit, a);
                    if (label >= 0) block.label(i, people[a], labelled[label]);
                }
            }
        }
        all = next;
    }

    void follow(Edit edit) {
        Block block = all.get(edit.sentence().report());
        int at = block == null ? -1 : block.at(edit.sentence().span());
        if (block == null || at < 0) return;
        String label = edit.after() == null ? null : edit.after().label();
        block.label(at, annotator(edit.annotator()), label == null ? 0 : label(label));
    }

    /** 1 + place; beyond what a byte holds they are all one, of which nothing is said. */
    private int label(String name) {
        Integer known = labelPlaces.get(name);
        if (known != null) return known;
        if (labels.size() == MOST_LABELS - 1) labels.add("…");
        if (labels.size() >= MOST_LABELS) return MOST_LABELS;
        labels.add(name);
        labelPlaces.put(name, labels.size());
        return labels.size();
    }

    private int annotator(UUID id) {
        Integer known = annotatorPlaces.get(id);
        if (known != null) return known;
        annotators.add(id);
        annotatorPlaces.put(id, annotators.size() - 1);
        return annotators.size() - 1;
    }

    /** How often the sentence stands elsewhere; nothing where it is not known here. */
    Count count(SentenceId sentence, UUID me) {
        int[] exact = {0};
        int[] alike = {0};
        int[] unlabelled = {0};
        int[] said = new int[MOST_LABELS + 1];
        List<Integer> met = new ArrayList<>();
        int[] reports = {0};
        Block[] last = new Block[1];
        int mine = annotator(me);
        each(sentence, (block, at, same) -> {
            if (same) exact[0]++;
            else alike[0]++;
            if (block != last[0] && !block.report.digest().equals(sentence.report())) reports[0]++;
            last[0] = block;
            int label = block.label(at, mine);
            if (label == 0) unlabelled[0]++;
            else if (said[label]++ == 0) met.add(label);
        });
        Map<String, Integer> given = new LinkedHashMap<>();
        met.stream().sorted().forEach(label -> given.put(labels.get(label - 1), said[label]));
        return new Count(exact[0], alike[0], reports[0], given, unlabelled[0]);
    }

    /**
     * The places, the very same sentence before those that are alike, each in reading order.
     *
     * @param others whether what others said may be seen
     * @param most   no more than so many
     */
    List<Place> places(SentenceId sentence, UUID me, boolean others, int most) {
        List<Place> exact = new ArrayList<>();
        List<Place> alike = new ArrayList<>();
        each(sentence, (block, at, same) -> {
            List<Place> list = same ? exact : alike;
            if (list.size() < most) list.add(place(block, at, same, me, others));
        });
        exact.addAll(alike.subList(0, Math.min(alike.size(), most - exact.size())));
        return List.copyOf(exact);
    }

    private Place place(Block block, int at, boolean same, UUID me, boolean others) {
        String mine = null;
        List<Place.Said> said = new ArrayList<>();
        for (int a = 0; a < annotators.size(); a++) {
            int label = block.label(at, a);
            if (label == 0) continue;
            if (annotators.get(a).equals(me)) mine = labels.get(label - 1);
            else if (others) said.add(new Place.Said(annotators.get(a), labels.get(label - 1)));
        }
        return new Place(block.id(at), block.report.name(), at + 1, same, block.noise(at), mine, said);
    }

    @FunctionalInterface
    private interface Hit {
        void at(Block block, int at, boolean same);
    }

    private void each(SentenceId sentence, Hit hit) {
        Block of = all.get(sentence.report());
        int there = of == null ? -1 : of.at(sentence.span());
        if (of == null || there < 0) return;
        long folded = of.folded[there];
        for (Block block : all.values()) {
            long[] folds = block.folded;
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == folded && !(block == of && i == there)) hit.at(block, i, block.same(i, of, there));
            }
        }
    }

    /** The places of the sentences that stand in most of them, these first; with everybody's labels among the others'. */
    List<List<Place>> repeated(int most, Cancel cancel) {
        long[] exact = new long[size()];
        int n = 0;
        for (Block block : all.values()) {
            System.arraycopy(block.exact, 0, exact, n, block.size());
            n += block.size();
        }
        Arrays.sort(exact);
        List<long[]> runs = new ArrayList<>();
        for (int from = 0, to; from < n; from = to) {
            to = from + 1;
            while (to < n && exact[to] == exact[from]) to++;
            if (to - from > 1) runs.add(new long[] {to - from, exact[from]});
        }
        cancel.check();
        runs.sort(Comparator.comparingLong((long[] run) -> -run[0]));
        Map<Long, List<Place>> found = new LinkedHashMap<>();
        runs.subList(0, Math.min(most, runs.size())).forEach(run -> found.put(run[1], new ArrayList<>()));
        for (Block block : all.values()) {
            for (int i = 0; i < block.size() && !found.isEmpty(); i++) {
                List<Place> places = found.get(block.exact[i]);
                if (places != null) places.add(said(block, i));
            }
        }
        return List.copyOf(found.values());
    }

    private Place said(Block block, int at) {
        List<Place.Said> said = new ArrayList<>();
        for (int a = 0; a < annotators.size(); a++) {
            if (block.label(at, a) > 0) said.add(new Place.Said(annotators.get(a), labels.get(block.label(at, a) - 1)));
        }
        return new Place(block.id(at), block.report.name(), at + 1, true, block.noise(at), null, said);
    }

    /** The sentences that the annotator labelled in two ways, told apart by their digests. */
    Collection<SentenceId> contradictory(UUID annotator, Cancel cancel) {
        List<SentenceId> found = new ArrayList<>();
        contradictions(annotator, false, cancel, (block, at, digest, label) -> found.add(block.id(at)));
        return found;
    }

    /** Whoever has a label here, in the order they were met. */
    List<UUID> annotators() {
        return List.copyOf(annotators);
    }

    /**
     * The places of each sentence that the annotator labelled in two ways or more, in reading order of the first.
     *
     * @param alike whether sentences that are alike count as the same
     */
    List<List<Place>> contradictions(UUID annotator, boolean alike, Cancel cancel) {
        Map<Long, List<Place>> found = new LinkedHashMap<>();
        contradictions(annotator, alike, cancel, (block, at, digest, label) -> found.computeIfAbsent(digest, any -> new ArrayList<>())
                .add(new Place(block.id(at), block.report.name(), at + 1, !alike, block.noise(at), labels.get(label - 1), List.of())));
        return List.copyOf(found.values());
    }

    @FunctionalInterface
    private interface Contradicted {
        void at(Block block, int at, long digest, int label);
    }

    private void contradictions(UUID annotator, boolean alike, Cancel cancel, Contradicted hit) {
        Integer who = annotatorPlaces.get(annotator);
        if (who == null) return;
        Said said = new Said(size());
        for (Block block : all.values()) {
            cancel.check();
            for (int i = 0; i < block.size(); i++) {
                int label = block.label(i, who);
                if (label > 0) said.add(alike ? block.folded[i] : block.exact[i], label);
            }
        }
        if (said.contradictory() == 0) return;
        for (Block block : all.values()) {
            cancel.check();
            for (int i = 0; i < block.size(); i++) {
                long digest = alike ? block.folded[i] : block.exact[i];
                int label = block.label(i, who);
                if (label > 0 && said.contradicts(digest)) hit.at(block, i, digest, label);
            }
        }
    }
}
