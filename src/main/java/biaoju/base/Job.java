package biaoju.base;

/** Work that may take long. It asks {@code cancel} between steps and says how far it is. */
@FunctionalInterface
public interface Job<T> {
    T run(Cancel cancel, Progress progress) throws Exception;
}
