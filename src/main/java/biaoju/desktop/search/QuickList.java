package biaoju.desktop.search;

import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * A field and a list above the window, for somebody who knows what they want: type, arrows, Enter. Esc and a click beside it
 * close it and give the keyboard back. It lies in the window itself: no window manager has to move the keyboard.
 */
public final class QuickList extends JPanel {
    private static final int ROWS = 14;

    private final transient Look look;
    private final transient Consumer<String> onTyping;
    private final transient Runnable onClose;
    private final JTextField field;
    private final DefaultListModel<Choice> model = new DefaultListModel<>();
    private final JList<Choice> list;
    private final JLabel nothing;
    private final transient Composition composition;
    private transient @Nullable JLayeredPane in;
    private transient @Nullable Component before;

    /**
     * @param title    said in the empty field
     * @param nothing  said where nothing answers
     * @param onTyping is asked to {@link #show} what answers to the words
     */
    public QuickList(Look look, String title, String nothing, Consumer<String> onTyping, Runnable onClose) {
        super(new MigLayout("insets " + look.px(8) + ", gap " + look.px(6) + ", fill, wrap 1, hidemode 3", "[grow, fill]"));
        this.look = look;
        this.onTyping = onTyping;
        this.onClose = onClose;
        setName("quick");
        field = Ui.field("quick.words", title);
        composition = Composition.of(field);
        list = Ui.list("quick.list", title, model);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.setFixedCellHeight(look.px(26));
        list.setCellRenderer((all, choice, index, selected, focused) -> row(choice, index, selected));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                if (at < 0 || !list.getCellBounds(at, at).contains(e.getPoint())) return;
                list.setSelectedIndex(at);
                take();
            }
        });
        this.nothing = Ui.label("quick.nothing", nothing);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setFocusable(false);
        add(field);
        add(this.nothing);
        add(scroll, "push, grow");
        Ui.onTyping(field, words -> typed());
        bind("DOWN", () -> move(1));
        bind("UP", () -> move(-1));
        bind("PAGE_DOWN", () -> move(ROWS - 1));
        bind("PAGE_UP", () -> move(1 - ROWS));
        bind("ENTER", this::take);
        bind("ESCAPE", this::close);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) leave();
            }
        });
        setOpaque(true);
        setBackground(look.palette().panel());
        setBorder(BorderFactory.createCompoundBorder(BorderFactory.createLineBorder(look.palette().hairline()), getBorder()));
        this.nothing.setForeground(look.palette().quiet());
    }

    private void bind(String key, Runnable run) {
        field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "quick." + key);
        field.getActionMap().put("quick." + key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                if (!composition.running()) run.run();
            }
        });
    }

    private Component row(Choice choice, int index, boolean selected) {
        JPanel row = new JPanel(new MigLayout("insets " + look.px(3) + " " + look.px(6) + " " + look.px(3) + " " + look.px(8) + ", gap "
                + look.px(8), "[" + look.px(18) + "!][grow, shrink 200][]"));
        boolean first = index == 0 || !model.get(index - 1).group().equals(choice.group());
        JLabel icon = Ui.label("quick.icon", "");
        icon.setIcon(choice.icon());
        JLabel name = Ui.label("quick.name", choice.name());
        JLabel beside = Ui.label("quick.beside", first ? (choice.beside() + "   " + choice.group()).strip() : choice.beside());
        beside.setForeground(selected ? list.getSelectionForeground() : look.palette().quiet());
        name.setForeground(selected ? list.getSelectionForeground() : look.palette().text());
        row.setBackground(selected ? list.getSelectionBackground() : list.getBackground());
        row.add(icon);
        row.add(name, "wmin 0");
        row.add(beside);
        row.getAccessibleContext().setAccessibleName(choice.group() + ", " + choice.name() + ", " + choice.beside());
        return row;
    }

    private void typed() {
        if (!composition.running()) onTyping.accept(field.getText().strip());
    }

    /** What is typed now. */
    public String words() {
        return field.getText().strip();
    }

    /** Shows these, the best first, grouped. The one that was chosen stays chosen, where it is among them. */
    public void show(List<Choice> choices) {
        Choice chosen = list.getSelectedValue();
        int at = list.getSelectedIndex() <= 0 || chosen == null ? 0 : index(choices, chosen);
        model.clear();
        model.addAll(choices);
        if (!choices.isEmpty()) list.setSelectedIndex(Math.max(0, at));
        list.ensureIndexIsVisible(Math.max(0, at));
        nothing.setVisible(choices.isEmpty());
        revalidate();
    }

    private static int index(List<Choice> choices, Choice wanted) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).name().equals(wanted.name()) && choices.get(i).group().equals(wanted.group())) return i;
        }
        return 0;
    }

    private void move(int by) {
        if (model.isEmpty()) return;
        int to = list.getSelectedIndex() + by;
        int next = Math.abs(by) == 1 ? Math.floorMod(to, model.size()) : Math.max(0, Math.min(model.size() - 1, to));
        list.setSelectedIndex(next);
        list.ensureIndexIsVisible(next);
    }

    private void take() {
        Choice choice = list.getSelectedValue();
        if (choice == null) return;
        close();
        choice.go().run();
    }

    /** Opens it above everything in the window. */
    public void open(JLayeredPane above) {
        before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        in = above;
        above.add(this, JLayeredPane.POPUP_LAYER);
        place();
        above.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (in == null) above.removeComponentListener(this);
                else place();
            }
        });
        onTyping.accept("");
        field.requestFocusInWindow();
    }

    private void place() {
        if (in == null) return;
        int width = Math.min(look.px(640), in.getWidth() - look.px(40));
        int height = Math.min(look.px(ROWS * 26 + 60), in.getHeight() * 2 / 3);
        setBounds((in.getWidth() - width) / 2, in.getHeight() / 8, width, height);
        revalidate();
    }

    /** Whether it is on the screen. */
    public boolean open() {
        return in != null;
    }

    /** Closes it; the keyboard goes back to where it was. */
    public void close() {
        Component back = before;
        leave();
        if (back != null && back.isShowing()) back.requestFocusInWindow();
    }

    private void leave() {
        JLayeredPane above = in;
        if (above == null) return;
        in = null;
        SwingUtilities.invokeLater(() -> {
            above.remove(this); // not within the event that took the keyboard from it
            above.repaint();
        });
        setVisible(false);
        onClose.run();
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(look.px(200), look.px(80));
    }
}
