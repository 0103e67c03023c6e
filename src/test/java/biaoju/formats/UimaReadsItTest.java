package biaoju.formats;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.apache.uima.util.XMLSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apache UIMA reads what is written for it, and what it writes is read here. */
class UimaReadsItTest {
    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final RandomReports random = new RandomReports(seed, true);

    private RandomReports.Labelled report() {
        RandomReports.Labelled one = random.next("报告.txt");
        while (one.lines().isEmpty()) one = random.next("报告.txt");
        return one;
    }

    private Path written(NeighbourFormat format, RandomReports.Labelled one, String ending) throws IOException {
        Path place = Files.createDirectory(folder.resolve(format.id()));
        try (LabelWriter writer = format.writer(place)) {
            writer.write(one.document(), one.lines());
        }
        return place.resolve(FileNames.of("报告.txt") + ending);
    }

    private CAS empty(Path typeSystem) throws Exception {
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(typeSystem.toFile()));
        return CasCreationUtils.createCas(types, null, null);
    }

    private void check(CAS cas, RandomReports.Labelled one) {
        assertThat(cas.getDocumentText()).as("seed %s", seed).isEqualTo(one.document().text());
        Type type = cas.getTypeSystem().getType(UimaTypes.LABEL);
        List<String> said = new ArrayList<>();
        for (AnnotationFS each : cas.getAnnotationIndex(type)) {
            said.add(each.getCoveredText() + "/" + each.getFeatureValueAsString(type.getFeatureByBaseName("label")) + "/"
                    + each.getFeatureValueAsString(type.getFeatureByBaseName("annotator")));
        }
        assertThat(said).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(one.lines().stream()
                .map(line -> line.text() + "/" + line.label() + "/" + line.annotator()).toList());
        Type sentence = cas.getTypeSystem().getType(UimaTypes.SENTENCE);
        assertThat(cas.getAnnotationIndex(sentence).size()).isEqualTo(one.document().cut().sentences().size());
    }

    private void checkBack(NeighbourFormat format, Path file, RandomReports.Labelled one) {
        assertThat(NeighbourFormat.guess(file)).isEqualTo(format);
        Collected found = new Collected();
        format.read(file, found);
        assertThat(found.refused).as("seed %s", seed).isEmpty();
        assertThat(found.labels).as("seed %s", seed).extracting(each -> each.place().text() + each.annotator() + each.labels())
                .containsExactlyInAnyOrderElementsOf(one.lines().stream().map(line -> line.text() + line.annotator() + OurWords.labels(line)).toList());
        assertThat(found.labels).allSatisfy(each -> {
            assertThat(each.place().report()).isEqualTo(one.document().report().digest());
            assertThat(new Span(each.place().start(), each.place().end()).in(one.document().text())).isEqualTo(each.place().text());
        });
    }

    @Test
    void xmiThereAndBack() throws Exception {
        for (int i = 0; i < 8; i++) {
            RandomReports.Labelled one = report();
            Path file = written(NeighbourFormat.XMI, one, ".xmi");
            CAS cas = empty(file.resolveSibling("TypeSystem.xml"));
            try (InputStream in = Files.newInputStream(file)) {
                XmiCasDeserializer.deserialize(in, cas);
            }
            check(cas, one);
            Path theirs = folder.resolve("theirs.xmi");
            try (OutputStream out = Files.newOutputStream(theirs)) {
                XmiCasSerializer serializer = new XmiCasSerializer(cas.getTypeSystem());
                XMLSerializer xml = new XMLSerializer(out, true);
                xml.setOutputProperty("version", "1.1");
                serializer.serialize(cas, xml.getContentHandler());
            }
            // UIMA writes these two as they are, and every reader of XML 1.1 takes them for line ends
            boolean lost = one.document().text().matches("(?s).*[\u0085\u2028].*");
            if (!lost) checkBack(NeighbourFormat.XMI, theirs, one);
            again(NeighbourFormat.XMI);
        }
    }

    @Test
    void casJsonThereAndBack() throws Exception {
        for (int i = 0; i < 8; i++) {
            RandomReports.Labelled one = report();
            Path file = written(NeighbourFormat.CAS_JSON, one, ".json");
            Path types = Files.writeString(folder.resolve("types.xml"), XmiText.typeSystem());
            CAS cas = empty(types);
            new JsonCas2Deserializer().deserialize(file.toFile(), cas);
            check(cas, one);
            Path theirs = folder.resolve("theirs.json");
            new JsonCas2Serializer().serialize(cas, theirs.toFile());
            checkBack(NeighbourFormat.CAS_JSON, theirs, one);
            again(NeighbourFormat.CAS_JSON);
        }
    }

    private void again(NeighbourFormat format) throws IOException {
        Path place = folder.resolve(format.id());
        try (var all = Files.list(place)) {
            for (Path each : all.toList()) Files.delete(each);
        }
        Files.delete(place);
    }
}
