package biaoju.formats;

import biaoju.base.Problem;
import org.jspecify.annotations.Nullable;

/** A place in a neighbour's file, for messages: the line, or the record where lines mean nothing. */
record Spot(String file, Problem where) {
    static Spot line(String file, long number) {
        return new Spot(file, new Problem("formats.spot.line", Long.toString(number)));
    }

    static Spot row(String file, long number) {
        return new Spot(file, new Problem("formats.spot.row", Long.toString(number)));
    }

    static Spot record(String file, long number) {
        return new Spot(file, new Problem("formats.spot.record", Long.toString(number)));
    }

    /** @param key of a text that names the file as {0} and the place as {1} */
    Problem problem(String key, Object... more) {
        return problem(null, key, more);
    }

    Problem problem(@Nullable Throwable cause, String key, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = file;
        args[1] = where;
        System.arraycopy(more, 0, args, 2, more.length);
        return new Problem(cause, key, args);
    }

    /** NUL and half characters cannot be stored everywhere; better refused at the door than lost behind it. */
    String clean(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) i++;
            else if (c == 0 || Character.isSurrogate(c)) throw problem("formats.neighbour.bad_character", field);
        }
        return value;
    }
}
