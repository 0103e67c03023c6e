package biaoju.base;

/** How a job ended: exactly one of three, so that a cancelled job can never look like a finished one. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}

    record Failed<T>(Throwable cause) implements Outcome<T> {}
}
