package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionSpec;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.KeyBook;
import biaoju.desktop.keys.KeySheet;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Theme;
import biaoju.desktop.settings.Chosen;
import biaoju.desktop.settings.KeyGroup;
import biaoju.desktop.settings.SettingsPanel;
import biaoju.desktop.settings.Sight;
import biaoju.desktop.shell.Menu;
import biaoju.desktop.shell.Work;
import biaoju.settings.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user has set, and the page on which it is changed. Event dispatch thread only. */
final class Preferences implements SettingsPanel.Wishes {
    static final String PAGE = "settings";

    private final Desk desk;
    private final Memory memory;
    private final Look look;
    private final Work work;
    private final Path sheet;
    private final Sight sight = new Sight();
    private @Nullable KeyBook book;
    private List<KeyGroup> groups = List.of();
    private @Nullable SettingsPanel panel;

    /** @param sheet where the page of keys is written that the browser prints */
    Preferences(Desk desk, Memory memory, Look look, Work work, Path sheet) {
        this.desk = desk;
        this.memory = memory;
        this.look = look;
        this.work = work;
        this.sheet = sheet;
    }

    /** Looks again what the keys are, for a frame that is built now. */
    KeyBook book(List<ActionSpec> all, List<Menu> menus, Messages text) {
        KeyBook now = new KeyBook(all, Platform.here(), memory.get().keys(), mnemonics(menus, text));
        groups = groups(all, menus, text);
        book = now;
        return now;
    }

    /** What the settings say of keys and nobody understands. */
    void tell() {
        if (book != null) book.problems().forEach(desk::warn);
    }

    /** The actions by the menus they stand in; those that stand in none last. */
    private static List<KeyGroup> groups(List<ActionSpec> all, List<Menu> menus, Messages text) {
        List<KeyGroup> groups = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(all.stream().map(ActionSpec::id).toList());
        for (Menu menu : menus) {
            List<String> ids = ids(menu).stream().filter(left::remove).toList();
            groups.add(new KeyGroup(text.get("shell.menu." + menu.id()), ids));
        }
        if (!left.isEmpty()) groups.add(new KeyGroup(text.get("settings.keys.other"), List.copyOf(left)));
        return groups;
    }

    private static List<String> ids(Menu menu) {
        List<String> ids = new ArrayList<>();
        for (Object item : menu.items()) {
            if (item instanceof Menu inner) ids.addAll(ids(inner));
            else if (!item.equals(Menu.LINE)) ids.add((String) item);
        }
        return ids;
    }

    /** The keys that open menus; on a Mac there are none. */
    private static Map<String, String> mnemonics(List<Menu> menus, Messages text) {
        Map<String, String> keys = new HashMap<>();
        if (Platform.here() == Platform.MAC) return keys;
        for (Menu menu : menus) {
            String letter = "shell.mnemonic." + menu.id();
            if (text.has(letter)) keys.put("alt " + text.get(letter), menu.id());
        }
        return keys;
    }

    List<KeyGroup> groups() {
        return groups;
    }

    void show() {
        desk.bench().callPage(PAGE);
        desk.focusPage();
    }

    SettingsPanel panel(Messages text, ActionTable actions) {
        SettingsPanel made = new SettingsPanel(look, text, actions, Objects.requireNonNull(book), groups, sight, this);
        panel = made;
        follow();
        return made;
    }

    KeySheet.Wishes sheet(ActionTable actions) {
        return new KeySheet.Wishes() {
            @Override
            public void print() {
                KeyPage.show(KeyPage.of(desk.text(), actions, groups), sheet, work, desk.text(), desk::inform, desk::complain);
            }

            @Override
            public void change() {
                show();
            }
        };
    }

    /** Something was set elsewhere: in the menu, in the status bar. */
    void follow() {
        if (panel == null) return;
        panel.show(new Chosen(desk.appearance().theme(), memory.get().language(), look.zoom(), look.serif(), previews()));
    }

    @Override
    public void theme(Theme theme) {
        desk.appearance().dress(theme);
    }

    @Override
    public void zoom(int percent) {
        desk.appearance().resize(percent);
    }

    @Override
    public void language(String id) {
        desk.appearance().speak(id);
    }

    @Override
    public void serif(boolean yes) {
        desk.appearance().set(yes);
    }

    /** Whether a sentence that is split, merged or marked is shown so first. */
    boolean previews() {
        return memory.get().comfort().previews();
    }

    @Override
    public void previews(boolean yes) {
        memory.change(now -> now.withComfort(now.comfort().withPreviews(yes)));
    }

    @Override
    public void keys(Map<String, List<String>> own) {
        memory.change(now -> now.withKeys(own));
        desk.furnishAgain();
    }

    @Override
    public void tour() {
        desk.firstSteps().start();
    }

    @Override
    public void resetWindow() {
        desk.resetWindow();
    }
}
