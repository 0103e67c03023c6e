package biaoju.desktop.shell;

import biaoju.desktop.action.ActionTable;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JToolBar;
import org.jspecify.annotations.Nullable;

/** The switch of perspectives, and buttons of the actions that belong to the current one. */
final class Toolbar extends JToolBar {
    private final transient ActionTable actions;
    /** With the ids of their actions; a line between groups has none. */
    private final transient Map<Component, String> parts = new LinkedHashMap<>();

    /**
     * @param first stands at the start
     * @param ids   of actions, {@link Menu#LINE} between groups
     */
    Toolbar(Look look, ActionTable actions, JComponent first, List<String> ids) {
        this.actions = actions;
        setName("toolbar");
        setFloatable(false);
        setBorder(new Hairline(look, false, look.px(3), look.px(8)));
        add(first);
        line();
        for (String id : ids) {
            if (id.equals(Menu.LINE)) {
                line();
                continue;
            }
            JButton button = Ui.actionButton("toolbar." + id, actions.get(id), true);
            button.getAccessibleContext().setAccessibleName(actions.get(id).name());
            add(button);
            parts.put(button, id);
        }
    }

    private void line() {
        addSeparator();
        parts.put(getComponent(getComponentCount() - 1), "");
    }

    /** Shows the buttons of that perspective, and lines only between groups of which something is left. */
    void furnish(Perspective as) {
        @Nullable Component line = null;
        for (Map.Entry<Component, String> part : parts.entrySet()) {
            String id = part.getValue();
            boolean visible = !id.isEmpty() && actions.get(id).spec().belongsTo(as.id());
            part.getKey().setVisible(visible);
            if (id.isEmpty()) line = part.getKey();
            if (visible && line != null) line.setVisible(true);
            if (visible) line = null;
        }
        revalidate();
        repaint();
    }
}
