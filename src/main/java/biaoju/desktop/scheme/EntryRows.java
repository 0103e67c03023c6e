package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.LabelUses;
import biaoju.desktop.parts.TitledRows;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** The draft's labels as rows. */
final class EntryRows extends TitledRows {
    static final int KEY = 0;
    static final int NAME = 1;
    static final int DEFINITION = 4;
    static final int USES = 5;

    private final transient Messages text;
    private final transient Draft draft;
    private transient LabelUses uses = LabelUses.NONE;

    EntryRows(Messages text, Draft draft) {
        super(text, "scheme.column.key", "scheme.column.zh", "scheme.column.en", "scheme.column.letters", "scheme.column.definition",
                "scheme.column.uses", "scheme.column.state");
        this.text = text;
        this.draft = draft;
    }

    void uses(LabelUses next) {
        uses = next;
        if (getRowCount() > 0) fireTableRowsUpdated(0, getRowCount() - 1);
    }

    Entry entry(int row) {
        return draft.entries().get(row);
    }

    @Override
    public int getRowCount() {
        return draft.entries().size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == USES ? Number.class : String.class;
    }

    @Override
    public @Nullable Object getValueAt(int row, int column) {
        Entry entry = entry(row);
        return switch (column) {
            case KEY -> entry.given() ? String.valueOf(entry.label().key()) : "–";
            case NAME -> entry.label().zh();
            case 2 -> entry.label().en();
            case 3 -> entry.label().letterZh() + " " + entry.label().letterEn();
            case DEFINITION -> definition(row).replace('\n', ' ');
            case USES -> NumberFormat.getIntegerInstance(text.locale()).format(uses.annotations(entry.label().id()));
            default -> state(entry);
        };
    }

    /** In the language of the window, with its lines. */
    String definition(int row) {
        return entry(row).label().definition(text.chinese());
    }

    private String state(Entry entry) {
        String into = entry.into();
        if (into != null) return text.get("scheme.state.merged", name(into));
        if (entry.fresh()) return text.get("scheme.state.new");
        if (entry.label().retired()) return text.get("scheme.state.retired");
        return entry.label().equals(entry.was()) ? "" : text.get("scheme.state.changed");
    }

    String name(String id) {
        return draft.entries().stream().filter(entry -> entry.label().id().equals(id)).findFirst()
                .map(entry -> entry.label().name(text.chinese())).orElse(id);
    }
}
