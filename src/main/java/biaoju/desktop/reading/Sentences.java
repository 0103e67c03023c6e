package biaoju.desktop.reading;

import biaoju.domain.Sentence;
import java.util.List;

/** Finds sentences by place. */
final class Sentences {
    private Sentences() {}

    /** Index of the first sentence that ends behind {@code offset}; the list's size where there is none. */
    static int firstEndingBehind(List<Sentence> sentences, int offset) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
