package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.importing.Source;
import biaoju.importing.extract.ReportReader;
import biaoju.importing.extract.TooDeep;
import biaoju.segment.Segmenter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that may become a report: a file, or text that was pasted.
 *
 * @param number of this choice, from 0
 * @param name   what the report will be called
 * @param pasted the text, null for a file
 * @param cut    how finely it is cut
 * @param looked the digest of the text that somebody looked at, and no other text may come in; null where nobody has
 */
record Chosen(int number, Source source, String name, @Nullable String pasted, ReadAs how, Granularity cut, @Nullable String looked) {
    static Chosen file(int number, Source source, ReadAs how, Granularity cut) {
        return new Chosen(number, source, source.name(), null, how, cut, null);
    }

    /** @param name with the ending of a text */
    static Chosen pasted(int number, String name, String text, CutLines lines, Granularity cut) {
        ReadAs how = new ReadAs(Optional.of(StandardCharsets.UTF_8), lines);
        return new Chosen(number, new Source(path(name, number), null), name, text, how, cut, null);
    }

    /** Names no file: it is for those who ask each thing for its path. */
    private static Path path(String name, int number) {
        try {
            return Path.of(name.replace('/', '_').replace('\\', '_'));
        } catch (InvalidPathException strange) { // this machine's locale has no such characters
            return Path.of("pasted-" + (number + 1) + ".txt");
        }
    }

    /** What was pasted is text already: of it only the lines may be kept or not. */
    Chosen with(ReadAs other) {
        ReadAs as = pasted == null ? other : new ReadAs(how.encoding(), other.lines());
        return new Chosen(number, source, name, pasted, as, cut, looked);
    }

    Chosen cut(Granularity other) {
        return new Chosen(number, source, name, pasted, how, other, looked);
    }

    Chosen looked(@Nullable String digest) {
        return new Chosen(number, source, name, pasted, how, cut, digest);
    }

    Chosen called(String other) {
        return pasted == null ? this : new Chosen(number, source, other, pasted, how, cut, looked);
    }

    /** @throws Problem if it cannot be read */
    byte[] bytes() {
        return pasted == null ? source.read() : pasted.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Problem if no text can be had of them */
    Decoded decode(byte[] bytes, ReportReader reader, Cancel cancel) {
        return reader.read(bytes, pasted == null ? source.path().toString() : name, how, cancel);
    }

    /** @throws Problem if it goes too deep */
    Segmentation cut(Decoded decoded) {
        return TooDeep.refused(pasted == null ? source.path().toString() : name, () -> new Segmenter(cut).cut(decoded.text(), decoded.marks()));
    }
}
