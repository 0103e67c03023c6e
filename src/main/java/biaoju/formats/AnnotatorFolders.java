package biaoju.formats;

import biaoju.domain.Document;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats with a file for each report and annotator: the labels of each, and the place of the file. */
final class AnnotatorFolders {
    private AnnotatorFolders() {}

    static Map<String, List<LabelLine>> byAnnotator(List<LabelLine> lines) {
        Map<String, List<LabelLine>> all = new LinkedHashMap<>();
        for (LabelLine line : lines) all.computeIfAbsent(line.annotator(), name -> new ArrayList<>()).add(line);
        return all;
    }

    /** {@code REPORT/ANNOTATOR.ending}, as INCEpTION has it; two reports of one name are told apart by their digest. */
    static Path inReport(Path folder, Document document, String annotator, String ending) throws IOException {
        return free(Files.createDirectories(folder.resolve(FileNames.of(document.report().name()))), FileNames.of(annotator), ending, document);
    }

    /** {@code ANNOTATOR/REPORT.ending}. */
    static Path inAnnotator(Path folder, Document document, String annotator, String ending) throws IOException {
        String base = document.report().name().replaceFirst("\\.(txt|md)$", "");
        return free(Files.createDirectories(folder.resolve(FileNames.of(annotator))), FileNames.of(base), ending, document);
    }

    private static Path free(Path folder, String base, String ending, Document document) throws IOException {
        Path file = folder.resolve(base + ending);
        if (Files.notExists(file)) return file;
        Path other = folder.resolveSibling(folder.getFileName() + "~" + document.report().shortDigest());
        return Files.createDirectories(other).resolve(base + ending);
    }

    /** UTF-8 without a mark; refuses half characters. */
    static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW),
                StandardCharsets.UTF_8.newEncoder()));
    }
}
