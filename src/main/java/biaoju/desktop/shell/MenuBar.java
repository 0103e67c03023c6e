package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Scope;
import biaoju.desktop.parts.PlainMenuItem;
import biaoju.desktop.parts.Ui;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;

/** Builds Swing's menus from ours. */
final class MenuBar {
    private final Messages text;
    private final ActionTable actions;

    MenuBar(Messages text, ActionTable actions) {
        this.text = text;
        this.actions = actions;
    }

    JMenuBar of(List<Menu> menus) {
        JMenuBar bar = new JMenuBar();
        bar.setName("menu");
        menus.forEach(menu -> bar.add(menu(menu)));
        return bar;
    }

    private JMenu menu(Menu menu) {
        JMenu built = Ui.plain(new JMenu());
        built.setText(text.get("shell.menu." + menu.id()));
        built.setName("menu." + menu.id());
        String letter = "shell.mnemonic." + menu.id();
        if (text.has(letter)) built.setMnemonic(text.get(letter).charAt(0));
        ButtonGroup group = new ButtonGroup();
        for (Object item : menu.items()) {
            if (item instanceof Menu inner) {
                built.add(menu(inner));
            } else if (item.equals(Menu.LINE)) {
                built.addSeparator();
            } else {
                JMenuItem made = item(actions.get((String) item), menu.oneOf());
                if (menu.oneOf()) group.add(made);
                built.add(made);
            }
        }
        return built;
    }

    private static JMenuItem item(BoundAction action, boolean oneOf) {
        PlainMenuItem.Kind kind = oneOf ? PlainMenuItem.Kind.RADIO
                : action.spec().chosenWhen() != null ? PlainMenuItem.Kind.CHECK : PlainMenuItem.Kind.PLAIN;
        return PlainMenuItem.of(action, "menu." + action.spec().id(), kind, action.spec().scope() == Scope.WINDOW);
    }
}
