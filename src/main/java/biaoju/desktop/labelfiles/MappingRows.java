package biaoju.desktop.labelfiles;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels found as a table; the last column can be changed. */
final class MappingRows extends TitledRows {
    static final int TIMES = 1;
    static final int EXAMPLE = 2;
    static final int OURS = 3;

    private final transient Messages text;
    private transient @Nullable Mapping mapping;
    private transient LabelScheme scheme = new LabelScheme("", 0, List.of());

    MappingRows(Messages text) {
        super(text, "labelfiles.name", "labelfiles.times", "labelfiles.example", "labelfiles.ours");
        this.text = text;
    }

    void show(Mapping next, LabelScheme of) {
        mapping = next;
        scheme = of;
        fireTableDataChanged();
    }

    /** What stands for a choice: the key of a label and its name, or words. */
    String words(String choice) {
        if (choice.equals(Mapping.NOTHING)) return text.get("labelfiles.nothing");
        if (choice.equals(Mapping.UNDECIDED)) return text.get("labelfiles.undecided");
        return scheme.label(choice).map(this::words).orElse(choice);
    }

    private String words(Label label) {
        return label.key() + "  " + label.name(text.chinese());
    }

    boolean undecided(int row) {
        return mapping != null && mapping.decided(row).equals(Mapping.UNDECIDED);
    }

    /** The choice in the row's field. */
    void decide(int row, String choice) {
        if (mapping == null) return;
        mapping.decide(row, choice);
        fireTableRowsUpdated(row, row);
    }

    @Override
    public int getRowCount() {
        return mapping == null ? 0 : mapping.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == TIMES ? Integer.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == OURS;
    }

    @Override
    public Object getValueAt(int row, int column) {
        if (mapping == null) return "";
        return switch (column) {
            case 0 -> mapping.label(row).name();
            case TIMES -> mapping.label(row).times();
            case EXAMPLE -> mapping.label(row).example();
            default -> words(mapping.decided(row));
        };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
        if (mapping == null) return;
        mapping.choices().stream().filter(choice -> words(choice).equals(value)).findFirst().ifPresent(choice -> decide(row, choice));
    }
}
