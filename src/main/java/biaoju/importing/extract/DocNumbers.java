package biaoju.importing.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.jspecify.annotations.Nullable;

/** The lists of an old Word document, each looked up where it is first used. */
final class DocNumbers {
    /** The names in a docx of what is a number in a doc, by that number. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(Map.entry(1, "upperRoman"), Map.entry(2, "lowerRoman"), Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"), Map.entry(10, "ideographDigital"), Map.entry(11, "japaneseCounting"), Map.entry(14, "decimalFullWidth"),
            Map.entry(17, "japaneseDigitalTenThousand"), Map.entry(18, "decimalEnclosedCircle"), Map.entry(19, "decimalFullWidth2"), Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"), Map.entry(26, "decimalEnclosedFullstop"), Map.entry(27, "decimalEnclosedParen"), Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(29, "ideographEnclosedCircle"), Map.entry(30, "ideographTraditional"), Map.entry(31, "ideographZodiac"), Map.entry(33, "taiwaneseCounting"),
            Map.entry(35, "taiwaneseCountingThousand"), Map.entry(36, "taiwaneseDigital"), Map.entry(37, "chineseCounting"), Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"), Map.entry(255, "none"));

    private final @Nullable ListTables tables;
    private final ListNumbers numbers = new ListNumbers();
    private final Set<Integer> known = new HashSet<>();

    DocNumbers(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** @param use from 1; 0 where the paragraph is in no list */
    String next(int use, int level) {
        if (tables == null || use <= 0 || use >= 0x7FF) return "";
        if (known.add(use)) look(tables, use);
        return numbers.next(Integer.toString(use), level);
    }

    private void look(ListTables tables, int use) {
        try {
            LFO lfo = tables.getLfo(use);
            ListData list = tables.getListData(lfo.getLsid());
            if (list == null) return;
            ListNumbers.Level[] levels = new ListNumbers.Level[ListNumbers.LEVELS];
            Arrays.fill(levels, ListNumbers.Level.PLAIN);
            for (int i = 0; i < Math.min(levels.length, list.numLevels()); i++) levels[i] = level(list.getLevels()[i]);
            Map<Integer, Integer> starts = new HashMap<>();
            for (ListFormatOverrideLevel other : tables.getLfoData(use).getRgLfoLvl()) {
                int at = other.getLevelNum();
                if (at < 0 || at >= levels.length) continue;
                if (other.isFormatting()) levels[at] = level(other.getLevel());
                if (other.isStartAt()) starts.put(at, other.isFormatting() ? levels[at].start() : other.getIStartAt());
            }
            numbers.list(Integer.toString(lfo.getLsid()), levels);
            numbers.use(Integer.toString(use), Integer.toString(lfo.getLsid()), starts);
        } catch (NoSuchElementException missing) {
            return; // the paragraph names a list that is not there
        }
    }

    /** Where a number goes a doc has its level as a character, from NUL on. */
    private static ListNumbers.Level level(ListLevel level) {
        String format = FORMATS.getOrDefault(level.getNumberFormat() & 0xFF, "decimal");
        StringBuilder text = new StringBuilder();
        String given = level.getNumberText() == null ? "" : level.getNumberText();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c < ListNumbers.LEVELS) text.append('%').append((char) ('1' + c));
            else text.append(c);
        }
        return new ListNumbers.Level(level.getStartAt(), format, text.toString());
    }
}
