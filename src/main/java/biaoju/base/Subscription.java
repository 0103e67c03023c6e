package biaoju.base;

/** A listener's stay at a signal; closing it, once or often, ends the stay. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
