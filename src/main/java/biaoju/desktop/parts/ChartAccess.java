package biaoju.desktop.parts;

import biaoju.chart.Drawing;
import biaoju.chart.Region;
import java.util.List;
import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleAction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** A chart as a screen reader meets it: a list, named as the chart describes itself, of what its regions say. */
final class ChartAccess extends JComponent.AccessibleJComponent {
    private final transient ChartView view;

    ChartAccess(ChartView view) {
        view.super();
        this.view = view;
    }

    /** Said when the keyboard moves to another region. */
    void moved(int from, int to) {
        firePropertyChange(ACCESSIBLE_ACTIVE_DESCENDANT_PROPERTY, child(from), child(to));
    }

    /** Said when another drawing is shown. */
    void redrawn(@Nullable String before) {
        firePropertyChange(ACCESSIBLE_NAME_PROPERTY, before, getAccessibleName());
        firePropertyChange(ACCESSIBLE_INVALIDATE_CHILDREN, null, view);
    }

    @Override
    public String getAccessibleName() {
        Drawing drawing = view.drawing();
        return drawing == null ? "" : drawing.description();
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LIST;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return view.regions().size();
    }

    @Override
    public @Nullable Accessible getAccessibleChild(int index) {
        return child(index);
    }

    private @Nullable Stop child(int index) {
        List<Region> regions = view.regions();
        return index < 0 || index >= regions.size() ? null : new Stop(regions.get(index), index);
    }

    /** One region: its name is its text, its only action presses it. */
    private final class Stop extends AccessibleContext implements Accessible, AccessibleAction {
        private final transient Region region;
        private final int index;

        Stop(Region region, int index) {
            this.region = region;
            this.index = index;
            setAccessibleParent(view);
        }

        @Override
        public AccessibleContext getAccessibleContext() {
            return this;
        }

        @Override
        public String getAccessibleName() {
            return region.text();
        }

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LABEL;
        }

        @Override
        public AccessibleStateSet getAccessibleStateSet() {
            AccessibleStateSet states = new AccessibleStateSet();
            states.add(AccessibleState.ENABLED);
            states.add(AccessibleState.VISIBLE);
            states.add(AccessibleState.TRANSIENT);
            states.add(AccessibleState.FOCUSABLE);
            if (view.isShowing()) states.add(AccessibleState.SHOWING);
            if (index == view.current()) {
                states.add(AccessibleState.ACTIVE);
                if (view.isFocusOwner()) states.add(AccessibleState.FOCUSED);
            }
            return states;
        }

        @Override
        public int getAccessibleIndexInParent() {
            return index;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return 0;
        }

        @Override
        public @Nullable Accessible getAccessibleChild(int i) {
            return null;
        }

        @Override
        public Locale getLocale() {
            return view.getLocale();
        }

        @Override
        public AccessibleAction getAccessibleAction() {
            return this;
        }

        @Override
        public int getAccessibleActionCount() {
            return 1;
        }

        @Override
        public String getAccessibleActionDescription(int i) {
            return CLICK;
        }

        @Override
        public boolean doAccessibleAction(int i) {
            if (i != 0) return false;
            view.press(index);
            return true;
        }
    }
}
