package biaoju.formats;

import biaoju.base.Problem;
import biaoju.domain.Document;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** UIMA XMI. XML 1.0 has no control characters: a text with some makes an XML 1.1 file, which UIMA reads too. */
final class XmiText {
    private static final String LABEL_SPACE = "http:///custom.ecore";
    private static final String SENTENCE_SPACE = "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore";

    private final Writer out;

    XmiText(Writer out) {
        this.out = out;
    }

    /** @throws Problem if the text holds what no XML can */
    void write(Document document, List<UimaFiles.Annotation> annotations) throws IOException {
        boolean controls = controls(document.text());
        for (UimaFiles.Annotation one : annotations) {
            for (String value : one.features().values()) controls |= controls(value);
        }
        out.write("<?xml version=\"" + (controls ? "1.1" : "1.0") + "\" encoding=\"UTF-8\"?>\n");
        out.write("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:cas=\"http:///uima/cas.ecore\" xmlns:tcas=\"http:///uima/tcas.ecore\""
                + " xmlns:custom=\"" + LABEL_SPACE + "\" xmlns:type=\"" + SENTENCE_SPACE + "\" xmi:version=\"2.0\">\n<cas:NULL xmi:id=\"0\"/>\n");
        out.write("<tcas:DocumentAnnotation xmi:id=\"2\" sofa=\"1\" begin=\"0\" end=\"" + document.text().length() + "\" language=\"zh\"/>\n");
        StringBuilder members = new StringBuilder("2");
        for (int i = 0; i < annotations.size(); i++) {
            UimaFiles.Annotation one = annotations.get(i);
            String tag = one.type().equals(UimaTypes.LABEL) ? "custom:SentenceLabel" : "type:Sentence";
            out.write("<" + tag + " xmi:id=\"" + (i + 3) + "\" sofa=\"1\" begin=\"" + one.begin() + "\" end=\"" + one.end() + "\"");
            for (Map.Entry<String, String> feature : one.features().entrySet()) attribute(feature.getKey(), feature.getValue(), document);
            out.write("/>\n");
            members.append(' ').append(i + 3);
        }
        out.write("<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\" mimeType=\"text\"");
        attribute("sofaString", document.text(), document);
        out.write("/>\n<cas:View sofa=\"1\" members=\"" + members + "\"/>\n</xmi:XMI>\n");
    }

    private void attribute(String name, String value, Document document) throws IOException {
        out.write(" " + name + "=\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case 0, '\uFFFE', '\uFFFF' -> throw new Problem("formats.xmi.cannot", document.report().name(), Integer.toHexString(c));
                default -> {
                    boolean coded = Character.isISOControl(c) || c == '\u2028';
                    out.write(coded ? "&#" + (int) c + ";" : String.valueOf(c));
                }
            }
        }
        out.write('"');
    }

    private static boolean controls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    static String typeSystem() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
                <types>
                """);
        type(xml, UimaTypes.LABEL, UimaTypes.FEATURES);
        type(xml, UimaTypes.SENTENCE, List.of("id"));
        return xml.append("</types>\n</typeSystemDescription>\n").toString();
    }

    private static void type(StringBuilder xml, String name, List<String> features) {
        xml.append("<typeDescription><name>").append(name).append("</name><description/><supertypeName>uima.tcas.Annotation</supertypeName><features>\n");
        for (String feature : features) {
            xml.append("<featureDescription><name>").append(feature)
                    .append("</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>\n");
        }
        xml.append("</features></typeDescription>\n");
    }
}
