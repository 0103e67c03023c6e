package biaoju.desktop.agreement;

import biaoju.command.SentenceText;
import biaoju.domain.SentenceId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where the texts of sentences come from: answered later, on whatever thread. Sentences that are gone are left out. */
@FunctionalInterface
public interface Texts {
    CompletableFuture<List<SentenceText>> of(List<SentenceId> sentences);
}
