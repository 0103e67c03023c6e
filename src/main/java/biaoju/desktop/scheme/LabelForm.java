package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.desktop.look.Hue;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.domain.Label;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** The fields of one label. Passive: tells every change, and says what is wrong at the field where it is. */
final class LabelForm extends JPanel {
    private static final List<String> KEYS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");

    private final transient Look look;
    private final transient Messages text;
    private final transient Consumer<Label> onChange;
    private final Map<String, JTextComponent> fields = new LinkedHashMap<>();
    private final JComboBox<String> key;
    private final JPanel hues;
    private final JTextArea wrong;
    private final JTextArea advice;
    private transient @Nullable Label shown;
    private boolean filling;

    LabelForm(Look look, Messages text, Consumer<Label> onChange) {
        super(new MigLayout("insets 0, fillx, wrap 4, hidemode 3, gap " + look.px(10) + " " + look.px(5), "[][grow, fill, 0::, sg][][grow, fill, 0::, sg]"));
        this.look = look;
        this.text = text;
        this.onChange = onChange;
        Ui.named(this, "scheme.form", text.get("scheme.form"));
        for (String name : List.of("zh", "en", "id", "letterZh", "letterEn", "color")) field(name);
        for (String name : List.of("definitionZh", "definitionEn")) area(name);
        key = Ui.combo("scheme.key", text.get("scheme.key"), KEYS);
        key.addActionListener(e -> changed());
        hues = new JPanel(new MigLayout("insets 0, gap " + look.px(2)));
        for (String hue : Draft.HUES) {
            hues.add(Ui.iconButton("scheme.hue." + hue.substring(1).toLowerCase(Locale.ROOT), text.get("scheme.hue", hue), new Swatch(look, hue),
                    () -> typed("color").setText(hue)));
        }
        wrong = Ui.prose("scheme.wrong", text.get("scheme.wrongs"));
        advice = Ui.prose("scheme.advice", text.get("scheme.adviceName"));
        lay();
        updateUI();
    }

    private void field(String name) {
        JTextField field = Ui.named(Ui.field("scheme." + name, ""), "scheme." + name, text.get("scheme." + name));
        fields.put(name, field);
        Ui.onTyping(field, words -> changed());
    }

    private void area(String name) {
        JTextArea area = Ui.area("scheme." + name, text.get("scheme." + name));
        area.setRows(3);
        fields.put(name, area);
        Ui.onTyping(area, words -> changed());
    }

    private JTextComponent typed(String name) {
        JTextComponent field = fields.get(name);
        if (field == null) throw new IllegalArgumentException(name);
        return field;
    }

    private void lay() {
        row("zh");
        row("en");
        row("letterZh");
        row("letterEn");
        add(Ui.caption(text.get("scheme.key"), key));
        add(key, "growx 0");
        row("id");
        add(Ui.caption(text.get("scheme.color"), typed("color")));
        add(typed("color"), "growx 0, w " + look.px(110) + "!, split 2, span 3");
        add(hues, "growx, wmin 0");
        for (String name : List.of("definitionZh", "definitionEn")) {
            JScrollPane scroll = new JScrollPane(typed(name));
            scroll.setName("scheme." + name + ".scroll");
            add(Ui.caption(text.get("scheme." + name), typed(name)), "aligny top");
            add(scroll, "wmin 0, hmin " + look.px(58));
        }
        add(wrong, "span 4, growx, wmin 0");
        add(advice, "span 4, growx, wmin 0");
    }

    private void row(String name) {
        add(Ui.caption(text.get("scheme." + name), typed(name)));
        add(typed(name), "wmin 0");
    }

    /** @param entry null where no label is chosen */
    void show(@Nullable Entry entry) {
        filling = true;
        Label label = entry == null ? null : entry.label();
        shown = label;
        boolean open = entry != null && entry.into() == null;
        fill("zh", label == null ? "" : label.zh());
        fill("en", label == null ? "" : label.en());
        fill("id", label == null ? "" : label.id());
        fill("letterZh", label == null ? "" : label.letterZh());
        fill("letterEn", label == null ? "" : label.letterEn());
        fill("color", label == null ? "" : label.color());
        fill("definitionZh", label == null ? "" : label.definitionZh());
        fill("definitionEn", label == null ? "" : label.definitionEn());
        key.setSelectedItem(label == null ? "1" : String.valueOf(label.key()));
        fields.values().forEach(field -> field.setEnabled(open));
        key.setEnabled(open && label != null && !label.retired());
        // An id is in everybody's labels and files: it is chosen once.
        typed("id").setEnabled(open && entry != null && entry.fresh());
        for (Component hue : hues.getComponents()) hue.setEnabled(open);
        filling = false;
    }

    private void fill(String name, String words) {
        JTextComponent field = typed(name);
        if (field.getText().equals(words)) return;
        field.setText(words);
        field.setCaretPosition(0);
    }

    private void changed() {
        Label label = shown;
        if (filling || label == null) return;
        String digit = String.valueOf(key.getSelectedItem());
        Label next = new Label(said("id"), said("zh"), said("en"), digit.charAt(0), said("letterZh"), said("letterEn"),
                said("color").toUpperCase(Locale.ROOT), said("definitionZh"), said("definitionEn"), label.retired());
        shown = next;
        onChange.accept(next);
    }

    private String said(String name) {
        return typed(name).getText().strip();
    }

    /** Says what is wrong with the label that is shown, and what is to be thought of. */
    void say(List<Fault> faults, List<String> advices) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : faults) {
            String where = fault.field().isEmpty() ? "" : text.get("scheme." + fault.field());
            String what = fault.problem().text(text);
            lines.add(where.isEmpty() ? what : text.get("scheme.at", where, what));
        }
        say(wrong, String.join("\n", lines));
        say(advice, String.join("\n", advices));
        fields.forEach((name, field) -> field.putClientProperty("JComponent.outline",
                faults.stream().anyMatch(fault -> fault.field().equals(name)) ? "error" : null));
        key.putClientProperty("JComponent.outline", faults.stream().anyMatch(fault -> fault.field().equals("key")) ? "error" : null);
    }

    private static void say(JTextArea area, String words) {
        if (!words.equals(area.getText())) area.setText(words);
        area.setVisible(!words.isEmpty());
    }

    JComponent first() {
        return typed("zh");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (wrong == null) return; // Swing calls from its constructor
        wrong.setForeground(look.palette().error());
        advice.setForeground(look.palette().warning());
    }

    /** A square of the hue, a cross in it where it is no colour. */
    record Swatch(Look look, String hue) implements Icon {
        @Override
        public void paintIcon(Component in, Graphics g, int x, int y) {
            Graphics2D canvas = (Graphics2D) g.create();
            boolean known = Hue.isHue(hue);
            canvas.setColor(known ? Color.decode(hue) : look.palette().panel());
            canvas.fillRect(x, y, getIconWidth(), getIconHeight());
            canvas.setColor(look.palette().quiet());
            canvas.drawRect(x, y, getIconWidth() - 1, getIconHeight() - 1);
            if (!known) canvas.drawLine(x, y, x + getIconWidth() - 1, y + getIconHeight() - 1);
            canvas.dispose();
        }

        @Override
        public int getIconWidth() {
            return look.px(14);
        }

        @Override
        public int getIconHeight() {
            return look.px(14);
        }
    }
}
