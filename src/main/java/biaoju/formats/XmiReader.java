package biaoju.formats;

import biaoju.base.Problem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** UIMA XMI, element by element. A document type is not allowed: no entity is ever resolved, nothing is fetched. */
final class XmiReader {
    private static final int DEEPEST = 64;
    /** Characters of an element: it is in memory as a whole, attributes, text and all, several times over. */
    private static final int LARGEST = 8 << 20;

    private final String file;
    private final UimaLabels labels;
    private final FoundLabels found;
    private long number;

    XmiReader(String file, String name, FoundLabels found) {
        this.file = file;
        this.found = found;
        this.labels = new UimaLabels(file, name, found);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("an external entity");
        });
        return factory;
    }

    void read(InputStream in) throws IOException {
        try {
            Bounded text = new Bounded(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            XMLStreamReader xml = factory().createXMLStreamReader(text);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                text.restart();
                if (event == XMLStreamConstants.DTD) throw Spot.record(file, number).problem("formats.xmi.dtd");
                if (event == XMLStreamConstants.END_ELEMENT) depth--;
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                number++;
                if (++depth > DEEPEST) throw Spot.record(file, number).problem("formats.xmi.deep", DEEPEST);
                element(xml);
            }
            labels.end();
        } catch (XMLStreamException malformed) {
            boolean notUtf8 = malformed.getNestedException() instanceof CharacterCodingException;
            if (!notUtf8 && malformed.getNestedException() instanceof IOException broken) throw broken;
            found.refuse(number, malformed(malformed));
        } catch (Problem broken) {
            found.refuse(number, broken);
        }
    }

    private Problem malformed(XMLStreamException malformed) {
        if (malformed.getNestedException() instanceof CharacterCodingException) {
            return Spot.record(file, number).problem(malformed, "formats.xmi.not_utf8");
        }
        String says = String.valueOf(malformed.getMessage()).replaceFirst("(?s).*Message: ", "");
        int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
        return Spot.record(file, number).problem(malformed, "formats.xmi.malformed", Integer.toString(line), RatingsTable.shown(says));
    }

    private void element(XMLStreamReader xml) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        if (xml.getLocalName().equals("Sofa")) {
            labels.sofa(values.getOrDefault("id", ""), values.getOrDefault("sofaString", ""), number);
        } else {
            labels.annotation(number, values);
        }
    }

    /** Gives up on an element that is too large for a report's text. */
    private final class Bounded extends FilterReader {
        private long read;

        Bounded(Reader in) {
            super(in);
        }

        /** An element has come to its end. */
        void restart() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(char[] chars, int from, int length) throws IOException {
            int n = super.read(chars, from, length);
            return counted(n, n);
        }

        private int counted(int result, int n) {
            if (result >= 0) read += n;
            if (read > LARGEST) throw Spot.record(file, number + 1).problem("formats.neighbour.too_large", Integer.toString(LARGEST >> 20));
            return result;
        }
    }
}
