package biaoju.desktop.search;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.query.Completion;
import biaoju.query.Query;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/**
 * The field a query is typed in, with proposals below it. Tab takes the one that is chosen, Enter too; the arrows choose;
 * in the empty field Down shows what was asked before. While an input method composes, nothing here touches a key.
 */
final class QueryBox {
    private final Look look;
    private final JTextField field;
    private final Composition composition;
    private final Proposals proposals;
    private final BiFunction<String, Integer, Completion> completion;
    private final Consumer<String> onChange;
    private boolean setting;

    /** What is done with keys that nothing is proposed for. */
    interface Leaving {
        void enter();

        void down();

        void escape();
    }

    QueryBox(Look look, Messages text, BiFunction<String, Integer, Completion> completion, Supplier<List<String>> history,
            Consumer<String> onChange, Leaving leaving) {
        this.look = look;
        this.completion = completion;
        this.onChange = onChange;
        field = Ui.field("search.query", text.get("search.query"));
        field.putClientProperty("JTextField.showClearButton", true);
        composition = Composition.of(field);
        proposals = new Proposals(look, text, field, this::take);
        Ui.onTyping(field, typed -> typed());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                proposals.hide();
            }
        });
        field.setFocusTraversalKeysEnabled(false); // Tab takes what is proposed; else it goes on as always
        bind("DOWN", () -> {
            if (proposals.shown()) proposals.choose(1);
            else if (field.getText().isEmpty() && !history.get().isEmpty()) proposals.past(history.get());
            else leaving.down();
        });
        bind("alt DOWN", () -> proposals.past(history.get()));
        bind("UP", () -> proposals.choose(-1));
        bind("TAB", () -> {
            if (!proposals.takeFirst()) field.transferFocus();
        });
        bind("shift TAB", field::transferFocusBackward);
        bind("ENTER", () -> {
            if (!proposals.takeChosen()) leaving.enter();
        });
        bind("ESCAPE", () -> {
            if (proposals.shown()) proposals.hide();
            else leaving.escape();
        });
    }

    private void bind(String key, Runnable run) {
        field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "search." + key);
        field.getActionMap().put("search." + key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                if (!composition.running()) run.run();
            }
        });
    }

    JTextField field() {
        return field;
    }

    /** Shows a query that was asked elsewhere. */
    void show(String query) {
        if (query.equals(field.getText())) return;
        setting = true;
        field.setText(query);
        setting = false;
    }

    /** Underlines what is not understood. */
    void point(@Nullable Problem problem) {
        OptionalInt place = problem == null ? OptionalInt.empty() : Query.place(problem);
        String typed = field.getText();
        boolean wrong = problem != null;
        field.putClientProperty("JComponent.outline", wrong ? "error" : null);
        Squiggle.under(field, place.isEmpty() ? -1
                : typed.offsetByCodePoints(0, Math.min(place.getAsInt(), typed.codePointCount(0, typed.length()))), look);
    }

    private void typed() {
        if (setting || composition.running()) return;
        String query = field.getText();
        onChange.accept(query);
        // The caret follows the text in the same event: only then is it known where it stands.
        EventQueue.invokeLater(() -> {
            if (field.isFocusOwner() && !composition.running() && query.equals(field.getText())) {
                proposals.show(completion.apply(query, field.getCaretPosition()));
            }
        });
    }

    private void take(int from, int to, String words) {
        String before = field.getText();
        String after = before.substring(0, from) + words + before.substring(to);
        setting = true;
        field.setText(after);
        field.setCaretPosition(from + words.length());
        setting = false;
        onChange.accept(after);
        proposals.show(completion.apply(after, field.getCaretPosition()));
    }
}
