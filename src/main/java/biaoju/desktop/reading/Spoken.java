package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.parts.Raters;
import biaoju.desktop.parts.RuleName;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Decision;
import biaoju.domain.LabelScheme;
import biaoju.session.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What stands in the columns of a review, in words. */
final class Spoken {
    private final LabelScheme scheme;
    private final Messages text;
    private final Raters raters;

    Spoken(LabelScheme scheme, Messages text, Raters raters) {
        this.scheme = scheme;
        this.text = text;
        this.raters = raters;
    }

    /** "disputed: a01 measure, a02 problem", "decided: measure by li". */
    void review(Page page, Annotator me, List<String> parts) {
        Review review = Review.of(page, raters);
        int number = page.current();
        StringJoiner said = new StringJoiner(text.get("reading.comma"));
        for (Annotation vote : inColumns(review, number)) said.add(vote(vote));
        if (said.length() == 0) parts.add(text.get("reading.nobody"));
        else if (review.differ(number)) parts.add(text.get("reading.disputed", said.toString()));
        else parts.add(review.voices(number).size() > 1 ? text.get("reading.agreed", said.toString()) : said.toString());
        review.decision(number).ifPresent(decision -> parts.add(decision(decision, me)));
    }

    /** In the order of the columns; whoever has none behind. */
    private List<Annotation> inColumns(Review review, int number) {
        List<Annotation> votes = new ArrayList<>();
        raters.columns().forEach(rater -> review.vote(number, rater).ifPresent(votes::add));
        for (Annotation vote : review.votes(number)) if (!votes.contains(vote)) votes.add(vote);
        return votes;
    }

    String vote(Annotation vote) {
        StringBuilder said = new StringBuilder(text.get("reading.vote", raters.name(vote.annotator()),
                vote.label() == null ? text.get("reading.unlabelled") : label(vote.label())));
        if (vote.toConfirm()) said.append(text.get("reading.comma")).append(text.get("reading.toConfirm"));
        if (vote.flag()) {
            said.append(text.get("reading.comma"))
                    .append(vote.doubt().isEmpty() ? text.get("reading.flagged") : text.get("reading.doubt", vote.doubt()));
        }
        if (!vote.note().isEmpty()) said.append(text.get("reading.comma")).append(text.get("reading.note", vote.note()));
        return said.toString();
    }

    String decision(Decision decision, Annotator me) {
        String words = decision.byPerson()
                ? text.get("reading.decided", label(decision.label()),
                        decision.by().equals(me.id()) ? me.name() : raters.name(decision.by()))
                : text.get("reading.decidedByRule", label(decision.label()), RuleName.of(text, decision.rule()));
        return decision.reason().isEmpty() ? words
                : words + text.get("reading.comma") + text.get("reading.reason", decision.reason());
    }

    private String label(String id) {
        return scheme.label(id).map(known -> known.name(text.chinese())).orElse(id);
    }
}
