package biaoju.desktop;

import biaoju.base.Jobs;
import biaoju.base.Problem;
import biaoju.command.Project;
import biaoju.desktop.guidelines.GuidelinesPanel;
import biaoju.desktop.shell.Latest;
import biaoju.flow.GuidelineReading;
import biaoju.session.Session;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The guideline of the open project, read again whenever somebody comes back to it. Event dispatch thread only. */
final class GuidelineDesk implements Companion {
    private final Executor workers;
    private final Latest reading;
    private final BooleanSupplier uiChinese;
    private @Nullable Project project;
    private @Nullable GuidelinesPanel panel;
    private @Nullable Boolean chinese;
    private GuidelineReading.@Nullable Guideline last;

    GuidelineDesk(Executor workers, Executor ui, BooleanSupplier uiChinese, Consumer<Throwable> complain) {
        this.workers = workers;
        reading = new Latest(new Jobs(workers, ui), complain);
        this.uiChinese = uiChinese;
    }

    Executor workers() {
        return workers;
    }

    @Override
    public void opened(Project now, Session of) {
        rest();
        project = now;
        last = null;
        chinese = null;
        read();
    }

    @Override
    public void rest() {
        reading.stop();
        project = null;
    }

    /** The panel of this frame. */
    void fill(GuidelinesPanel made) {
        if (panel != null && panel.full()) made.turn(true); // the frame was built anew
        panel = made;
        show();
        read();
    }

    /** In that language from now on. */
    void speak(boolean inChinese) {
        chinese = inChinese;
        read();
    }

    /** Reads it again; it may have been written anew. */
    void read() {
        Project of = project;
        GuidelinesPanel into = panel;
        if (of == null || into == null) return;
        Boolean asked = chinese;
        boolean wanted = asked == null ? uiChinese.getAsBoolean() : asked;
        reading.start((cancel, progress) -> new GuidelineReading(of).read(wanted), found -> {
            last = found;
            show();
        });
    }

    private void show() {
        GuidelineReading.Guideline now = last;
        GuidelinesPanel into = panel;
        if (now == null || into == null) return;
        Problem trouble = now.trouble();
        if (trouble != null) into.show(trouble, now.chinese());
        else if (now.file() == null) into.show(new Problem("guidelines.none"), now.chinese());
        else into.show(now.chinese(), now.text());
    }

    /** Shows what it says of a label. */
    void jump(String label) {
        GuidelinesPanel into = panel;
        if (into == null) return;
        if (!label.isEmpty()) into.jump(label);
        read();
    }
}
