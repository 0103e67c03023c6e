package biaoju.desktop;

import java.awt.Toolkit;
import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What somebody copied: files of a file manager, or text; nothing else, so that no foreign object is ever read. */
record Pasted(List<Path> files, String text) {
    /** What the clipboard holds now. Its owner may take its time: never on the event dispatch thread. */
    static Pasted now() throws IOException {
        Clipboard clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        try {
            if (clipboard.isDataFlavorAvailable(DataFlavor.javaFileListFlavor)) {
                List<?> files = (List<?>) clipboard.getData(DataFlavor.javaFileListFlavor);
                return new Pasted(files.stream().map(file -> ((File) file).toPath()).toList(), "");
            }
            if (clipboard.isDataFlavorAvailable(DataFlavor.stringFlavor)) {
                return new Pasted(List.of(), (String) clipboard.getData(DataFlavor.stringFlavor));
            }
        } catch (UnsupportedFlavorException | IllegalStateException gone) { // somebody else copies at this moment
            return new Pasted(List.of(), "");
        }
        return new Pasted(List.of(), "");
    }
}
