package biaoju.flow.repeats;

import biaoju.base.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Use cases run on threads that may wait; what the database thread refused is thrown here as it was. */
final class Waiting {
    private Waiting() {}

    static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Problem problem) throw problem;
            if (failed.getCause() instanceof RuntimeException broken) throw broken;
            throw failed;
        }
    }
}
