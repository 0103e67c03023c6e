package biaoju.formats;

import biaoju.domain.Document;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * brat, a text and an annotation file for each annotator and report: {@code ANNOTATOR/REPORT.txt} and {@code .ann}, offsets
 * in code points. A sentence over several lines has a fragment for each, as brat itself writes it.
 */
final class BratWriter implements LabelWriter {
    /** What has a note or a flag, and no label; no label of ours can be called so. */
    static final String NONE = "_none";

    private final Path folder;

    BratWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        for (Map.Entry<String, List<LabelLine>> one : AnnotatorFolders.byAnnotator(lines).entrySet()) {
            Path file = AnnotatorFolders.inAnnotator(folder, document, one.getKey(), ".ann");
            try (Writer out = AnnotatorFolders.writer(file)) {
                write(one.getValue(), out);
            }
            String name = String.valueOf(file.getFileName());
            try (Writer out = AnnotatorFolders.writer(file.resolveSibling(name.substring(0, name.length() - 4) + ".txt"))) {
                out.write(document.text());
            }
        }
    }

    private static void write(List<LabelLine> lines, Writer out) throws IOException {
        int attribute = 0;
        for (int i = 0; i < lines.size(); i++) {
            LabelLine line = lines.get(i);
            String id = "T" + (i + 1);
            out.write(id + "\t" + (line.label() == null ? NONE : line.label()) + " " + fragments(line) + "\t" + line.text().replaceAll("\n+", " ") + "\n");
            if (line.second() != null) out.write("A" + ++attribute + "\tsecond " + id + " " + line.second() + "\n");
            if (line.flag()) out.write("A" + ++attribute + "\tflag " + id + "\n");
            if (!line.note().isEmpty()) out.write("#" + (i + 1) + "\tAnnotatorNotes " + id + "\t" + line.note().replace('\n', ' ') + "\n");
        }
    }

    private static String fragments(LabelLine line) {
        List<String> fragments = new ArrayList<>();
        int at = line.start();
        for (String part : line.text().split("\n", -1)) {
            int length = part.codePointCount(0, part.length());
            if (length > 0) fragments.add(at + " " + (at + length));
            at += length + 1;
        }
        return fragments.isEmpty() ? line.start() + " " + line.end() : String.join(";", fragments);
    }

    @Override
    public void close() {
        // each file was closed when it was whole
    }
}
