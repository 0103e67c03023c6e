package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.ReportText;
import biaoju.command.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/**
 * What is made of reports' texts, one report after the other. While a few are worked on, the next few are read and made on
 * other threads: a handful is in memory, and between them the store answers other questions.
 *
 * @param <T> what is made of a report
 */
final class TextStream<T> {
    /** Characters and reports read at a time. */
    private static final int CHARACTERS = 400_000;
    private static final int REPORTS = 256;

    private final Project project;
    private final Sheet sheet;
    private final BiFunction<Integer, ReportText, T> make;

    /** @param make of a report's place in the sheet and its text; on a thread of the stream's own */
    TextStream(Project project, Sheet sheet, BiFunction<Integer, ReportText, T> make) {
        this.project = project;
        this.sheet = sheet;
        this.make = make;
    }

    /** Takes what was made, on the calling thread. */
    @FunctionalInterface
    interface Sink<T> {
        /** @param place in the order asked for */
        void take(T made, int place);
    }

    private record Made<T>(int place, T made) {}

    private record Batch<T>(int to, boolean last, CompletableFuture<List<Made<T>>> made) {}

    /**
     * Reports without sentences are passed over.
     *
     * @param reports places in the sheet
     */
    void each(List<Integer> reports, Cancel cancel, Sink<T> sink) {
        ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "units");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Batch<T> batch = ask(reports, 0, cancel, maker);
            while (true) {
                List<Made<T>> ready = Waiting.on(batch.made);
                Batch<T> next = batch.last ? batch : ask(reports, batch.to, cancel, maker);
                for (Made<T> one : ready) {
                    cancel.check();
                    sink.take(one.made, one.place);
                }
                if (batch.last) return;
                batch = next;
            }
        } finally {
            maker.shutdown();
        }
    }

    private Batch<T> ask(List<Integer> reports, int from, Cancel cancel, Executor maker) {
        List<String> digests = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        Set<String> outlined = new HashSet<>();
        int to = from;
        for (long characters = 0; to < reports.size() && characters < CHARACTERS && to - from < REPORTS; to++) {
            int report = reports.get(to);
            int start = sheet.start(report);
            int end = sheet.start(report + 1);
            if (start == end) continue;
            String digest = sheet.reports().get(report).digest();
            digests.add(digest);
            places.add(to);
            characters += sheet.to(end - 1);
            if (isOutlined(start, end)) outlined.add(digest);
        }
        return new Batch<>(to, to == reports.size(), project.ask().reportTexts(digests, outlined)
                .thenApplyAsync(texts -> made(reports, places, texts, cancel), maker));
    }

    private List<Made<T>> made(List<Integer> reports, List<Integer> places, List<ReportText> texts, Cancel cancel) {
        List<Made<T>> made = new ArrayList<>(texts.size());
        int at = 0;
        for (int place : places) {
            cancel.check();
            int report = reports.get(place);
            boolean there = at < texts.size() && texts.get(at).digest().equals(sheet.reports().get(report).digest());
            if (there) made.add(new Made<>(place, make.apply(report, texts.get(at++))));
        }
        return made;
    }

    private boolean isOutlined(int start, int end) {
        for (int unit = start; unit < end; unit++) if (sheet.section(unit) >= 0) return true;
        return false;
    }
}
