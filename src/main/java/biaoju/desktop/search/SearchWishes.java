package biaoju.desktop.search;

import biaoju.domain.SentenceId;
import biaoju.flow.search.Order;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Completion;
import java.util.BitSet;
import java.util.List;

/** What is asked for in the search window. Called on the event dispatch thread. */
public interface SearchWishes {
    /** Another query is typed: it is searched once nothing is typed for a moment. */
    void ask(String query);

    /** Enter was pressed: it is one to be remembered. */
    void remember(String query);

    void of(Whose whose);

    void by(Order order);

    void stop();

    void go(SentenceId sentence);

    void label(SentenceId sentence, String label);

    void clear(SentenceId sentence);

    /** All hits are to be labelled: it is counted first, {@link SearchPanel#preview} tells. */
    void count();

    /**
     * All hits get the label.
     *
     * @param without by place of the hit, those that are left out
     * @param sparing whether those are left out too that have a label by then
     */
    void labelAll(String label, BitSet without, boolean sparing);

    Completion complete(String query, int caret);

    /** What was asked before, the last first. */
    List<String> history();

    /** The keyboard goes back to the page. */
    void leave();
}
