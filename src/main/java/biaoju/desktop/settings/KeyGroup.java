package biaoju.desktop.settings;

import java.util.List;

/** The actions of one menu, in its order. */
public record KeyGroup(String title, List<String> actions) {
    public KeyGroup {
        actions = List.copyOf(actions);
    }
}
