package biaoju.formats;

import biaoju.domain.CodePoints;
import biaoju.domain.Document;
import biaoju.domain.Sentence;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A UIMA file for each report, with everybody's labels: {@code REPORT.xmi} beside one {@code TypeSystem.xml}, or {@code REPORT.json}. */
final class UimaFiles implements LabelWriter {
    private final Path folder;
    private final boolean xmi;

    UimaFiles(Path folder, boolean xmi) throws IOException {
        this.folder = folder;
        this.xmi = xmi;
        if (xmi) {
            try (Writer out = AnnotatorFolders.writer(folder.resolve("TypeSystem.xml"))) {
                out.write(XmiText.typeSystem());
            }
        }
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        String ending = xmi ? ".xmi" : ".json";
        Path file = folder.resolve(FileNames.of(document.report().name()) + ending);
        if (Files.exists(file)) file = folder.resolve(FileNames.of(document.report().name()) + "~" + document.report().shortDigest() + ending);
        List<Annotation> all = annotations(document, lines);
        try (Writer out = AnnotatorFolders.writer(file)) {
            if (xmi) new XmiText(out).write(document, all);
            else CasJsonText.write(out, document, all);
        }
    }

    /** What stands over a piece of the text, in UTF-16 units. */
    record Annotation(String type, int begin, int end, Map<String, String> features) {}

    private static List<Annotation> annotations(Document document, List<LabelLine> lines) {
        List<Annotation> all = new ArrayList<>();
        for (Sentence sentence : document.cut().sentences()) {
            all.add(new Annotation(UimaTypes.SENTENCE, sentence.span().start(), sentence.span().end(),
                    Map.of("id", document.report().shortDigest() + ":" + sentence.number())));
        }
        CodePoints places = new CodePoints(document.text());
        for (LabelLine line : lines) {
            all.add(new Annotation(UimaTypes.LABEL, places.utf16(line.start()), places.utf16(line.end()), features(line)));
        }
        return all;
    }

    private static Map<String, String> features(LabelLine line) {
        List<@Nullable String> row = OurWords.row(line, "");
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            if (value != null && !value.isEmpty()) said.put(OurWords.COLUMNS.get(i), value);
        }
        Map<String, String> features = new LinkedHashMap<>();
        for (String feature : UimaTypes.FEATURES) {
            String value = said.get(feature);
            if (value != null) features.put(feature, value);
        }
        return features;
    }

    @Override
    public void close() {
        // each file was closed when it was whole
    }
}
