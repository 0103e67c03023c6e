package biaoju.desktop.dashboard;

import biaoju.desktop.parts.Raters;
import biaoju.domain.LabelScheme;
import biaoju.flow.progress.Person;
import biaoju.flow.progress.ProgressReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard shows at one moment. Immutable.
 *
 * @param report null while there is none
 * @param raters what annotators are called
 * @param me     who looks, by their own name
 */
public record Sight(@Nullable ProgressReport report, LabelScheme scheme, Raters raters, UUID me) {
    String name(Person person) {
        return person.annotator().id().equals(me) ? person.annotator().name() : raters.name(person.annotator().id());
    }
}
