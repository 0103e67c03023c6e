package biaoju.flow.search;

import biaoju.base.Cancel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sorts hits by their contexts, in the order of the characters' numbers: what is alike comes to stand together. */
final class Sorting {
    /** So many characters are looked at. */
    private static final int REACH = 60;
    private static final int BREATH = 0x3FFF;

    private final Hits hits;
    private final TextShelf shelf;
    private final Cancel cancel;
    private int compared;

    Sorting(Hits hits, TextShelf shelf, Cancel cancel) {
        this.hits = hits;
        this.shelf = shelf;
        this.cancel = cancel;
    }

    Ranking by(Order order) {
        IntStream all = IntStream.range(0, hits.size());
        if (order == Order.PLACE) return new Ranking(all.toArray());
        List<@Nullable String> texts = texts();
        Comparator<Integer> by = (one, other) -> {
            if ((++compared & BREATH) == 0) cancel.check();
            String first = texts.get(one);
            String second = texts.get(other);
            if (first == null || second == null) return Boolean.compare(first == null, second == null);
            return order == Order.BEFORE
                    ? before(first, hits.keyword(one).start(), second, hits.keyword(other).start())
                    : after(first, hits.keyword(one).start(), second, hits.keyword(other).start());
        };
        return new Ranking(all.boxed().sorted(by.thenComparing(Comparator.naturalOrder())).mapToInt(Integer::intValue).toArray());
    }

    /** By hit its report's text; one object a report, held while it sorts. */
    private List<@Nullable String> texts() {
        List<@Nullable String> texts = new ArrayList<>(hits.size());
        String last = "";
        @Nullable String text = null;
        for (int hit = 0; hit < hits.size(); hit++) {
            String digest = hits.report(hit).digest();
            if (!digest.equals(last)) {
                cancel.check();
                TextShelf.Text read = shelf.get(digest);
                text = read == null ? null : read.text();
                last = digest;
            }
            texts.add(text);
        }
        return texts;
    }

    private static int before(String first, int at, String second, int in) {
        for (int i = 1; i <= REACH; i++) {
            if (at - i < 0 || in - i < 0) return Boolean.compare(in - i < 0, at - i < 0);
            int by = Character.compare(first.charAt(at - i), second.charAt(in - i));
            if (by != 0) return by;
        }
        return 0;
    }

    private static int after(String first, int at, String second, int in) {
        for (int i = 0; i < REACH; i++) {
            if (at + i >= first.length() || in + i >= second.length()) {
                return Boolean.compare(at + i < first.length(), in + i < second.length());
            }
            int by = Character.compare(first.charAt(at + i), second.charAt(in + i));
            if (by != 0) return by;
        }
        return 0;
    }
}
