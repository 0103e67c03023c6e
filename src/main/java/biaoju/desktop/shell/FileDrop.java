package biaoju.desktop.shell;

import java.awt.Component;
import java.awt.Container;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.TransferHandler;
import javax.swing.plaf.UIResource;
import org.slf4j.LoggerFactory;

/** Takes files and folders dropped on the window; nothing else, so that no foreign object is ever read. */
final class FileDrop extends TransferHandler {
    private final transient BooleanSupplier wanted;
    private final transient Consumer<List<Path>> onDrop;

    FileDrop(BooleanSupplier wanted, Consumer<List<Path>> onDrop) {
        this.wanted = wanted;
        this.onDrop = onDrop;
    }

    /**
     * Lists, trees and tables come with a drop handler of their own that refuses files; they are where people drop
     * them. Theirs is replaced unless the room set one.
     */
    void spread(Container in) {
        for (Component part : in.getComponents()) {
            if (part instanceof JList || part instanceof JTree || part instanceof JTable) {
                JComponent list = (JComponent) part;
                if (list.getTransferHandler() instanceof UIResource) list.setTransferHandler(this);
            }
            if (part instanceof Container box) spread(box);
        }
    }

    @Override
    public boolean canImport(TransferSupport what) {
        if (!what.isDataFlavorSupported(DataFlavor.javaFileListFlavor) || !wanted.getAsBoolean()) return false;
        if (what.isDrop()) what.setDropAction(COPY);
        return true;
    }

    @Override
    public boolean importData(TransferSupport what) {
        if (!canImport(what)) return false;
        try {
            List<?> files = (List<?>) what.getTransferable().getTransferData(DataFlavor.javaFileListFlavor);
            onDrop.accept(files.stream().map(file -> ((File) file).toPath()).toList());
            return true;
        } catch (UnsupportedFlavorException | IOException refused) {
            LoggerFactory.getLogger(FileDrop.class).warn("a drop could not be read", refused);
            return false;
        }
    }
}
