package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.desktop.shell.Work;
import java.awt.Desktop;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows a folder in the system's file manager; where there is none, its path is put where it can be pasted from. */
final class ShownFolder {
    private final Work work;
    private final Supplier<Messages> text;
    private final Consumer<Problem> say;
    private final Consumer<Throwable> complain;

    ShownFolder(Work work, Supplier<Messages> text, Consumer<Problem> say, Consumer<Throwable> complain) {
        this.work = work;
        this.text = text;
        this.say = say;
        this.complain = complain;
    }

    void open(Path folder) {
        work.start(text.get().get("building.open"), (cancel, progress) -> {
            if (!Files.isDirectory(folder)) throw new Problem("building.folder.gone", folder.toString());
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) return false;
            Desktop.getDesktop().open(folder.toFile());
            return true;
        }, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean> failed && failed.cause() instanceof Problem gone) {
                complain.accept(gone);
            } else if (!(outcome instanceof Outcome.Done<Boolean> done && done.value())) {
                Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(folder.toString()), null);
                say.accept(new Problem("building.folder.copied", folder.toString()));
            }
        });
    }
}
