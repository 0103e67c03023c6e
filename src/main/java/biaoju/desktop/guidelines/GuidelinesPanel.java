package biaoju.desktop.guidelines;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import biaoju.domain.LabelScheme;
import biaoju.domain.SentenceId;
import biaoju.session.View;
import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import org.jspecify.annotations.Nullable;

/**
 * What each label means: its definition, and the decided sentences that were chosen to show it. Passive. Examples are
 * guideline: they are shown to annotators of a blind project too, without anybody's vote or name.
 */
public final class GuidelinesPanel extends JPanel implements Focus {
    private final Look look;
    private final Consumer<SentenceId> onGoTo;
    private final DefaultListModel<GuidelineRow> rows = new DefaultListModel<>();
    private final JList<GuidelineRow> list;
    private final JScrollPane scroll;
    private @Nullable LabelScheme scheme;
    private List<Example> examples = List.of();

    /** @param onGoTo gets the sentence of an example that was chosen */
    public GuidelinesPanel(Look look, Messages text, Consumer<SentenceId> onGoTo) {
        super(new BorderLayout());
        this.look = look;
        this.onGoTo = onGoTo;
        setName("guidelines");
        list = Ui.list("guidelines.list", text.get("guidelines.list"), rows);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        scroll = new JScrollPane(list, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setName("guidelines.scroll");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        GuidelineCell cell = new GuidelineCell(look, text);
        list.setCellRenderer((in, row, index, selected, focused) ->
                cell.says(row, in, scroll.getViewport().getWidth(), selected));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                boolean hit = at >= 0 && list.getCellBounds(at, at).contains(e.getPoint());
                if (hit && e.getButton() == MouseEvent.BUTTON1) go();
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "guidelines.goTo");
        list.getActionMap().put("guidelines.goTo", new AbstractAction("guidelines.goTo") {
            @Override
            public void actionPerformed(ActionEvent e) {
                go();
            }
        });
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                measureAgain();
            }
        });
        add(scroll);
        recast();
    }

    private void go() {
        GuidelineRow chosen = list.getSelectedValue();
        Example example = chosen == null ? null : chosen.example();
        if (example != null) onGoTo.accept(example.sentence());
    }

    public void show(View view) {
        if (view.scheme().equals(scheme)) return;
        scheme = view.scheme();
        fill();
    }

    /** By label and age. */
    public void show(List<Example> next) {
        if (next.equals(examples)) return;
        examples = List.copyOf(next);
        fill();
    }

    private void fill() {
        GuidelineRow chosen = list.getSelectedValue();
        rows.clear();
        if (scheme != null) GuidelineRow.of(scheme.given(), examples).forEach(rows::addElement);
        if (chosen != null) list.setSelectedValue(chosen, false);
    }

    /** The rows' heights follow the width, which a list asks for only when its renderer or a fixed height is set. */
    private void measureAgain() {
        list.setFixedCellHeight(1);
        list.setFixedCellHeight(-1);
    }

    @Override
    public JComponent focusTarget() {
        return list;
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (scroll != null) recast();
    }

    private void recast() {
        list.setBackground(look.palette().panel());
        for (KeyListener typing : list.getKeyListeners()) list.removeKeyListener(typing);
        measureAgain();
    }
}
