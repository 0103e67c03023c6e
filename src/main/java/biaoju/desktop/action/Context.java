package biaoju.desktop.action;

import biaoju.session.Page;
import biaoju.session.SaveState;
import biaoju.session.View;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an action can see of the moment it is pressed in.
 *
 * @param view        of the open project, null while there is none
 * @param perspective the id of the one the user works in
 * @param reading     whether it is the report that stands in front, not a page that covers it
 */
public record Context(@Nullable View view, String perspective, boolean reading) {
    public static final Context NOTHING = new Context(null, "", false);

    public Optional<Page> page() {
        return view == null ? Optional.empty() : Optional.ofNullable(view.page());
    }

    public boolean project() {
        return view != null;
    }

    /** Whether there is a sentence at hand. */
    public boolean sentence() {
        return page().flatMap(Page::sentence).isPresent();
    }

    /** Whether there is a sentence at hand that may be labelled now: never one of a report that another page hides. */
    public boolean editable() {
        return reading && sentence() && view != null && view.saved() != SaveState.READ_ONLY;
    }
}
