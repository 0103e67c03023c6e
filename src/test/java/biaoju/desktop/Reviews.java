package biaoju.desktop;

import biaoju.command.Totals;
import biaoju.command.UndoState;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Views of a review for tests: what annotators say, sentence by sentence, and what is decided. */
public final class Reviews {
    public static final Annotator LI = new Annotator(new UUID(7, 1), "li");
    public static final Annotator WANG = new Annotator(new UUID(7, 2), "wang");
    public static final Annotator ZHAO = new Annotator(new UUID(7, 3), "zhao");

    private final Document document;
    private final Map<Integer, List<Annotation>> votes = new HashMap<>();
    private final Map<Integer, Decision> decisions = new HashMap<>();
    private final List<Annotator> annotators = new ArrayList<>(List.of(Pages.ME));
    private int current = 1;

    private Reviews(Document document) {
        this.document = document;
    }

    public static Reviews of(Document document) {
        return new Reviews(document);
    }

    public static Annotator annotator(int number) {
        return new Annotator(new UUID(8, number), String.format("annotator-%02d", number));
    }

    public Reviews at(int number) {
        current = number;
        return this;
    }

    public Reviews says(Annotator who, int number, String label) {
        return says(who, number, label, "", false);
    }

    public Reviews says(Annotator who, int number, String label, String note, boolean flag) {
        if (!annotators.contains(who)) annotators.add(who);
        votes.computeIfAbsent(number, any -> new ArrayList<>()).add(new Annotation(id(document, number), who.id(), label,
                null, note, flag, Origin.HUMAN, false, Instant.EPOCH, 0));
        return this;
    }

    public Reviews decided(int number, String label, String rule) {
        decisions.put(number, decision(id(document, number), label, rule, ""));
        return this;
    }

    public Reviews decided(int number, String label, String rule, String reason) {
        decisions.put(number, decision(id(document, number), label, rule, reason));
        return this;
    }

    public static SentenceId id(Document document, int number) {
        return document.idOf(document.cut().sentences().get(number - 1));
    }

    public static Decision decision(SentenceId sentence, String label, String rule, String reason) {
        return new Decision(sentence, label, null, Pages.ME.id(), rule, reason, false, Instant.EPOCH);
    }

    public List<Annotator> annotators() {
        return List.copyOf(annotators);
    }

    public View view() {
        Map<Integer, List<Annotation>> said = new HashMap<>();
        votes.forEach((number, all) -> said.put(number, List.copyOf(all)));
        Page page = new Page(document, current, Map.of(), Map.copyOf(said), Map.copyOf(decisions));
        var line = Pages.line(document, 0);
        return new View(Pages.SCHEME, Pages.ME, List.of(line), List.of(line.report()), page, SaveState.SAVED,
                UndoState.NOTHING, new Totals(1, page.size(), 0), 0, annotators, true, true);
    }

    /** A dispute between two, as costly as wished. */
    public static Dispute dispute(Document document, int number, double cost, String first, String second) {
        Map<Annotator, String> said = new LinkedHashMap<>();
        said.put(LI, first);
        said.put(WANG, second);
        return new Dispute(id(document, number), document.report(), number, said, cost, 2, 0.5, 20, null);
    }
}
