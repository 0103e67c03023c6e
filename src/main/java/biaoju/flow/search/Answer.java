package biaoju.flow.search;

import biaoju.base.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Searches run on threads that may wait; what was refused is thrown here as it was. */
final class Answer {
    private Answer() {}

    static <T> T of(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Problem problem) throw problem;
            if (failed.getCause() instanceof RuntimeException broken) throw broken;
            throw failed;
        }
    }
}
