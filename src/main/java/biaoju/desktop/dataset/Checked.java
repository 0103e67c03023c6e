package biaoju.desktop.dataset;

import biaoju.base.Problem;
import biaoju.desktop.dataset.Wrong.Place;
import biaoju.flow.Datasets;
import biaoju.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be seen to be wrong with choices without asking the disk or the project. */
public final class Checked {
    private Checked() {}

    /** Empty where there is nothing wrong. */
    public static List<Wrong> of(Choices now) {
        List<Wrong> wrong = new ArrayList<>();
        try {
            Query.parse(now.filter(), null); // which labels and people there are, the project knows
        } catch (Problem misread) {
            wrong.add(new Wrong(Place.FILTER, misread, place(now.filter(), misread)));
        }
        String split = now.split();
        if (split != null && !Datasets.isSplit(split)) {
            wrong.add(new Wrong(Place.SPLIT, new Problem("building.split.wrong", split)));
        }
        if (!isNumber(now.seed())) wrong.add(new Wrong(Place.SEED, new Problem("building.seed.wrong", now.seed())));
        if (now.formats().isEmpty()) wrong.add(new Wrong(Place.FORMATS, new Problem("building.formats.none")));
        if (now.folder().isEmpty()) wrong.add(new Wrong(Place.FOLDER, new Problem("building.folder.none")));
        return wrong;
    }

    /** What the project says against the filter; null where it says it against something else. */
    public static @Nullable Wrong filter(Choices now, Problem said) {
        return said.key().startsWith("query.") ? new Wrong(Place.FILTER, said, place(now.filter(), said)) : null;
    }

    /** Whether what is wrong keeps the rows from being counted: where they are written to does not. */
    public static boolean countable(List<Wrong> wrong) {
        return wrong.stream().allMatch(one -> one.place() == Place.FORMATS || one.place() == Place.FOLDER);
    }

    /** The query's errors say first at which character they are, in code points from 1. */
    private static int place(String typed, Problem misread) {
        int character = Integer.parseInt(String.valueOf(misread.args().get(0)));
        return typed.offsetByCodePoints(0, Math.min(character - 1, typed.codePointCount(0, typed.length())));
    }

    private static boolean isNumber(String typed) {
        return typed.matches("-?[0-9]{1,18}");
    }
}
