package biaoju.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words with weights, looked for in one pass over a text. Filled when built, then read only. */
final class Words {
    private record Word(String text, int weight, int number) {}

    /** By first character. */
    private final @Nullable List<Word>[] words;
    private int count;

    @SuppressWarnings("unchecked") // an array of lists cannot be made otherwise
    Words() {
        words = (List<Word>[]) new List<?>[1 << 16];
    }

    /** @param all words with blanks between */
    Words add(int weight, String all) {
        for (String text : all.split(" ")) {
            List<Word> same = words[text.charAt(0)];
            if (same == null) words[text.charAt(0)] = same = new ArrayList<>();
            same.add(new Word(text, weight, count++));
        }
        return this;
    }

    /** Sum of the weights of the words that occur, each once. */
    int weigh(char[] text, int from, int to) {
        int weight = 0;
        long[] seen = new long[(count + 63) / 64];
        for (int i = from; i < to; i++) {
            List<Word> begun = words[text[i]];
            if (begun == null) continue;
            for (Word word : begun) {
                long bit = 1L << word.number;
                if ((seen[word.number / 64] & bit) != 0 || !stands(word.text, text, i, to)) continue;
                seen[word.number / 64] |= bit;
                weight += word.weight;
            }
        }
        return weight;
    }

    private static boolean stands(String word, char[] text, int at, int end) {
        if (at + word.length() > end) return false;
        for (int i = 0; i < word.length(); i++) if (text[at + i] != word.charAt(i)) return false;
        return true;
    }
}
