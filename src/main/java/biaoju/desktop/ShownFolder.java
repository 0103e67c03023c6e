package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Outcome;
import biaoju.base.Problem;
import biaoju.desktop.shell.Work;
import java.awt.Desktop;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Shows a folder in the system's file manager; where there is none, its path is put where it can be pasted from. */
final class ShownFolder {
    private static final String MANIFEST = "manifest.json";

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

    /**
     * The folder, links followed.
     *
     * @throws Problem if there is no dataset in it, or the system takes it for a program: opening would run that
     */
    static Path real(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!Files.isRegularFile(real.resolve(MANIFEST))) throw new Problem("building.folder.gone", folder.toString());
            if (real.toString().toLowerCase(Locale.ROOT).endsWith(".app")) throw new Problem("building.folder.program", folder.toString());
            return real;
        } catch (IOException gone) {
            throw new Problem(gone, "building.folder.gone", folder.toString());
        }
    }

    /** Where the file manager can point at a file, nothing is opened at all. */
    private static boolean show(Path folder, Path manifest) throws IOException {
        if (!Desktop.isDesktopSupported()) return false;
        Desktop desktop = Desktop.getDesktop();
        if (desktop.isSupported(Desktop.Action.BROWSE_FILE_DIR)) {
            desktop.browseFileDirectory(manifest.toFile());
            return true;
        }
        if (!desktop.isSupported(Desktop.Action.OPEN)) return false;
        desktop.open(folder.toFile());
        return true;
    }

    void open(Path folder) {
        work.start(text.get().get("building.open"), (cancel, progress) -> {
            Path real = real(folder);
            return show(real, real.resolve(MANIFEST));
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
