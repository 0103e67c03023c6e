package biaoju.desktop.reading;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Pressing;
import biaoju.desktop.parts.Ui;
import biaoju.session.Page;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Finds words in the report that is shown: marks all places, goes from one to the next. A slim bar above the page. */
final class FindBar extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final Prose prose;
    private final transient IntConsumer onSelect;
    private final JTextField field;
    private final JLabel count = Ui.label("find.count", "");
    /** The text the places are of. */
    private transient @Nullable String of;

    /**
     * @param keys     of actions, as people write them
     * @param onSelect gets the number of the sentence that is gone to
     */
    FindBar(Look look, Messages text, Prose prose, UnaryOperator<String> keys, IntConsumer onSelect) {
        super(new MigLayout("insets " + look.px(5) + " " + look.px(12) + " " + look.px(5) + " " + look.px(8) + ", gap " + look.px(4),
                "[" + look.px(120) + ":" + look.px(280) + "][" + look.px(70) + "!][][][grow][]"));
        this.look = look;
        this.text = text;
        this.prose = prose;
        this.onSelect = onSelect;
        setName("find");
        field = Ui.field("find.words", text.get("reading.find"));
        Ui.onTyping(field, words -> look());
        add(field, "growx");
        add(count);
        add(Ui.iconButton("find.previous", text.get("reading.find.previous", keys.apply("find.previous")), look.icon("up"), () -> step(-1)));
        add(Ui.iconButton("find.next", text.get("reading.find.next", keys.apply("find.next")), look.icon("down"), () -> step(1)));
        add(Ui.iconButton("find.close", text.get("reading.find.close"), look.icon("close"), this::close), "skip");
        Pressing.bind(field, "ENTER", () -> step(1));
        Pressing.bind(field, "shift ENTER", () -> step(-1));
        Pressing.bind(field, "ESCAPE", this::close);
        setVisible(false);
        updateUI();
    }

    /** Shows it with what is selected, and takes the keyboard. */
    void open() {
        String selected = prose.selecting().text();
        setVisible(true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) field.setText(selected);
        else look();
        field.requestFocusInWindow();
        field.selectAll();
    }

    /** Hides it; the sentence of the place that was looked at is at hand. */
    void close() {
        if (!isVisible()) return;
        if (prose.finds().size() > 0) select();
        setVisible(false);
        prose.find(Finds.NONE);
        prose.requestFocusInWindow();
    }

    /** Another page is shown. */
    void follow(@Nullable Page page) {
        String now = page == null ? null : page.document().text();
        if (isVisible() && !Objects.equals(now, of)) look();
    }

    private void look() {
        Page page = prose.page();
        of = page == null ? null : page.document().text();
        if (page == null) {
            prose.find(Finds.NONE);
        } else {
            int from = page.sentence().map(sentence -> sentence.span().start()).orElse(0);
            prose.find(Finds.of(field.getText(), page.document().text(), from));
            if (prose.finds().size() > 0) prose.reveal(prose.finds().at());
        }
        tell();
    }

    /** Goes to the next or previous place and makes its sentence the one at hand. */
    void step(int by) {
        if (!isVisible()) {
            setVisible(true);
            look();
            if (field.getText().isEmpty()) field.requestFocusInWindow();
        } else {
            prose.find(prose.finds().step(by));
        }
        if (prose.finds().size() == 0) return;
        select();
        prose.reveal(prose.finds().at());
        tell();
    }

    private void select() {
        Page page = prose.page();
        if (page == null) return;
        int index = Sentences.firstEndingBehind(page.document().cut().sentences(), prose.finds().at().start());
        if (index < page.size()) onSelect.accept(index + 1);
    }

    private void tell() {
        Finds finds = prose.finds();
        boolean none = finds.size() == 0;
        count.setText(field.getText().isEmpty() ? "" : none ? text.get("reading.find.none")
                : text.get("reading.find.count", Integer.toString(finds.current() + 1), Integer.toString(finds.size())));
        field.putClientProperty("JComponent.outline", none && !field.getText().isEmpty() ? "error" : null);
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (look == null || count == null) return; // Swing calls from its constructor
        setBackground(look.palette().page());
        setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, look.palette().hairline()));
        count.setForeground(look.palette().quiet());
    }
}
