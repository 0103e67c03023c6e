package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.agreement.AgreementPanel;
import biaoju.desktop.agreement.Listing;
import biaoju.desktop.agreement.Question;
import biaoju.desktop.agreement.SentencesPanel;
import biaoju.desktop.agreement.Switches;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Raters;
import biaoju.session.View;
import java.awt.event.HierarchyEvent;
import java.util.Objects;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The agreement page and its list of sentences in one frame: built when first shown, told what there is. */
final class AgreementRooms {
    static final String PAGE = "agreement";
    static final String SENTENCES = "sentences";

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final Agreements agreements;
    private final Subscription stay;
    private final Subscription names;
    private @Nullable AgreementPanel page;
    private @Nullable SentencesPanel sentences;
    private @Nullable Listing listed;
    private Raters called = Raters.NONE;
    private @Nullable View now;

    AgreementRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        agreements = desk.companions().agreements();
        stay = agreements.changed().listen(any -> showAll());
        names = desk.companions().reviewing().changed().listen(any -> showAll());
    }

    /** Before the frame is built anew. */
    void finish() {
        stay.close();
        names.close();
    }

    void show(View view) {
        boolean others = now == null || !now.annotators().equals(view.annotators());
        now = view;
        if (page != null) agreements.watch(page.isShowing());
        if (others) showAll();
    }

    /** To where reports are assigned. */
    void nameAll() {
        desk.bench().showPage(PAGE);
        if (page != null) page.nameAll();
    }

    /** To where packages are made. */
    void namePackage() {
        desk.bench().showPage(PAGE);
        if (page != null) page.namePackage();
    }

    JComponent page() {
        AgreementPanel made = new AgreementPanel(look, text, new Wanted());
        page = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) agreements.watch(made.isShowing());
        });
        showAll();
        return made;
    }

    JComponent sentences() {
        sentences = new SentencesPanel(look, text, agreements::texts,
                sentence -> desk.read(session -> session.goTo(sentence)), desk::complain);
        listed = null;
        showAll();
        return sentences;
    }

    /** The sentences come forward, and the keys go to them: Enter there goes on to the report. */
    private void list() {
        desk.bench().showWindow(SENTENCES);
        if (sentences != null) sentences.focusTarget().requestFocusInWindow();
    }

    private void showAll() {
        View view = now;
        if (view == null) return;
        Raters raters = desk.companions().reviewing().raters();
        if (page != null) {
            page.show(agreements.findings(), agreements.freshness(), agreements.switches(), view.scheme(), raters);
        }
        boolean named = !raters.equals(called);
        called = raters;
        if (sentences != null && (named || !Objects.equals(agreements.listing(), listed))) {
            listed = agreements.listing();
            sentences.show(listed, view.scheme(), raters);
        }
    }

    private final class Wanted implements AgreementPanel.Wishes {
        @Override
        public void count(Switches switches) {
            agreements.count(switches);
        }

        @Override
        public void recompute() {
            agreements.renew();
        }

        @Override
        public void ask(Question question) {
            agreements.ask(question, AgreementRooms.this::list);
        }

        @Override
        public void assign(String names, String overlap, String repeats, String seed) {
            desk.companions().exchange().assign(names, overlap, repeats, seed);
        }

        @Override
        public void pack(String annotator) {
            desk.companions().exchange().pack(annotator);
        }

        @Override
        public void merge() {
            desk.companions().exchange().merge();
        }

        @Override
        public void open(String digest) {
            desk.read(session -> session.open(digest));
        }
    }
}
