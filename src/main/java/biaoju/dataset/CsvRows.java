package biaoju.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 has them: a header, CRLF, quotes only where needed, UTF-8 without a mark. Every text is there byte
 * for byte, also one that a spreadsheet would take for a formula. An empty field is JSON's null; {@code section},
 * {@code votes}, {@code soft} and {@code annotators} are JSON, since no separator is safe from headings.
 */
final class CsvRows implements RowWriter {
    private final CsvWriter csv;
    private final Set<Extra> extras;
    private final ObjectMapper json = Json.mapper();
    private final JsonMemory votes = new JsonMemory();
    private final JsonMemory soft = new JsonMemory();

    CsvRows(MeasuredFile file, Set<Extra> extras) {
        this.extras = extras;
        // An encoder, not a charset: it refuses half characters instead of writing question marks.
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(file, StandardCharsets.UTF_8.newEncoder()));
        csv.writeRecord(DatasetRow.columns(extras));
    }

    @Override
    public void write(DatasetRow row) throws IOException {
        try {
            List<@Nullable String> fields = new ArrayList<>(Arrays.asList(row.id(), row.report(), row.reportName(),
                    Integer.toString(row.number()), Integer.toString(row.start()), Integer.toString(row.end()), row.text(),
                    row.label(), row.second(), json.writeValueAsString(row.section()), row.kind(), row.noise(), row.split(),
                    row.source(), votes.of(row.votes()), text(row.confidence())));
            for (Extra extra : extras) add(extra, row, fields);
            csv.writeRecord(fields);
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private void add(Extra extra, DatasetRow row, List<@Nullable String> fields) throws IOException {
        switch (extra) {
            case CONTEXT -> {
                fields.add(row.previous());
                fields.add(row.next());
            }
            case SOFT -> fields.add(soft.of(row.soft()));
            case ANNOTATORS -> fields.add(json.writeValueAsString(row.annotators()));
        }
    }

    private static @Nullable String text(@Nullable Double number) {
        return number == null ? null : number.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
