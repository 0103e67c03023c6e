package biaoju.desktop;

import biaoju.desktop.shell.Wishes;
import java.nio.file.Path;
import java.util.List;

/** What is asked for at the frame itself: its tabs, the annotator's name, files dropped on it. */
final class BenchWishes implements Wishes {
    private final Desk desk;
    private final Memory memory;

    BenchWishes(Desk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    public void bringForward(String digest) {
        desk.session().ifPresent(session -> session.bringForward(digest));
    }

    @Override
    public void close(String digest) {
        desk.session().ifPresent(session -> session.close(digest));
    }

    @Override
    public void closePage(String id) {
        desk.leavePage(id);
    }

    @Override
    public void rename(String name) {
        desk.session().ifPresent(session -> session.rename(name));
        memory.rename(name);
    }

    @Override
    public boolean wantsFiles() {
        return desk.companions().importing().wanted();
    }

    @Override
    public void drop(List<Path> files) {
        desk.drop(files);
    }
}
