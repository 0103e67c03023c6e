package biaoju.desktop.importing;

import biaoju.base.Messages;
import biaoju.desktop.parts.TitledRows;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import biaoju.flow.CutFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text as it is cut: a row a sentence, of a very long one the beginning. */
final class CutRows extends TitledRows {
    static final int NUMBER = 0;
    static final int KIND = 1;
    static final int TEXT = 2;
    /** Enough to see whether it is read and cut as it should be. */
    private static final int MOST = 2_000;

    private final transient Messages text;
    private transient @Nullable CutFile file;
    private transient List<Sentence> sentences = List.of();

    CutRows(Messages text) {
        super(text, "desktop.import.cut.number", "desktop.import.cut.kind", "desktop.import.cut.text");
        this.text = text;
    }

    void show(@Nullable CutFile next) {
        file = next;
        List<Sentence> all = next == null ? List.of() : next.cut().sentences();
        sentences = all.subList(0, Math.min(MOST, all.size()));
        fireTableDataChanged();
    }

    /** How many are not shown. */
    int rest() {
        return file == null ? 0 : file.cut().sentences().size() - sentences.size();
    }

    Sentence at(int row) {
        return sentences.get(row);
    }

    @Override
    public int getRowCount() {
        return sentences.size();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == NUMBER ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        Sentence sentence = sentences.get(row);
        return switch (column) {
            case NUMBER -> sentence.number();
            case KIND -> kind(sentence);
            default -> file == null ? "" : sentence.span().in(file.text()).replace('\n', ' ');
        };
    }

    private String kind(Sentence sentence) {
        Noise noise = sentence.noise();
        if (noise != null) return text.get("desktop.import.noise." + noise.id());
        if (sentence.kind() == Kind.BODY) return "";
        String kind = text.get("labels.kind." + sentence.kind().name().toLowerCase(Locale.ROOT));
        return sentence.level() > 0 ? kind + " " + sentence.level() : kind;
    }
}
