package biaoju.desktop;

import biaoju.base.Signal;
import biaoju.command.Project;
import biaoju.command.SentenceText;
import biaoju.desktop.guidelines.Example;
import biaoju.domain.Decision;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sentences that the guideline shows, read again whenever one comes or goes. Event dispatch thread only. */
final class Examples {
    private final Executor ui;
    private final Consumer<Throwable> complain;
    private final Signal<List<Example>> changed = new Signal<>();
    private @Nullable Project project;
    private List<Example> all = List.of();

    Examples(Executor ui, Consumer<Throwable> complain) {
        this.ui = ui;
        this.complain = complain;
    }

    Signal<List<Example>> changed() {
        return changed;
    }

    List<Example> all() {
        return all;
    }

    void opened(Project now) {
        project = now;
        take(List.of());
        read();
    }

    void heard(List<Ruling> rulings) {
        if (rulings.stream().anyMatch(Examples::concerns)) read();
    }

    private static boolean concerns(Ruling ruling) {
        return shown(ruling.before()) || shown(ruling.after());
    }

    private static boolean shown(@Nullable Decision decision) {
        return decision != null && decision.example();
    }

    private void read() {
        Project from = project;
        if (from == null) return;
        var unused = from.ask().examples().thenCompose(decisions -> texts(from, decisions))
                .whenComplete((found, failed) -> ui.execute(() -> {
                    if (from != project) return;
                    if (failed != null) complain.accept(failed);
                    else take(found);
                }));
    }

    private static CompletableFuture<List<Example>> texts(Project from, List<Decision> decisions) {
        return from.ask().texts(decisions.stream().map(Decision::sentence).toList())
                .thenCombine(from.ask().reports(from.me().id()), (texts, lines) -> {
                    Map<String, Report> reports = new HashMap<>();
                    lines.forEach(line -> reports.put(line.report().digest(), line.report()));
                    return join(decisions, texts, reports);
                });
    }

    private static List<Example> join(List<Decision> decisions, List<SentenceText> texts, Map<String, Report> reports) {
        Map<SentenceId, SentenceText> words = new HashMap<>();
        texts.forEach(one -> words.put(one.id(), one));
        List<Example> found = new ArrayList<>();
        for (Decision decision : decisions) {
            SentenceText text = words.get(decision.sentence());
            Report report = reports.get(decision.sentence().report());
            if (text == null || report == null) continue;
            found.add(new Example(decision.sentence(), decision.label(), text.text(), report.name(), text.number(),
                    decision.reason()));
        }
        return found;
    }

    private void take(List<Example> next) {
        if (next.equals(all)) return;
        all = List.copyOf(next);
        changed.emit(all);
    }
}
