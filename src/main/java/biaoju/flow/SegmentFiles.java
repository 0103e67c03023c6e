package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Granularity;
import biaoju.importing.Decoded;
import biaoju.importing.Decoder;
import biaoju.importing.SourceFiles;
import biaoju.segment.Segmenter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and cuts files as an import would, whatever they are called, and keeps nothing. */
public final class SegmentFiles {
    private final Segmenter segmenter;
    private final Optional<Charset> charset;

    public SegmentFiles(Granularity granularity, Optional<Charset> charset) {
        this.segmenter = new Segmenter(granularity);
        this.charset = charset;
    }

    /** @throws Problem if the file cannot be read as text */
    public CutFile cut(Path file) {
        Decoded decoded = Decoder.decode(SourceFiles.read(file), file.toString(), charset);
        return new CutFile(decoded.text(), decoded.encoding(), segmenter.cut(decoded.text()), decoded.warnings().stream()
                .map(warning -> new Problem(warning.key(), warning.args().toArray())).toList());
    }
}
