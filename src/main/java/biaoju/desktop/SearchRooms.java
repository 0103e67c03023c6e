package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.look.Look;
import biaoju.desktop.search.SearchPanel;
import biaoju.desktop.search.SearchWishes;
import biaoju.domain.Annotator;
import biaoju.domain.Origin;
import biaoju.domain.SentenceId;
import biaoju.flow.search.Order;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Completion;
import biaoju.session.View;
import java.util.BitSet;
import java.util.List;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The search window in one frame: built when first shown, told what there is. */
final class SearchRooms {
    static final String WINDOW = "search";

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final Searches searches;
    private final Subscription stay;
    private final Subscription labels;
    private @Nullable SearchPanel panel;
    private @Nullable View now;

    SearchRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        searches = desk.companions().searches();
        stay = searches.changed().listen(any -> showFound());
        labels = searches.relabelled().listen(any -> {
            if (panel != null) panel.again();
        });
    }

    /** Before the frame is built anew. */
    void finish() {
        stay.close();
        labels.close();
    }

    void show(View view) {
        now = view;
        searches.stand(view.reviewing(), view.blind());
        if (panel != null) panel.show(view.scheme(), !searches.hidden(), !view.reviewing());
    }

    /** The search window comes forward, and a query can be typed. */
    void type() {
        desk.bench().showWindow(WINDOW);
        if (panel != null) panel.type();
    }

    /** The search window comes forward with a query. */
    void ask(String query) {
        searches.ask(query);
        searches.hurry();
        type();
    }

    JComponent panel() {
        SearchPanel made = new SearchPanel(look, text, searches, new Asked());
        panel = made;
        searches.warm();
        if (now != null) show(now);
        showFound();
        return made;
    }

    /** Whoever reviews letters is not offered the names. */
    private boolean nameless(View view) {
        return view.reviewing() && desk.companions().reviewing().anonymous();
    }

    private void showFound() {
        if (panel != null) panel.show(searches.found());
    }

    private final class Asked implements SearchWishes {
        @Override
        public void ask(String query) {
            searches.ask(query);
        }

        @Override
        public void remember(String query) {
            searches.hurry();
            desk.companions().traces().asked(query);
        }

        @Override
        public void of(Whose whose) {
            searches.of(whose);
        }

        @Override
        public void by(Order order) {
            searches.by(order);
        }

        @Override
        public void stop() {
            searches.stop();
        }

        @Override
        public void go(SentenceId sentence) {
            desk.companions().traces().asked(searches.found().query());
            desk.read(session -> session.goTo(sentence));
            desk.focusPage();
        }

        @Override
        public void label(SentenceId sentence, String label) {
            desk.session().ifPresent(session -> session.label(sentence, label));
        }

        @Override
        public void clear(SentenceId sentence) {
            desk.session().ifPresent(session -> session.clear(sentence));
        }

        @Override
        public void count() {
            searches.count(tally -> {
                if (panel != null) panel.preview(tally);
            });
        }

        @Override
        public void labelAll(String label, BitSet without, boolean sparing) {
            searches.gather(without, sparing, sentences -> {
                desk.session().ifPresent(session -> session.labelMany(label, sentences, Origin.HUMAN));
                if (panel != null) panel.done();
            });
        }

        @Override
        public Completion complete(String query, int caret) {
            List<String> names = now == null || searches.hidden() || nameless(now) ? List.of() : now.annotators().stream().map(Annotator::name).toList();
            return Completion.at(query, caret, now == null ? null : now.scheme(), names);
        }

        @Override
        public List<String> history() {
            return desk.companions().traces().queries();
        }

        @Override
        public void leave() {
            desk.focusPage();
        }
    }
}
