package biaoju.formats;

import biaoju.domain.Document;
import biaoju.domain.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CoNLL-U, a file an annotator; the label and all that belongs to it are comments above the sentence. */
final class ConlluWriter implements LabelWriter {
    static final List<String> COMMENTS = List.of("annotator", "label", "second", "note", "flag", "origin", "at", "elapsed_ms");

    private final AnnotatorFiles files;
    private final Tokens tokens = new Tokens();
    /** The report written last for each annotator. */
    private final Map<String, String> last = new HashMap<>();

    ConlluWriter(Path folder) {
        files = new AnnotatorFiles(folder, ".conllu");
    }

    @Override
    public void write(Document document, List<LabelLine> lines) throws IOException {
        for (LabelLine line : lines) {
            boolean begins = !document.report().digest().equals(last.put(line.annotator(), document.report().digest()));
            OutputStream out = files.of(line.annotator());
            out.write(sentence(document, line, begins).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String sentence(Document document, LabelLine line, boolean begins) {
        StringBuilder block = new StringBuilder();
        if (begins) block.append("# newdoc id = ").append(oneLine(document.report().name())).append('\n');
        block.append("# sent_id = ").append(line.report()).append(':').append(line.start()).append('\n');
        block.append("# text = ").append(oneLine(line.text())).append('\n');
        List<@Nullable String> row = OurWords.row(line, "");
        for (String comment : COMMENTS) {
            String value = row.get(OurWords.COLUMNS.indexOf(comment));
            boolean nothing = value == null || value.isEmpty()
                    || (comment.equals("flag") && !line.flag()) || (comment.equals("elapsed_ms") && line.elapsedMs() == 0);
            if (value != null && !nothing) block.append("# ").append(comment).append(" = ").append(oneLine(value)).append('\n');
        }
        List<Span> words = new ArrayList<>(tokens.of(line.text()));
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i + 1 < words.size() && words.get(i).end() == words.get(i + 1).start();
            String form = oneLine(words.get(i).in(line.text())).replace(' ', '_');
            block.append(i + 1).append('\t').append(form).append("\t_\t_\t_\t_\t_\t_\t_\t").append(joined ? "SpaceAfter=No" : "_").append('\n');
        }
        return block.append('\n').toString();
    }

    /** A line end or a control character becomes one blank, so that lengths stay. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') line.setCharAt(i, ' ');
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
