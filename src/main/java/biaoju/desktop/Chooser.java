package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.desktop.parts.Ui;
import java.awt.Component;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.filechooser.FileNameExtensionFilter;
import net.miginfocom.swing.MigLayout;
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
        chooser.setFileFilter(new FileNameExtensionFilter(text.get("desktop.textFiles"), "txt", "md", "docx", "doc", "pdf", "html", "htm", "odt", "rtf", "zip"));
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

    /**
     * What labels are written to.
     *
     * @param annotator empty: everybody's
     */
    record LabelOutput(Path file, String format, Optional<String> annotator) {}

    /**
     * Where labels are written to, in which format, and whose.
     *
     * @param suggestion without an ending
     */
    Optional<LabelOutput> labels(@Nullable String from, String suggestion, List<String> annotators) {
        JFileChooser chooser = chooser("labelfiles.export", from);
        chooser.setSelectedFile(new File(chooser.getCurrentDirectory(), suggestion));
        chooser.setApproveButtonText(text.get("labelfiles.export"));
        chooser.setAcceptAllFileFilterUsed(false);
        List<LabelFormats.OneFormat> formats = LabelFormats.all(text);
        formats.forEach(chooser::addChoosableFileFilter);
        chooser.setFileFilter(formats.get(0));
        List<String> people = Stream.concat(Stream.of(text.get("labelfiles.everybody")), annotators.stream()).toList();
        JComboBox<String> who = Ui.combo("chooser.annotator", text.get("labelfiles.whose"), people);
        JPanel beside = new JPanel(new MigLayout("insets 0 12 0 0, wrap 1", "[150::, grow, fill]"));
        beside.add(Ui.caption(text.get("labelfiles.whose"), who));
        beside.add(who);
        chooser.setAccessory(beside);
        if (chooser.showSaveDialog(above) != JFileChooser.APPROVE_OPTION) return Optional.empty();
        LabelFormats.OneFormat format = (LabelFormats.OneFormat) chooser.getFileFilter();
        int person = who.getSelectedIndex() - 1;
        return Optional.of(new LabelOutput(format.named(chooser.getSelectedFile().toPath()), format.id(),
                person < 0 ? Optional.empty() : Optional.of(annotators.get(person))));
    }

    private JFileChooser chooser(String titleKey, @Nullable String from) {
        JFileChooser chooser = from == null ? new JFileChooser() : new JFileChooser(from);
        Ui.named(chooser, "chooser", text.get(titleKey)); // names of files are other people's text
        chooser.setDialogTitle(text.get(titleKey));
        return chooser;
    }
}
