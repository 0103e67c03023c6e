package biaoju.flow.report;

import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import biaoju.domain.Report;
import biaoju.flow.review.AgreementOverview;
import biaoju.flow.review.BareRatings;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The labels that were compared, a row a unit and a column an annotator, as statistics packages take them: RFC 4180,
 * UTF-8, an empty field where there is no label. Units nobody labelled are left out. Of a project the columns are
 * {@code report} (its digest's first 16 digits), {@code report_name}, {@code number} (of the sentence, from 1), the
 * annotators, {@code gold}; of a bare table {@code unit} and the annotators. A text that a spreadsheet would take for a
 * formula has an apostrophe before it.
 */
public final class Matrix {
    private static final int STEP = 10_000;

    private Matrix() {}

    /** @throws Problem if the file cannot be written */
    public static void write(AgreementOverview overview, Path file, Cancel cancel) {
        Aside.write(file, out -> write(overview, out, cancel));
    }

    /** @throws Problem if the file cannot be written */
    public static void write(BareRatings ratings, Path file, Cancel cancel) {
        Aside.write(file, out -> write(ratings, out, cancel));
    }

    /** SHA-256 of the matrix as it would be written, 64 hexadecimal digits: it names the data a figure was computed of. */
    static String digest(AgreementOverview overview, Cancel cancel) {
        return digest(out -> write(overview, out, cancel));
    }

    static String digest(BareRatings ratings, Cancel cancel) {
        return digest(out -> write(ratings, out, cancel));
    }

    private static String digest(Aside.Writing writing) {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            writing.to(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(AgreementOverview overview, OutputStream out, Cancel cancel) throws IOException {
        Sheet sheet = overview.sheet();
        List<String> head = new ArrayList<>(List.of("report", "report_name", "number"));
        overview.annotators().stream().map(Annotator::name).forEach(head::add);
        head.add("gold");
        rows(out, head, overview.ratings(), cancel, (unit, row) -> {
            Report report = sheet.reports().get(sheet.report(unit));
            row.add(report.shortDigest());
            row.add(report.name());
            row.add(Integer.toString(sheet.number(unit)));
            labels(overview.ratings(), unit, row);
            row.add(sheet.gold(unit) < 0 ? "" : sheet.labels().get(sheet.gold(unit)));
        });
    }

    private static void write(BareRatings bare, OutputStream out, Cancel cancel) throws IOException {
        List<String> head = new ArrayList<>(List.of("unit"));
        head.addAll(bare.annotators());
        rows(out, head, bare.ratings(), cancel, (unit, row) -> {
            row.add(bare.units().get(unit));
            labels(bare.ratings(), unit, row);
        });
    }

    private interface Row {
        void of(int unit, List<String> fields);
    }

    private static void rows(OutputStream out, List<String> head, Ratings ratings, Cancel cancel, Row of) throws IOException {
        // An encoder, not a charset: it refuses half characters instead of writing question marks.
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()))) {
            csv.writeRecord(safe(head));
            List<String> fields = new ArrayList<>();
            for (int unit = 0; unit < ratings.units(); unit++) {
                if (unit % STEP == 0) cancel.check();
                if (!rated(ratings, unit)) continue;
                fields.clear();
                of.of(unit, fields);
                csv.writeRecord(safe(fields));
            }
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static List<String> safe(List<String> fields) {
        return fields.stream().map(Spreadsheet::safe).toList();
    }

    private static boolean rated(Ratings ratings, int unit) {
        for (int i = 0; i < ratings.annotators(); i++) if (ratings.label(unit, i) >= 0) return true;
        return false;
    }

    private static void labels(Ratings ratings, int unit, List<String> fields) {
        for (int i = 0; i < ratings.annotators(); i++) {
            int label = ratings.label(unit, i);
            fields.add(label < 0 ? "" : ratings.labels().get(label));
        }
    }
}
