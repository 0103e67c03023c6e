package biaoju.base;

/** How far long work has come: {@code done} of {@code total} steps. Called on the working thread. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    void at(long done, long total);
}
