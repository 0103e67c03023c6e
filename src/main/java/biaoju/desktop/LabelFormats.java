package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.flow.LabelFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.swing.filechooser.FileFilter;

/** The formats that labels can be written in, as a file chooser offers them. */
final class LabelFormats {
    private LabelFormats() {}

    static List<OneFormat> all(Messages text) {
        return LabelFiles.formats(true).stream().map(id -> new OneFormat(id, text)).toList();
    }

    /** What a file of the format ends in; empty where a folder of files is made. */
    static String ending(String format) {
        return switch (format) {
            case "jsonl" -> ".jsonl";
            case "csv", "csv-spreadsheet" -> ".csv";
            case "label-studio" -> ".json";
            case "xlsx" -> ".xlsx";
            case "parquet" -> ".parquet";
            default -> "";
        };
    }

    /** One of them, chosen as the kind of the file. */
    static final class OneFormat extends FileFilter {
        private final String id;
        private final String name;

        private OneFormat(String id, Messages text) {
            this.id = id;
            String key = "labelfiles.format." + id;
            String called = text.has(key) ? text.get(key) : id;
            name = ending(id).isEmpty() ? text.get("labelfiles.format.folder", called)
                    : text.get("labelfiles.format.file", called, ending(id));
        }

        String id() {
            return id;
        }

        /** The file with the ending of the format; one that has an ending of its own keeps it. */
        Path named(Path file) {
            String typed = String.valueOf(file.getFileName());
            return typed.endsWith(ending(id)) ? file : file.resolveSibling(typed + ending(id));
        }

        @Override
        public boolean accept(File file) {
            return file.isDirectory() || (!ending(id).isEmpty() && file.getName().endsWith(ending(id)));
        }

        @Override
        public String getDescription() {
            return name;
        }
    }
}
