package biaoju.flow.search;

import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.Annotation;
import biaoju.domain.SentenceId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the sheet of labels does not hold: notes, flags, days, of one report at a time. For one thread. */
final class Remarks {
    private final Project project;
    /** Who is heard; null for everybody. */
    private final @Nullable Set<UUID> heard;
    private String report = "";
    private Map<SentenceId, List<Annotation>> said = Map.of();

    Remarks(Project project, @Nullable Set<UUID> heard) {
        this.project = project;
        this.heard = heard;
    }

    private Stream<Annotation> of(Sheet sheet, int unit) {
        SentenceId sentence = sheet.sentence(unit);
        if (!sentence.report().equals(report)) {
            Map<SentenceId, List<Annotation>> read = new HashMap<>();
            for (Annotation one : Answer.of(project.ask().annotations(sentence.report()))) {
                if (heard == null || heard.contains(one.annotator())) {
                    read.computeIfAbsent(one.sentence(), any -> new ArrayList<>()).add(one);
                }
            }
            report = sentence.report();
            said = read;
        }
        return said.getOrDefault(sentence, List.of()).stream();
    }

    boolean flagged(Sheet sheet, int unit) {
        return of(sheet, unit).anyMatch(Annotation::flag);
    }

    List<String> notes(Sheet sheet, int unit) {
        return of(sheet, unit).map(Annotation::note).filter(note -> !note.isEmpty()).toList();
    }

    boolean toConfirm(Sheet sheet, int unit) {
        return of(sheet, unit).anyMatch(Annotation::toConfirm);
    }

    /** None: no model has suggested anything yet. */
    List<String> suggested(Sheet sheet, int unit) {
        return List.of();
    }

    /** UTC. */
    List<LocalDate> dates(Sheet sheet, int unit) {
        return of(sheet, unit).filter(one -> one.label() != null)
                .map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)).toList();
    }
}
