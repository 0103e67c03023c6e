package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.desktop.shell.Work;
import biaoju.desktop.welcome.WelcomePage;
import biaoju.flow.InitProject;
import biaoju.flow.SampleProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/** The ways to a project: an old one, a new one, the sample. */
final class Doors implements WelcomePage.Wishes {
    private final JFrame frame;
    private final Supplier<Messages> text;
    private final Memory memory;
    private final Work work;
    private final Path sample;
    private final Consumer<Path> onOpen;
    private final Consumer<Throwable> onFailure;

    /** @param sample where the sample project is unpacked to */
    Doors(JFrame frame, Supplier<Messages> text, Memory memory, Work work, Path sample, Consumer<Path> onOpen,
            Consumer<Throwable> onFailure) {
        this.frame = frame;
        this.text = text;
        this.memory = memory;
        this.work = work;
        this.sample = sample;
        this.onOpen = onOpen;
        this.onFailure = onFailure;
    }

    @Override
    public void open() {
        new Chooser(frame, text.get()).folder("desktop.chooseProject", parentOfLast()).ifPresent(onOpen);
    }

    @Override
    public void create() {
        String title = text.get().get("desktop.chooseNew");
        new Chooser(frame, text.get()).folder("desktop.chooseNew", parentOfLast()).ifPresent(root ->
                work.start(title, (cancel, progress) -> InitProject.init(root, Optional.empty()), end -> go(end, root)));
    }

    @Override
    public void sample() {
        work.start(text.get().get("desktop.sample"), (cancel, progress) -> SampleProject.unpack(sample), end -> go(end, sample));
    }

    private void go(Outcome<?> made, Path root) {
        if (made instanceof Outcome.Failed<?> failed) onFailure.accept(failed.cause());
        else onOpen.accept(root);
    }

    private @Nullable String parentOfLast() {
        List<String> recent = memory.get().projects();
        return recent.isEmpty() ? null : String.valueOf(Path.of(recent.get(0)).getParent());
    }
}
