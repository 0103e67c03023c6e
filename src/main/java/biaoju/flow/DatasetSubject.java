package biaoju.flow;

import biaoju.dataset.DatasetUnit;
import biaoju.dataset.LabelRule;
import biaoju.domain.Annotation;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.query.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a dataset as a filter sees it: its label is the one the row would have, by the rule; the rest is what those say
 * whose labels are votes.
 */
final class DatasetSubject implements Subject {
    private final DatasetUnit unit;
    private final LabelRule rule;
    private final List<Annotation> said;
    private final Map<UUID, String> names;

    DatasetSubject(DatasetUnit unit, LabelRule rule, List<Annotation> said, Map<UUID, String> names) {
        this.unit = unit;
        this.rule = rule;
        this.said = said;
        this.names = names;
    }

    @Override
    public String text() {
        return unit.text();
    }

    @Override
    public Kind kind() {
        return unit.kind();
    }

    @Override
    public @Nullable Noise noise() {
        return unit.noise();
    }

    @Override
    public String report() {
        return unit.reportName();
    }

    @Override
    public String digest() {
        return unit.report();
    }

    @Override
    public List<String> section() {
        return unit.section();
    }

    @Override
    public List<String> labels() {
        return rule.resolve(unit).map(LabelRule.Resolved::label).stream().toList();
    }

    @Override
    public List<String> annotators() {
        return labelled().stream().map(one -> names.get(one.annotator())).filter(Objects::nonNull).toList();
    }

    @Override
    public boolean flagged() {
        return said.stream().anyMatch(Annotation::flag);
    }

    @Override
    public List<String> notes() {
        return said.stream().map(Annotation::note).filter(note -> !note.isEmpty()).toList();
    }

    @Override
    public List<Origin> origins() {
        return labelled().stream().map(Annotation::origin).toList();
    }

    @Override
    public List<LocalDate> dates() {
        return labelled().stream().map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)).toList();
    }

    private List<Annotation> labelled() {
        return said.stream().filter(one -> one.label() != null).toList();
    }
}
