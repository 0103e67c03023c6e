package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.command.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Reports' texts one after the other. While a few are worked on the next few are read: a handful is in memory, and between
 * them other questions are answered.
 */
final class TextStream {
    /** Characters and reports read at a time. */
    private static final int CHARACTERS = 400_000;
    private static final int REPORTS = 256;

    private final Project project;
    private final Sheet sheet;

    TextStream(Project project, Sheet sheet) {
        this.project = project;
        this.sheet = sheet;
    }

    /** Takes a report of the sheet. */
    @FunctionalInterface
    interface Sink {
        /** @param place in the order asked for */
        void take(int place, int report, ReportText text);
    }

    private record Batch(int from, int to, CompletableFuture<List<ReportText>> texts) {}

    /**
     * Reports without sentences are passed over.
     *
     * @param reports places in the sheet
     */
    void each(List<Integer> reports, Cancel cancel, Sink sink) {
        Batch batch = ask(reports, 0);
        while (batch.from < batch.to) {
            List<ReportText> texts = Waiting.on(batch.texts);
            Batch next = ask(reports, batch.to);
            int at = 0;
            for (int place = batch.from; place < batch.to; place++) {
                int report = reports.get(place);
                if (at == texts.size() || !texts.get(at).digest().equals(sheet.reports().get(report).digest())) continue;
                cancel.check();
                sink.take(place, report, texts.get(at++));
            }
            batch = next;
        }
    }

    private Batch ask(List<Integer> reports, int from) {
        List<String> digests = new ArrayList<>();
        Set<String> outlined = new HashSet<>();
        int to = from;
        for (long characters = 0; to < reports.size() && characters < CHARACTERS && to - from < REPORTS; to++) {
            int report = reports.get(to);
            int start = sheet.start(report);
            int end = sheet.start(report + 1);
            if (start == end) continue;
            String digest = sheet.reports().get(report).digest();
            digests.add(digest);
            characters += sheet.to(end - 1);
            if (isOutlined(start, end)) outlined.add(digest);
        }
        return new Batch(from, to, from == to ? CompletableFuture.completedFuture(List.of())
                : project.ask().reportTexts(digests, outlined));
    }

    private boolean isOutlined(int start, int end) {
        for (int unit = start; unit < end; unit++) if (sheet.section(unit) >= 0) return true;
        return false;
    }
}
