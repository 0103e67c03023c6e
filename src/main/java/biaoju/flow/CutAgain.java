package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Granularity;
import biaoju.domain.Report;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import biaoju.segment.Segmenter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a report of a project anew with another granularity: first only to look at what would come of it. */
public final class CutAgain {
    private CutAgain() {}

    /**
     * What would come of it; nothing is changed yet.
     *
     * @param before    sentences now
     * @param after     sentences then
     * @param same      of those, which stay as they are, with all that is said of them
     * @param carried   labels of one's own on sentences that are cut otherwise
     * @param toConfirm how many of those wait for a word then
     */
    public record Plan(Report report, Granularity granularity, List<Unit> units, String segmenter, int before, int after, int same, int carried,
            int toConfirm) {
        public Plan {
            units = List.copyOf(units);
        }

        /** Whether the report is cut so already. */
        public boolean changesNothing() {
            return same == before && same == after;
        }
    }

    /** @throws Problem {@code command.unknown_report} */
    public static Plan plan(Project project, String digest, Granularity granularity) {
        Document document = Waiting.on(project.ask().document(digest)).orElseThrow(() -> new Problem("command.unknown_report", digest));
        List<Unit> units = units(document, granularity);
        String segmenter = Segmenter.VERSION + "/" + granularity.id();
        Change change = Waiting.on(project.preview(new Command.Recut(digest, units, segmenter))).orElse(null);
        Set<Unit> same = new HashSet<>(document.cut().units());
        same.retainAll(new HashSet<>(units));
        int carried = 0;
        int open = 0;
        for (Edit edit : change == null ? List.<Edit>of() : change.edits()) {
            if (!edit.annotator().equals(project.me().id())) continue; // in a blind project not even how many there are is told
            Annotation after = edit.after();
            if (label(after) != null) carried++;
            if (after != null && after.toConfirm()) open++;
        }
        return new Plan(document.report(), granularity, units, segmenter, document.cut().sentences().size(), units.size(), same.size(), carried, open);
    }

    private static @Nullable String label(@Nullable Annotation said) {
        return said == null ? null : said.label();
    }

    /** A sentence that stays is still what somebody, or its file, said it is. */
    private static List<Unit> units(Document document, Granularity granularity) {
        Map<Span, Unit> known = new HashMap<>();
        document.cut().units().forEach(unit -> known.put(unit.span(), unit));
        List<Unit> units = new ArrayList<>();
        for (Unit unit : new Segmenter(granularity).cut(document.text()).units()) units.add(known.getOrDefault(unit.span(), unit));
        return units;
    }
}
