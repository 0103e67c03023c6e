package biaoju.flow;

import biaoju.command.Sheet;
import biaoju.dataset.DatasetUnit;
import biaoju.dataset.LabelRule;
import biaoju.domain.Annotation;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.query.Field;
import biaoju.query.Subject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a dataset as a filter sees it: its label is the one the row would have, by the rule; the rest is what those say
 * whose labels are votes.
 */
final class DatasetSubject implements Subject {
    /** What only the annotations tell. */
    static final Set<Field> OF_ANNOTATIONS = Collections.unmodifiableSet(EnumSet.of(Field.FLAG, Field.NOTE, Field.DATE, Field.CONFIRM));

    private final DatasetUnit unit;
    private final LabelRule rule;
    private final Sheet sheet;
    private final int number;
    private final int[] voters;
    private final String[] names;
    private final Said said;

    /**
     * @param number of the unit in the sheet
     * @param voters of the sheet's annotators, those whose labels count
     * @param names  of the sheet's annotators
     */
    DatasetSubject(DatasetUnit unit, LabelRule rule, Sheet sheet, int number, int[] voters, String[] names, Said said) {
        this.unit = unit;
        this.rule = rule;
        this.sheet = sheet;
        this.number = number;
        this.voters = voters;
        this.names = names;
        this.said = said;
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
        return labellers().mapToObj(voter -> names[voter]).toList();
    }

    @Override
    public boolean flagged() {
        return votersSaid().anyMatch(Annotation::flag);
    }

    @Override
    public List<String> notes() {
        return votersSaid().map(Annotation::note).filter(note -> !note.isEmpty()).toList();
    }

    @Override
    public List<Origin> origins() {
        return labellers().mapToObj(voter -> sheet.origin(number, voter)).toList();
    }

    @Override
    public boolean toConfirm() {
        return votersSaid().anyMatch(Annotation::toConfirm);
    }

    /** None: what a model suggests is no part of a dataset. */
    @Override
    public List<String> suggested() {
        return List.of();
    }

    @Override
    public List<LocalDate> dates() {
        return votersSaid().filter(one -> one.label() != null).map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)).toList();
    }

    private IntStream labellers() {
        return IntStream.of(voters).filter(voter -> sheet.label(number, voter) >= 0);
    }

    /** A note or a flag may stand without a label, so whoever is no second pass is heard. */
    private Stream<Annotation> votersSaid() {
        return said.of(sheet.sentence(number)).stream().filter(one -> !isSilent(one.annotator()));
    }

    private boolean isSilent(UUID annotator) {
        for (int i = 0; i < names.length; i++) {
            int place = i;
            if (sheet.annotators().get(i).id().equals(annotator)) return IntStream.of(voters).noneMatch(voter -> voter == place);
        }
        return false;
    }
}
