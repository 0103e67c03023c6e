package biaoju.scheme;

/**
 * A label scheme file that cannot be used: which line, which field, what is wrong with it.
 * {@link #reason()} is a short English clause; faces put it into a sentence of their own.
 */
public final class SchemeException extends RuntimeException {
    private final int line;
    private final String field;
    private final String reason;

    SchemeException(int line, String field, String reason) {
        super("line " + line + ", " + field + ": " + reason);
        this.line = line;
        this.field = field;
        this.reason = reason;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** As a path: {@code labels[2].color}. */
    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
