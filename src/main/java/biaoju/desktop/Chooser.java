package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Asks for files and folders. */
final class Chooser {
    private final Component above;
    private final Messages text;

    Chooser(Component above, Messages text) {
        this.above = above;
        this.text = text;
    }

    Optional<Path> folder(String titleKey, @Nullable String from) {
        JFileChooser chooser = chooser(titleKey, from);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showDialog(above, text.get(titleKey)) != JFileChooser.APPROVE_OPTION) return Optional.empty();
        return Optional.of(chooser.getSelectedFile().toPath());
    }

    /** Reports to import: files, folders, or both. */
    List<Path> reports(@Nullable String from) {
        JFileChooser chooser = chooser("desktop.chooseImport", from);
        chooser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
        chooser.setMultiSelectionEnabled(true);
        chooser.setFileFilter(new FileNameExtensionFilter(text.get("desktop.textFiles"), "txt", "md", "docx", "pdf", "html", "htm", "odt", "rtf", "zip"));
        if (chooser.showDialog(above, text.get("desktop.chooseImport")) != JFileChooser.APPROVE_OPTION) return List.of();
        return Stream.of(chooser.getSelectedFiles()).map(File::toPath).toList();
    }

    /** A file to be written. */
    Optional<Path> save(String titleKey, @Nullable String from, String suggestion) {
        JFileChooser chooser = chooser(titleKey, from);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion));
        chooser.setApproveButtonText(text.get(titleKey));
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) return Optional.empty();
        return Optional.of(chooser.getSelectedFile().toPath());
    }

    /** Files that are there, several at once: packages that came back, labels. */
    List<Path> files(String titleKey, @Nullable String from) {
        JFileChooser chooser = chooser(titleKey, from);
        chooser.setMultiSelectionEnabled(true);
        if (chooser.showDialog(above, text.get(titleKey)) != JFileChooser.APPROVE_OPTION) return List.of();
        return Stream.of(chooser.getSelectedFiles()).map(File::toPath).toList();
    }

    private JFileChooser chooser(String titleKey, @Nullable String from) {
        JFileChooser chooser = from == null ? new JFileChooser() : new JFileChooser(from);
        Ui.named(chooser, "chooser", text.get(titleKey)); // names of files are other people's text
        chooser.setDialogTitle(text.get(titleKey));
        return chooser;
    }
}
