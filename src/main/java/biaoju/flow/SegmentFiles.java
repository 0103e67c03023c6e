package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.domain.Segmentation;
import biaoju.importing.Decoded;
import biaoju.importing.ReadAs;
import biaoju.importing.SourceFiles;
import biaoju.importing.extract.Limits;
import biaoju.importing.extract.ReportReader;
import biaoju.importing.extract.TooDeep;
import biaoju.segment.Segmenter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and cuts files as an import would, whatever they are called, and keeps nothing. */
public final class SegmentFiles implements AutoCloseable {
    private final Segmenter segmenter;
    private final ReadAs as;
    private final ReportReader reader = new ReportReader(Limits.USUAL);

    public SegmentFiles(Granularity granularity, Optional<Charset> charset, CutLines lines) {
        this.segmenter = new Segmenter(granularity);
        this.as = new ReadAs(charset, lines);
    }

    /** @throws Problem if the file cannot be read */
    public CutFile cut(Path file, Cancel cancel) {
        Decoded decoded = reader.read(SourceFiles.read(file), file.toString(), as, cancel);
        Segmentation cut = TooDeep.refused(file.toString(), () -> segmenter.cut(decoded.text(), decoded.marks()));
        return new CutFile(decoded.text(), decoded.encoding(), cut, decoded.warnings().stream()
                .map(ImportReports::told).toList());
    }

    @Override
    public void close() {
        reader.close();
    }
}
