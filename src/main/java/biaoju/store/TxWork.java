package biaoju.store;

/** What is done in one transaction. When it throws, nothing of it happened. */
@FunctionalInterface
public interface TxWork<T> {
    T run(Tx tx) throws Exception;
}
