package biaoju.desktop.settings;

import biaoju.base.Messages;
import biaoju.desktop.action.ActionTable;
import biaoju.desktop.action.KeyBook;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Theme;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.beans.PropertyChangeListener;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** How the program looks, how the page is set, and what the keys do. Every choice holds at once; there is nothing to confirm. */
public final class SettingsPanel extends JPanel implements Focus {
    private static final List<Theme> THEMES = List.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK, Theme.CONTRAST_LIGHT,
            Theme.CONTRAST_DARK);
    private static final List<String> LANGUAGES = List.of("system", "zh", "en");

    private final transient Look look;
    private final transient Messages text;
    private final transient Sight sight;
    private final JComboBox<String> theme;
    private final JComboBox<String> zoom;
    private final JComboBox<String> language;
    private final JComboBox<String> typeface;
    private final JComboBox<String> previews;
    private final KeyEditor keys;
    private final transient PropertyChangeListener keyboard = e -> remember((Component) e.getNewValue());
    private boolean filling;

    /** What is asked for here. */
    public interface Wishes {
        void theme(Theme theme);

        void zoom(int percent);

        void language(String id);

        void serif(boolean yes);

        /** Whether a sentence that is split, merged or marked is shown so first. */
        void previews(boolean yes);

        /** The user's own keys from now on. */
        void keys(Map<String, List<String>> own);

        void tour();

        void resetWindow();
    }

    public SettingsPanel(Look look, Messages text, ActionTable actions, KeyBook book, List<KeyGroup> groups, Sight sight,
            Wishes wishes) {
        super(new MigLayout("insets " + look.px(16) + " " + look.px(20) + " " + look.px(12) + " " + look.px(20)
                + ", fill, wrap 1, gap 0 " + look.px(8), "[grow, fill]", "[][][][][grow, fill]"));
        this.look = look;
        this.text = text;
        this.sight = sight;
        Ui.named(this, "settings", text.get("settings.title"));
        theme = Ui.combo("settings.theme", text.get("settings.theme"), THEMES.stream()
                .map(one -> text.get("action.view.theme." + one.id())).toList());
        zoom = Ui.combo("settings.zoom", text.get("settings.zoom"), Look.sizes().stream().map(size -> size + "%").toList());
        zoom.setMaximumRowCount(Look.sizes().size());
        language = Ui.combo("settings.language", text.get("settings.language"), List.of(
                text.get("settings.language.system"), "中文", "English"));
        typeface = Ui.combo("settings.typeface", text.get("settings.typeface"), List.of(
                text.get("settings.typeface.sans"), text.get("settings.typeface.serif")));
        previews = Ui.combo("settings.previews", text.get("settings.previews"), List.of(
                text.get("settings.previews.first"), text.get("settings.previews.atOnce")));
        keys = new KeyEditor(look, text, actions, book, groups, sight, wishes::keys);
        listen(theme, at -> wishes.theme(THEMES.get(at)));
        listen(zoom, at -> wishes.zoom(Look.sizes().get(at)));
        listen(language, at -> wishes.language(LANGUAGES.get(at)));
        listen(typeface, at -> wishes.serif(at == 1));
        listen(previews, at -> wishes.previews(at == 0));
        JPanel looks = rows();
        row(looks, "settings.theme", theme);
        row(looks, "settings.language", language);
        row(looks, "settings.zoom", zoom);
        row(looks, "settings.typeface", typeface);
        row(looks, "settings.previews", previews);
        JPanel more = new JPanel(new MigLayout("insets 0, gap " + look.px(8)));
        more.add(Ui.button("settings.tour", text.get("settings.tour"), wishes::tour));
        more.add(Ui.button("settings.resetWindow", text.get("action.view.resetWindow"), wishes::resetWindow));
        looks.add(more, "newline, span 4");
        add(title("settings.appearance"));
        add(looks, "wmin 0, gapbottom " + look.px(8));
        add(title("settings.keys"));
        add(keys, "grow, push, wmin 0");
    }

    private JPanel rows() {
        String choice = "[" + look.px(100) + ":" + look.px(200) + ":" + look.px(200) + ", fill]"; // narrower between two side windows
        return new JPanel(new MigLayout("insets 0, wrap 4, gap " + look.px(10) + " " + look.px(8), "[]" + choice + look.px(28) + "[]" + choice));
    }

    private void row(JPanel in, String key, JComponent part) {
        in.add(Ui.caption(text.get(key), part));
        in.add(part, "wmin 0");
    }

    private JLabel title(String key) {
        JLabel title = Ui.label(key + ".title", text.get(key));
        title.setFont(look.font(15).deriveFont(Font.BOLD));
        return title;
    }

    private void listen(JComboBox<String> combo, IntConsumer onChoice) {
        combo.addActionListener(e -> {
            if (!filling) {
                sight.keyboard = combo.getName();
                int at = combo.getSelectedIndex();
                EventQueue.invokeLater(() -> onChoice.accept(at)); // the list still needs the look of its key's press
            }
        });
    }

    /** Shows what is set now. */
    public void show(Chosen now) {
        filling = true;
        theme.setSelectedIndex(THEMES.indexOf(now.theme()));
        zoom.setSelectedIndex(IntStream.range(0, Look.sizes().size())
                .filter(i -> Look.sizes().get(i) == now.zoom()).findFirst().orElse(-1));
        language.setSelectedIndex(Math.max(0, LANGUAGES.indexOf(now.language())));
        typeface.setSelectedIndex(now.serif() ? 1 : 0);
        previews.setSelectedIndex(now.previews() ? 0 : 1);
        filling = false;
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", keyboard);
        EventQueue.invokeLater(keys::settle);
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener("permanentFocusOwner", keyboard);
        super.removeNotify();
    }

    private void remember(@Nullable Component owner) {
        if (owner != null && owner.getName() != null && SwingUtilities.isDescendingFrom(owner, this)) {
            sight.keyboard = owner.getName();
        }
    }

    /** What had the keyboard before the frame was built anew. */
    @Override
    public JComponent focusTarget() {
        Component last = named(this, sight.keyboard);
        return last instanceof JComponent part && part.isEnabled() ? part : theme;
    }

    private static @Nullable Component named(Container in, String name) {
        for (Component child : in.getComponents()) {
            if (name.equals(child.getName())) return child;
            if (child instanceof Container box) {
                Component found = named(box, name);
                if (found != null) return found;
            }
        }
        return null;
    }
}
