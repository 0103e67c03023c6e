package biaoju.desktop.action;

import biaoju.base.Messages;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** The one Swing face of an {@link ActionSpec}; its text is looked up when built, never in a static. */
public final class BoundAction extends AbstractAction {
    private final transient ActionSpec spec;
    private final transient Messages text;
    private final transient List<String> keys;
    private final transient Supplier<Context> here;

    BoundAction(ActionSpec spec, Messages text, List<String> keys, @Nullable Icon icon, Supplier<Context> here) {
        this.spec = spec;
        this.text = text;
        this.keys = keys;
        this.here = here;
        if (!keys.isEmpty()) putValue(ACCELERATOR_KEY, Keys.shown(keys.get(0)));
        if (icon != null) putValue(SMALL_ICON, icon);
        refresh(here.get());
    }

    public ActionSpec spec() {
        return spec;
    }

    /** As in the key map, the one shown first. */
    public List<String> keys() {
        return keys;
    }

    /** What it is called now. */
    public String name() {
        return (String) getValue(NAME);
    }

    /** Looks again what it is called and whether it can be done. */
    void refresh(Context now) {
        setEnabled(spec.possible(now));
        String name = spec.caption().of(now, text);
        putValue(NAME, name);
        putValue(SHORT_DESCRIPTION, keys.isEmpty() ? name : name + "  " + Keys.text(keys.get(0)));
        if (spec.chosenWhen() != null) putValue(SELECTED_KEY, spec.chosenWhen().test(now));
    }

    @Override
    public void actionPerformed(@Nullable ActionEvent e) {
        Context now = here.get(); // asked again: the button may be out of date
        if (spec.possible(now)) spec.run().accept(now);
    }
}
