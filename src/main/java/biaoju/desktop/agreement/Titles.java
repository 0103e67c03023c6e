package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.flow.review.WeekFigures;

/** What was asked for, in words. */
final class Titles {
    private final Messages text;
    private final Sight sight;

    Titles(Messages text, Sight sight) {
        this.text = text;
        this.sight = sight;
    }

    String of(Question question) {
        if (question instanceof Question.Cell cell) return cell(cell);
        if (question instanceof Question.Against against) {
            return text.get("agreement.title.against", sight.signs().name(against.label()));
        }
        if (question instanceof Question.InWeek given) {
            return text.get("agreement.title.cell", given.annotator() == Question.ANY ? text.get("agreement.drift.all")
                    : sight.annotator(given.annotator()), label(given.label()), text.get("agreement.title.week"),
                    week(given.week()));
        }
        if (question instanceof Question.Differing differing) {
            return text.get("agreement.title.differing", week(differing.week()));
        }
        if (question instanceof Question.Contradictions of) {
            return text.get("agreement.title.contradictions", sight.annotator(of.annotator()));
        }
        return "";
    }

    private String week(int week) {
        return sight.findings().weeks().stream().filter(one -> one.week() == week).map(WeekFigures::name).findFirst().orElse("");
    }

    private String cell(Question.Cell cell) {
        boolean all = cell.first() == Question.ANY;
        return text.get("agreement.title.cell", all ? text.get("agreement.one") : sight.annotator(cell.first()),
                label(cell.row()), all ? text.get("agreement.another") : sight.annotator(cell.second()),
                label(cell.column()));
    }

    private String label(int label) {
        return label == Question.ANY ? text.get("agreement.anyLabel") : sight.signs().name(label);
    }
}
