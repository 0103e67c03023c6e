package biaoju.importing.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Takes the text out of one file, whichever of the formats it is. */
final class Extraction {
    private final Path folder;

    /** @param folder for what cannot be held in memory */
    Extraction(Path folder) {
        this.folder = folder;
    }

    /** @throws Refusal whatever is wrong with it, but for memory and time */
    Extract of(Wire.Question question) throws Refusal {
        Form form = question.html() ? Form.HTML : Form.of(question.bytes(), "");
        try {
            return switch (form) {
                case ZIP -> zipped(question.bytes());
                case HTML -> Html.read(new String(question.bytes(), StandardCharsets.UTF_8));
                case RTF -> Rtf.read(question.bytes());
                case PDF -> Pdf.read(question.bytes());
                case OLE -> Doc.read(question.bytes());
                case TEXT -> throw new Refusal("mismatch");
            };
        } catch (Parts.Bomb bomb) {
            throw new Refusal("bomb");
        } catch (IOException | RuntimeException damaged) {
            throw Refusal.damaged(form.name(), damaged);
        } catch (StackOverflowError deep) {
            throw new Refusal("tooDeep");
        }
    }

    private Extract zipped(byte[] bytes) throws IOException, Refusal {
        try (Parts parts = Parts.open(bytes, folder)) {
            if (parts.has("[Content_Types].xml")) return Docx.read(parts);
            if (parts.has("content.xml")) return Odt.read(parts);
            throw new Refusal("archive");
        }
    }
}
