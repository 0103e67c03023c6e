package biaoju.dataset.parquet;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one column in the row group under way. Every column may have nulls. */
public final class Column {
    /** What a column holds. */
    public enum Type {
        LONG(2, 1, 0),
        DOUBLE(5, 1, 0),
        /** Strings that seldom repeat. */
        TEXT(6, 1, 0),
        /** Strings that often repeat: each is written once a row group. */
        WORD(6, 1, 0),
        /** Lists of strings that often repeat. */
        WORDS(6, 3, 1);

        final int physical;
        /** Highest definition level: how many of its optional and repeated levels are there. */
        final int deepest;
        final int repeated;

        Type(int physical, int deepest, int repeated) {
            this.physical = physical;
            this.deepest = deepest;
            this.repeated = repeated;
        }
    }

    final String name;
    final Type type;
    final Numbers definitions = new Numbers();
    final Numbers repetitions = new Numbers();
    /** The values, one after the other; of words: the different ones. */
    final Bytes plain = new Bytes();
    final Numbers indices = new Numbers();
    private final Map<String, Integer> words = new HashMap<>();
    /** The word added last, and its place: rows of one report have most words in common. */
    private @Nullable String last;
    private int lastIndex;

    public Column(String name, Type type) {
        this.name = name;
        this.type = type;
    }

    boolean hasDictionary() {
        return type == Type.WORD || type == Type.WORDS;
    }

    int differentWords() {
        return words.size();
    }

    void clear() {
        definitions.clear();
        repetitions.clear();
        plain.clear();
        indices.clear();
        words.clear();
        last = null;
    }

    public void add(@Nullable Long number) {
        definitions.add(number == null ? 0 : 1);
        if (number != null) plain.int64(number);
    }

    public void add(long number) {
        definitions.add(1);
        plain.int64(number);
    }

    public void add(@Nullable Double number) {
        definitions.add(number == null ? 0 : 1);
        if (number != null) plain.int64(Double.doubleToLongBits(number));
    }

    /** @param text without half characters, which UTF-8 cannot hold */
    public void add(@Nullable String text) {
        definitions.add(text == null ? 0 : 1);
        if (text == null) return;
        if (hasDictionary()) word(text);
        else put(text);
    }

    /** @param texts without half characters, which UTF-8 cannot hold */
    public void add(List<String> texts) {
        if (texts.isEmpty()) {
            definitions.add(1);
            repetitions.add(0);
        }
        for (int i = 0; i < texts.size(); i++) {
            definitions.add(type.deepest);
            repetitions.add(i == 0 ? 0 : 1);
            word(texts.get(i));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same object is the same word; what is not is looked up
    private void word(String text) {
        if (text == last) {
            indices.add(lastIndex);
            return;
        }
        Integer index = words.get(text);
        if (index == null) {
            index = words.size();
            put(text);
            words.put(text, index);
        }
        indices.add(index);
        last = text;
        lastIndex = index;
    }

    private void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        plain.int32(utf8.length);
        plain.put(utf8, 0, utf8.length);
    }
}
