package biaoju.store;

import biaoju.domain.Change;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts a batch of reports into the tables: plain JDBC in batches, because there may be a million sentences. */
final class ReportsIn {
    private static final String REPORT = """
            INSERT INTO report (id, digest, name, source_path, source_digest, encoding, segmenter, imported_at, sentences,
                noise, retired) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)""";
    private static final String REPORT_TEXT = "INSERT INTO report_text (report_id, text) VALUES (?, ?)";
    static final String SECTION =
            "INSERT INTO section (report_id, start_at, parent_at, level, title) VALUES (?, ?, ?, ?, ?)";
    private static final String SENTENCE = """
            INSERT INTO sentence (id, report_id, start_at, end_at, kind, level, noise, section, text_digest, retired)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)""";
    private static final String NEXT_REPORT = "SELECT COALESCE(MAX(id), 0) + 1 FROM report";
    private static final String NEXT_SENTENCE = "SELECT COALESCE(MAX(id), 0) + 1 FROM sentence";
    private static final int BATCH = 1_000;
    private static final int DEEPEST = 9;

    private final Tx tx;
    private final TextOf texts;
    private int nextReport;
    private long nextSentence;
    private int pending;

    ReportsIn(Tx tx, TextOf texts) {
        this.tx = tx;
        this.texts = texts;
    }

    /** How many had to be left out. A report that is there already is no news and stays as it is. */
    int add(List<Change.Added> batch) throws SQLException {
        nextReport = tx.handle().createQuery(NEXT_REPORT).mapTo(Integer.class).one();
        nextSentence = tx.handle().createQuery(NEXT_SENTENCE).mapTo(Long.class).one();
        Set<String> there = new HashSet<>(ReportRows.existing(tx, batch.stream().map(one -> one.report().digest()).toList()));
        int leftOut = 0;
        try (PreparedStatement report = tx.connection().prepareStatement(REPORT);
                PreparedStatement reportText = tx.connection().prepareStatement(REPORT_TEXT);
                PreparedStatement section = tx.connection().prepareStatement(SECTION);
                PreparedStatement sentence = tx.connection().prepareStatement(SENTENCE)) {
            for (Change.Added one : batch) {
                if (there.contains(one.report().digest())) continue;
                String text = texts.text(one.report());
                if (text == null || !fits(one.cut(), text.length())) {
                    leftOut++;
                    continue;
                }
                there.add(one.report().digest());
                add(report, one);
                reportText.setInt(1, nextReport);
                reportText.setString(2, text);
                reportText.executeUpdate();
                addSections(section, nextReport, one.cut().sections());
                addSentences(sentence, one.cut(), text);
                nextReport++;
            }
            if (pending > 0) sentence.executeBatch();
        }
        return leftOut;
    }

    /** A log is only as good as who wrote it: no place may lie outside the text, none twice. */
    static boolean fits(Segmentation cut, int length) {
        int end = 0;
        for (Sentence sentence : cut.sentences()) {
            if (sentence.span().start() < end || sentence.span().length() == 0) return false;
            if (sentence.level() < 0 || sentence.level() > DEEPEST || sentence.section() < -1 || sentence.section() >= cut.sections().size()) return false;
            end = sentence.span().end();
        }
        for (int i = 0; i < cut.sections().size(); i++) {
            Section section = cut.sections().get(i);
            if (section.parent() < -1 || section.parent() >= i || section.level() < 0 || section.level() > DEEPEST) return false;
            int before = i == 0 ? -1 : cut.sections().get(i - 1).start();
            if (section.start() <= before || section.start() > length) return false;
        }
        return end <= length;
    }

    private void add(PreparedStatement insert, Change.Added one) throws SQLException {
        Report report = one.report();
        insert.setInt(1, nextReport);
        insert.setString(2, report.digest());
        insert.setString(3, Cut.of(report.name()));
        insert.setString(4, Cut.of(report.source()));
        insert.setString(5, Cut.of(report.sourceDigest()));
        insert.setString(6, Cut.of(report.encoding()));
        insert.setString(7, Cut.of(report.segmenter()));
        insert.setObject(8, Cut.of(report.importedAt()));
        insert.setInt(9, one.cut().sentences().size());
        insert.setInt(10, (int) one.cut().sentences().stream().filter(Sentence::isNoise).count());
        insert.executeUpdate();
    }

    /** @param report the database's own number of it */
    static void addSections(PreparedStatement insert, int report, List<Section> sections) throws SQLException {
        for (Section section : sections) {
            insert.setInt(1, report);
            insert.setInt(2, section.start());
            insert.setInt(3, place(sections, section.parent()));
            insert.setInt(4, section.level());
            insert.setString(5, Cut.of(section.title()));
            insert.addBatch();
        }
        if (!sections.isEmpty()) insert.executeBatch();
    }

    /** Where the section begins, −1 for none. */
    static int place(List<Section> sections, int number) {
        return number < 0 ? -1 : sections.get(number).start();
    }

    private void addSentences(PreparedStatement insert, Segmentation cut, String text) throws SQLException {
        for (Sentence sentence : cut.sentences()) {
            insert.setLong(1, nextSentence++);
            insert.setInt(2, nextReport);
            insert.setInt(3, sentence.span().start());
            insert.setInt(4, sentence.span().end());
            insert.setInt(5, SentenceRows.KINDS.indexOf(sentence.kind()));
            insert.setInt(6, sentence.level());
            if (sentence.noise() == null) insert.setNull(7, Types.SMALLINT);
            else insert.setInt(7, SentenceRows.NOISES.indexOf(sentence.noise()));
            insert.setInt(8, place(cut.sections(), sentence.section()));
            insert.setLong(9, textDigest(text, sentence.span()));
            insert.addBatch();
            if (++pending == BATCH) {
                insert.executeBatch();
                pending = 0;
            }
        }
    }

    /**
     * FNV-1a of 64 bits over the UTF-16 units: finds sentences that may be identical, on every machine the same ones; their
     * texts decide.
     */
    static long textDigest(String text, Span span) {
        long digest = 0xcbf29ce484222325L;
        for (int i = span.start(); i < span.end(); i++) digest = (digest ^ text.charAt(i)) * 0x100000001b3L;
        return digest;
    }
}
