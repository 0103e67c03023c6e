package biaoju.desktop.welcome;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import java.awt.Font;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** What stands in the middle while no project is open: the ways to one. Also says which one is being opened. */
public final class WelcomePage extends JPanel implements Focus {
    private final Look look;
    private final @Nullable JLabel title;
    private final JLabel subtitle;
    private final JButton open;

    /** What can be wished for here. */
    public interface Wishes {
        void open();

        void create();

        void sample();
    }

    /** @param recent folders of projects, the one opened last first */
    public WelcomePage(Look look, Messages text, List<String> recent, Wishes wishes, Consumer<Path> onRecent) {
        super(new MigLayout("insets 0, wrap 1, gap 0", "push[" + look.px(380) + "!, fill]push", "push[]push"));
        this.look = look;
        Ui.named(this, "welcome", text.get("desktop.welcome"));
        title = Ui.label("welcome.title", text.get("desktop.name"));
        subtitle = Ui.label("welcome.subtitle", text.get("desktop.subtitle"));
        JPanel box = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow, fill]"));
        box.setOpaque(false);
        box.add(title);
        box.add(subtitle, "gaptop " + look.px(4) + ", gapbottom " + look.px(28));
        open = row("welcome.open", text.get("desktop.open"), text.get("desktop.openHint"), look.icon("open", 20),
                wishes::open);
        box.add(open);
        box.add(row("welcome.new", text.get("desktop.new"), text.get("desktop.newHint"), look.icon("new", 20),
                wishes::create));
        box.add(row("welcome.sample", text.get("desktop.sample"), text.get("desktop.sampleHint"),
                look.icon("sample", 20), wishes::sample));
        addRecent(box, text, recent, onRecent);
        add(box);
        updateUI();
    }

    private void addRecent(JPanel box, Messages text, List<String> recent, Consumer<Path> onRecent) {
        if (recent.isEmpty()) return;
        JLabel heading = Ui.label("welcome.recent", text.get("desktop.recent"));
        heading.setForeground(look.palette().quiet());
        box.add(heading, "gaptop " + look.px(24) + ", gapbottom " + look.px(4) + ", gapleft " + look.px(12));
        for (String folder : recent.subList(0, Math.min(6, recent.size()))) {
            Path path = Path.of(folder);
            Path name = path.getFileName();
            box.add(row("welcome.recent." + folder, name == null ? folder : name.toString(), folder,
                    look.icon("report", 20), () -> onRecent.accept(path)));
        }
    }

    private JButton row(String name, String what, String hint, Icon icon, Runnable onPress) {
        JButton row = Ui.button(name, "", onPress);
        row.setLayout(new MigLayout("insets " + look.px(7) + " " + look.px(12) + ", gap 0 0, fillx",
                "[]" + look.px(14) + "[grow, fill]"));
        row.putClientProperty("JButton.buttonType", "toolBarButton");
        row.setHorizontalAlignment(SwingConstants.LEADING);
        JLabel sign = Ui.label(name + ".sign", "");
        sign.setIcon(icon);
        sign.setForeground(look.palette().accent());
        JLabel words = Ui.label(name + ".words", what);
        JLabel more = Ui.label(name + ".hint", hint);
        more.setForeground(look.palette().quiet());
        row.add(sign, "spany 2");
        row.add(words, "wrap");
        row.add(more, "skip 0, width 0:100:" + look.px(320));
        row.getAccessibleContext().setAccessibleName(what);
        row.getAccessibleContext().setAccessibleDescription(hint);
        return row;
    }

    @Override
    public JComponent focusTarget() {
        return open;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (title == null) return; // Swing calls from its constructor
        setBackground(look.palette().page());
        title.setFont(look.font(28).deriveFont(Font.BOLD));
        subtitle.setForeground(look.palette().quiet());
    }
}
