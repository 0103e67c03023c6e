package biaoju.desktop.parts;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ListModel;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableModel;
import javax.swing.text.DefaultCaret;
import javax.swing.text.JTextComponent;

/**
 * Where components come from: each has a name for tests, an accessible name for screen readers, and never reads
 * its text as HTML. A test forbids the raw constructors everywhere else.
 */
public final class Ui {
    private Ui() {}

    /** Gives any component its two names and takes HTML from it. */
    public static <C extends JComponent> C named(C part, String name, String accessibleName) {
        part.setName(name);
        part.getAccessibleContext().setAccessibleName(accessibleName);
        return plain(part);
    }

    /** Shows text as text, even one that begins with {@code <html>}. For renderers of one's own. */
    public static <C extends JComponent> C plain(C part) {
        part.putClientProperty("html.disable", true);
        return part;
    }

    /**
     * The title of a tab: a tabbed pane knows no way to take HTML from it, so a title that would be HTML gets a
     * character without width in front.
     */
    public static String tabTitle(String text) {
        return BasicHTML.isHTMLString(text) ? "\u200B" + text : text;
    }

    /** A label read out as its text. */
    public static JLabel label(String name, String text) {
        JLabel label = plain(new JLabel());
        label.setText(text);
        label.setName(name);
        return label;
    }

    /** A caption that belongs to a field. */
    public static JLabel caption(String text, JComponent field) {
        JLabel label = label(field.getName() + ".caption", text);
        label.setLabelFor(field);
        return label;
    }

    public static JButton button(String name, String text, Runnable onPress) {
        JButton button = plain(new JButton());
        button.setText(text);
        button.setName(name);
        button.addActionListener(e -> onPress.run());
        return button;
    }

    /** A flat button that shows only an icon; its text is the tooltip and the accessible name. */
    public static JButton iconButton(String name, String text, Icon icon, Runnable onPress) {
        JButton button = named(new JButton(icon), name, text);
        button.setToolTipText(text);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(e -> onPress.run());
        return button;
    }

    /** A flat button of an action, as its icon alone or as its words alone. */
    public static JButton actionButton(String name, Action action, boolean iconOnly) {
        JButton button = plain(new JButton());
        button.setHideActionText(iconOnly);
        button.setAction(action);
        if (!iconOnly) button.setIcon(null);
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        return button;
    }

    public static JToggleButton toggle(String name, String text) {
        JToggleButton button = plain(new JToggleButton());
        button.setText(text);
        button.setName(name);
        return button;
    }

    public static JCheckBox check(String name, String text) {
        JCheckBox box = plain(new JCheckBox());
        box.setText(text);
        box.setName(name);
        return box;
    }

    /** A list whose default renderer shows plain text. */
    public static <E> JList<E> list(String name, String accessibleName, ListModel<E> model) {
        JList<E> list = named(new JList<>(model), name, accessibleName);
        list.setCellRenderer(plain(new DefaultListCellRenderer()));
        return list;
    }

    /** Rows without grid lines, headers plain too. */
    public static JTable table(String name, String accessibleName, TableModel model) {
        JTable table = named(new JTable(model), name, accessibleName);
        table.setDefaultRenderer(Object.class, plain(new DefaultTableCellRenderer()));
        table.setFillsViewportHeight(true);
        table.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null); // Tab leads out: arrows move within
        table.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        for (String tab : new String[] {"TAB", "shift TAB"}) {
            table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(tab), "none");
        }
        plain(table.getTableHeader()).setReorderingAllowed(false);
        TableCellRenderer title = table.getTableHeader().getDefaultRenderer();
        if (title instanceof JComponent part) plain(part);
        table.getTableHeader().setDefaultRenderer((in, value, selected, focused, row, column) -> {
            Component cell = title.getTableCellRendererComponent(in, value, selected, focused, row, column);
            if (cell instanceof JLabel label) {
                boolean number = Number.class.isAssignableFrom(in.getColumnClass(column));
                label.setHorizontalAlignment(number ? SwingConstants.TRAILING : SwingConstants.LEADING);
            }
            return cell;
        });
        return table;
    }

    public static JComboBox<String> combo(String name, String accessibleName, List<String> choices) {
        JComboBox<String> combo = named(new JComboBox<>(choices.toArray(new String[0])), name, accessibleName);
        combo.setRenderer(plain(new DefaultListCellRenderer()));
        return combo;
    }

    /** @param placeholder shown while the field is empty; also its accessible name */
    public static JTextField field(String name, String placeholder) {
        JTextField field = named(new JTextField(), name, placeholder);
        field.putClientProperty("JTextField.placeholderText", placeholder);
        return field;
    }

    /** Text of several lines, wrapped at words. */
    public static JTextArea area(String name, String accessibleName) {
        JTextArea area = named(new JTextArea(), name, accessibleName);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return area;
    }

    /** A few sentences of the program's, folded to the width: not to be changed, and never scrolled to by themselves. */
    public static JTextArea prose(String name, String accessibleName) {
        JTextArea area = area(name, accessibleName);
        area.setEditable(false);
        area.setFocusable(false); // the keyboard goes on to what can be done
        area.setOpaque(false);
        area.setBorder(BorderFactory.createEmptyBorder());
        if (area.getCaret() instanceof DefaultCaret caret) caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        return area;
    }

    /** Calls with the field's text after each change. */
    public static void onTyping(JTextComponent field, Consumer<String> listener) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                listener.accept(field.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                listener.accept(field.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // attributes: plain text has none
            }
        });
    }
}
