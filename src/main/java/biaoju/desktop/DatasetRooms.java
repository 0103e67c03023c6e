package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Subscription;
import biaoju.desktop.dataset.Choices;
import biaoju.desktop.dataset.DatasetPanel;
import biaoju.desktop.dataset.PastPanel;
import biaoju.desktop.look.Look;
import biaoju.session.View;
import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** The dataset pages in one frame: built when first shown, told what there is. */
final class DatasetRooms {
    static final String PAGE = "dataset";
    static final String PAST = "builds";

    private final Look look;
    private final Messages text;
    private final Desk desk;
    private final Builds builds;
    private final PastBuilds past;
    private final List<Subscription> stays;
    private @Nullable DatasetPanel page;
    private @Nullable PastPanel list;
    private @Nullable View now;

    DatasetRooms(Look look, Messages text, Desk desk) {
        this.look = look;
        this.text = text;
        this.desk = desk;
        builds = desk.companions().builds();
        past = builds.past();
        stays = List.of(builds.changed().listen(any -> showPage()), past.changed().listen(any -> showPast()));
    }

    /** Before the frame is built anew. */
    void finish() {
        stays.forEach(Subscription::close);
    }

    void show(View view) {
        boolean others = now == null || !now.annotators().equals(view.annotators()) || !now.scheme().equals(view.scheme());
        now = view;
        if (page != null) builds.watch(page.isShowing());
        if (others) showPage();
    }

    JComponent page() {
        DatasetPanel made = new DatasetPanel(look, text, new Wanted());
        page = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) builds.watch(made.isShowing());
        });
        showPage();
        return made;
    }

    JComponent past() {
        PastPanel made = new PastPanel(look, text, new WantedOfPast());
        list = made;
        made.addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && made.isShowing()) builds.look();
        });
        showPast();
        return made;
    }

    private void showPage() {
        View view = now;
        if (page != null && view != null) page.show(builds.sight(view));
    }

    private void showPast() {
        if (list == null) return;
        list.show(past.all());
        list.say(past.detail());
    }

    private final class Wanted implements DatasetPanel.Wishes {
        @Override
        public void choose(Choices next) {
            builds.choose(next);
        }

        @Override
        public void browse() {
            new Chooser(desk.frame(), text).folder("building.choose", builds.folder().map(at -> String.valueOf(at.getParent()))
                    .orElse(null)).ifPresent(folder -> builds.choose(builds.choices().to(folder.toString())));
        }

        @Override
        public void build() {
            builds.build();
        }

        @Override
        public void stop() {
            builds.stop();
        }

        @Override
        public void count() {
            builds.count();
        }
    }

    private final class WantedOfPast implements PastPanel.Wishes {
        @Override
        public void pick(Path folder) {
            past.pick(folder);
        }

        @Override
        public void verify(Path folder) {
            past.verify(folder);
        }

        @Override
        public void compare(Path before, Path after) {
            past.compare(before, after);
        }

        @Override
        public void open(Path folder) {
            builds.showFolder(folder);
        }

        @Override
        public void again(Path folder) {
            builds.again(folder, () -> {
                desk.bench().showPage(PAGE);
                desk.focusPage();
            });
        }
    }
}
