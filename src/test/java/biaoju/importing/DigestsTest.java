package biaoju.importing;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DigestsTest {
    @Test
    void isTheKnownSha256() {
        assertThat(Digests.ofText("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void oneTextHasOneDigestHoweverItWasStored() {
        String text = "一、总结\n\n二、计划";
        for (String stored : List.of(text, "\uFEFF" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
            assertThat(Digests.ofText(Texts.normalise(stored))).isEqualTo(Digests.ofText(text));
        }
    }

    @Test
    void realReportsAreReadQuietlyInWhateverEncoding() throws IOException {
        Path reports = Path.of("..", "shared", "reports");
        Assumptions.assumeTrue(Files.isDirectory(reports), "../shared is absent");
        for (Source source : SourceFiles.find(List.of(reports), new Cancel())) {
            byte[] bytes = SourceFiles.read(source.path());
            Decoded utf8 = Decoder.decode(bytes, source.name(), Optional.empty());
            assertThat(utf8.warnings()).as(source.name()).isEmpty();
            for (String encoding : new String[] {"GB18030", "UTF-16LE", "UTF-16BE"}) {
                Decoded other = Decoder.decode(utf8.text().getBytes(encoding), source.name(), Optional.empty());
                assertThat(other).as(source.name()).isEqualTo(new Decoded(utf8.text(), encoding, List.of()));
            }
        }
    }
}
