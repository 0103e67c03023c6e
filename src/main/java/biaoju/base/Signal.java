package biaoju.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells listeners that something happened, on the thread that emits, in the order they came. */
public final class Signal<T> {
    private final List<Stay<T>> stays = new CopyOnWriteArrayList<>();

    public Subscription listen(Consumer<? super T> listener) {
        Stay<T> stay = new Stay<>(listener);
        stays.add(stay);
        return () -> stays.remove(stay);
    }

    public void emit(T what) {
        for (Stay<T> stay : stays) stay.listener.accept(what);
    }

    /** Compared by identity, so that one listener may stay twice and leave once. */
    private static final class Stay<T> {
        private final Consumer<? super T> listener;

        private Stay(Consumer<? super T> listener) {
            this.listener = listener;
        }
    }
}
