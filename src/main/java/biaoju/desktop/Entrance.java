package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.welcome.OpeningPage;
import biaoju.desktop.welcome.WelcomePage;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;

/** What stands in the window before a project does. */
final class Entrance {
    private final Look look;
    private final Supplier<Messages> text;
    private final Memory memory;
    private final Doors doors;
    private final Consumer<Path> onOpen;

    Entrance(Look look, Supplier<Messages> text, Memory memory, Doors doors, Consumer<Path> onOpen) {
        this.look = look;
        this.text = text;
        this.memory = memory;
        this.doors = doors;
        this.onOpen = onOpen;
    }

    /** @param root what is being opened, null while that is not known yet */
    JComponent opening(@Nullable Path root) {
        return new OpeningPage(look, root == null ? "" : text.get().get("desktop.opening", name(root)));
    }

    JComponent welcome() {
        return new WelcomePage(look, text.get(), memory.get().projects(), doors, onOpen);
    }

    /** What people call the folder. */
    static String name(Path root) {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? root.toString() : name.toString();
    }
}
