package biaoju.formats;

import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WebAnno TSV 3.3, a file for each report and annotator: {@code REPORT/ANNOTATOR.tsv}. The layer is
 * {@code custom.SentenceLabel} with the feature {@code label}, and with {@code second}, {@code note} and {@code flag} where
 * the file needs them. The sentence's id says the report.
 */
final class WebAnnoWriter implements LabelWriter {
    static final String LAYER = "custom.SentenceLabel";

    private final Path folder;
    private final Tokens tokens = new Tokens();

    WebAnnoWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        CodePoints places = new CodePoints(document.text());
        for (Map.Entry<String, List<LabelLine>> one : AnnotatorFolders.byAnnotator(lines).entrySet()) {
            try (Writer out = AnnotatorFolders.writer(AnnotatorFolders.inReport(folder, document, one.getKey(), ".tsv"))) {
                write(places, one.getValue(), out);
            }
        }
    }

    private void write(CodePoints places, List<LabelLine> lines, Writer out) throws IOException {
        List<String> features = new ArrayList<>(List.of("label"));
        if (lines.stream().anyMatch(line -> line.second() != null)) features.add("second");
        if (lines.stream().anyMatch(line -> !line.note().isEmpty())) features.add("note");
        if (lines.stream().anyMatch(LabelLine::flag)) features.add("flag");
        out.write("#FORMAT=WebAnno TSV 3.3\n#T_SP=" + LAYER + "|" + String.join("|", features) + "\n\n");
        int annotation = 0;
        for (int i = 0; i < lines.size(); i++) {
            LabelLine line = lines.get(i);
            List<Span> words = tokens.filling(line.text());
            String id = words.size() > 1 ? "[" + ++annotation + "]" : "";
            StringBuilder values = new StringBuilder();
            for (String feature : features) values.append('\t').append(value(line, feature)).append(id);
            sentence(places.utf16(line.start()), i + 1, line, words, values.append("\t\n").toString(), out);
        }
    }

    private static void sentence(int offset, int number, LabelLine line, List<Span> words, String values, Writer out) throws IOException {
        out.write("\n#Sentence.id=" + line.report() + ":" + line.start() + "\n");
        for (String physical : line.text().split("\n", -1)) out.write("#Text=" + WebAnnoEscapes.text(physical) + "\n");
        for (int i = 0; i < words.size(); i++) {
            Span word = words.get(i);
            out.write(number + "-" + (i + 1) + "\t" + (offset + word.start()) + "-" + (offset + word.end()) + "\t"
                    + WebAnnoEscapes.token(word.in(line.text())) + values);
        }
    }

    private static String value(LabelLine line, String feature) {
        String value = switch (feature) {
            case "label" -> line.label();
            case "second" -> line.second();
            case "note" -> line.note();
            default -> Boolean.toString(line.flag());
        };
        return value == null || value.isEmpty() ? "*" : WebAnnoEscapes.value(value);
    }

    @Override
    public void close() {
        // each file was closed when it was whole
    }
}
