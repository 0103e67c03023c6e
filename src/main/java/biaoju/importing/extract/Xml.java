package biaoju.importing.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML read forwards, by local names alone: the same document is written in one of two sets of namespaces. There is no
 * document type, no entity but the five, nothing fetched from anywhere.
 */
final class Xml implements Closeable {
    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;

    Xml(InputStream in) throws IOException {
        this.in = in;
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", 0); // how deep is too deep we say; from JDK 24 on Java would, by 100
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Goes on to the next event; false at the end. */
    boolean next() throws IOException, Refusal {
        try {
            if (!reader.hasNext()) return false;
            event = reader.next();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) throw new Refusal("doctype");
        return true;
    }

    private static IOException broken(XMLStreamException broken) {
        return broken.getNestedException() instanceof IOException cause ? cause : new IOException(broken.getMessage(), broken);
    }

    boolean opens() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean opens(String name) {
        return opens() && reader.getLocalName().equals(name);
    }

    boolean closes() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean closes(String name) {
        return closes() && reader.getLocalName().equals(name);
    }

    boolean text() {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Of the element that opens or closes here, empty where it is in none. */
    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    String content() {
        return reader.getText();
    }

    /** Of the element that opens here, empty where it has none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return "";
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** Leaves out the element that opens here with all that is in it. */
    void skip() throws IOException, Refusal {
        for (int depth = 1; depth > 0 && next();) {
            if (opens()) depth++;
            else if (closes()) depth--;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
