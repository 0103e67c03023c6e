package biaoju.flow;

import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.formats.FoundLabel;
import biaoju.formats.FoundLabels;
import biaoju.formats.LabelLine;
import biaoju.formats.LabelLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a neighbour's file says into lines of our own: labels by the map, places checked against the text. */
final class NeighbourLabels implements FoundLabels {
    private final NeighbourPlaces places;
    private final LabelMap map;
    private final Optional<String> nobody;
    private final LabelLines.Receiver receiver;
    private final List<Problem> remarks = new ArrayList<>();
    /** What the file said without a time: there is no telling which of two is the later. */
    private final Map<String, List<String>> timeless = new HashMap<>();
    private int leftOut;

    NeighbourLabels(LabelTargets targets, Project project, LabelMap map, Optional<String> nobody, LabelLines.Receiver receiver) {
        this.places = new NeighbourPlaces(targets, project);
        this.map = map;
        this.nobody = nobody;
        this.receiver = receiver;
    }

    @Override
    public void take(long record, FoundLabel found) {
        Optional<LabelLine> line;
        try {
            line = line(found);
        } catch (Problem reason) {
            refuse(record, reason);
            return;
        }
        line.ifPresent(one -> receiver.take(record, one));
    }

    private Optional<LabelLine> line(FoundLabel found) {
        Set<String> labels = new LinkedHashSet<>(); // two of theirs may be one of ours
        for (String label : found.labels()) map.id(label).ifPresent(labels::add);
        if (labels.isEmpty() && !found.labels().isEmpty()) {
            leftOut++;
            return Optional.empty();
        }
        String annotator = found.annotator() != null ? found.annotator() : nobody.orElseThrow(() -> new Problem("flow.label_nobody"));
        LabelLine line = places.line(found, annotator, List.copyOf(labels));
        if (found.at() == null) {
            List<String> words = List.of(String.valueOf(line.label()), String.valueOf(line.second()), line.note());
            List<String> before = timeless.putIfAbsent(line.report() + ":" + line.start() + "-" + line.end() + " " + annotator, words);
            if (before != null && !before.equals(words)) throw new Problem("flow.label_twice", annotator, before.get(0), words.get(0));
        }
        return Optional.of(line);
    }

    @Override
    public void refuse(long record, Problem reason) {
        receiver.refuse(record, reason);
    }

    @Override
    public void remark(Problem remark) {
        remarks.add(remark);
    }

    List<Problem> remarks() {
        List<Problem> all = new ArrayList<>(remarks);
        all.addAll(map.remarks(leftOut));
        return all;
    }
}
