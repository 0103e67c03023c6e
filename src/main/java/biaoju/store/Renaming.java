package biaoju.store;

import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Ruling;
import biaoju.domain.Step;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Edits that follow from labels being merged into others in the scheme: nobody looked at these sentences. Where a log that
 * came in late says otherwise of one, that is a person's word and stands; only the ids in it become others. Pure functions,
 * and part of the journal's meaning.
 */
public final class Renaming {
    private Renaming() {}

    /** Whether the edits and rulings of the change are such. */
    public static boolean is(Change change) {
        return change instanceof Change.SchemeChanged || (change instanceof Change.Annotated step && step.step() == Step.CARRY);
    }

    /** Whether it takes a merge of labels back. */
    public static boolean isBack(Change change) {
        return change instanceof Change.SchemeChanged changed && changed.of() != null && !changed.redo();
    }

    /**
     * @param stands what the annotator said of the sentence so far
     * @param back   whether labels that were merged become what they were
     * @return what they say after it
     */
    public static @Nullable Annotation of(Edit edit, @Nullable Annotation stands, boolean back) {
        Annotation before = edit.before();
        Annotation after = edit.after();
        if (stands == null || before == null || after == null) return stands == null && before == null ? after : stands;
        boolean sameLabels = Objects.equals(stands.label(), before.label()) && Objects.equals(stands.second(), before.second());
        boolean sameBeside = stands.note().equals(before.note()) && stands.flag() == before.flag() && stands.doubt().equals(before.doubt());
        if (sameLabels && sameBeside && same(stands.at(), before.at())) return after;
        // A label that a person gave since is not one that was merged, though it be the same; a note alone changes no label.
        if (back && !(sameLabels && !sameBeside && isOneGiving(stands, before))) return stands;
        Map<String, @Nullable String> ids = new HashMap<>();
        if (before.second() != null) ids.put(before.second(), after.second() == null ? after.label() : after.second());
        if (before.label() != null) ids.put(before.label(), after.label());
        String label = now(stands.label(), ids);
        String second = now(stands.second(), ids);
        return new Annotation(stands.sentence(), stands.annotator(), label, Objects.equals(label, second) ? null : second, stands.note(),
                stands.flag(), stands.doubt(), stands.origin(), stands.toConfirm(), stands.at(), stands.elapsedMs(), stands.under());
    }

    private static boolean isOneGiving(Annotation a, Annotation b) {
        return a.origin() == b.origin() && a.elapsedMs() == b.elapsedMs() && a.under().equals(b.under());
    }

    /** As precise as what the program writes, should a strange log's be cut by the database. */
    private static boolean same(Instant a, Instant b) {
        return a.truncatedTo(ChronoUnit.MILLIS).equals(b.truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable String now(@Nullable String id, Map<String, @Nullable String> ids) {
        return id == null || !ids.containsKey(id) ? id : ids.get(id);
    }

    private static @Nullable Decision of(Ruling ruling, @Nullable Decision stands, boolean back) {
        Decision before = ruling.before();
        Decision after = ruling.after();
        if (stands == null || before == null || after == null) return stands == null && before == null ? after : stands;
        if (stands.label().equals(before.label()) && Objects.equals(stands.second(), before.second()) && same(stands.at(), before.at())) {
            boolean isSame = stands.example() == before.example() && stands.reason().equals(before.reason());
            return isSame ? after : with(stands, after.label(), after.second());
        }
        if (back) return stands;
        Map<String, @Nullable String> ids = new HashMap<>();
        if (before.second() != null) ids.put(before.second(), after.second() == null ? after.label() : after.second());
        ids.put(before.label(), after.label());
        String label = Objects.requireNonNullElse(now(stands.label(), ids), stands.label());
        String second = now(stands.second(), ids);
        return with(stands, label, label.equals(second) ? null : second);
    }

    private static Decision with(Decision of, String label, @Nullable String second) {
        return new Decision(of.sentence(), label, second, of.by(), of.rule(), of.reason(), of.example(), of.at());
    }

    /** The edits as they are to be applied to what stands. */
    static List<Edit> edits(Tx tx, Change change, List<Edit> edits) throws SQLException {
        List<Edit> now = new ArrayList<>(edits.size());
        try (PreparedStatement find = tx.connection().prepareStatement(AnnotationRows.OF_SENTENCE)) {
            for (Edit edit : edits) {
                Annotation stands = AnnotationRows.find(find, edit.sentence(), edit.annotator());
                now.add(new Edit(edit.sentence(), edit.annotator(), stands, of(edit, stands, isBack(change))));
            }
        }
        return now;
    }

    /** The rulings as they are to be applied to what stands. */
    static List<Ruling> rulings(Tx tx, Change change, List<Ruling> rulings) throws SQLException {
        List<Ruling> now = new ArrayList<>(rulings.size());
        try (PreparedStatement find = tx.connection().prepareStatement(DecisionRows.OF_SENTENCE)) {
            for (Ruling ruling : rulings) {
                Decision stands = DecisionRows.find(find, ruling.sentence());
                now.add(new Ruling(ruling.sentence(), stands, of(ruling, stands, isBack(change))));
            }
        }
        return now;
    }
}
