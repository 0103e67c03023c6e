package biaoju.desktop.shell;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.BoundAction;
import biaoju.desktop.action.Scope;
import biaoju.desktop.parts.PlainMenuItem;
import biaoju.desktop.parts.Ui;
import java.util.List;
import javax.swing.JMenu;
import javax.swing.JMenuBar;

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
        for (Object item : menu.items()) {
            if (item instanceof Menu inner) built.add(menu(inner));
            else if (item.equals(Menu.LINE)) built.addSeparator();
            else add(built, actions.get((String) item));
        }
        return built;
    }

    private void add(JMenu menu, BoundAction action) {
        menu.add(PlainMenuItem.of(action, "menu." + action.spec().id(), action.spec().chosenWhen() != null,
                action.spec().scope() == Scope.WINDOW));
    }
}
