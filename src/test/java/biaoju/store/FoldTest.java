package biaoju.store;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Step;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldTest {
    private static final List<UUID> PEOPLE = List.of(new UUID(1, 1), new UUID(2, 2), new UUID(-3, 3));
    private static final List<Origin> ORIGINS = List.of(Origin.values());
    private static final UUID WRITER = new UUID(9, 9);

    @TempDir
    private Path folder;

    private static Document document(int number) {
        String text = "一、标题" + number + "\n第一句。第二句" + number + "。\n广告 http\n𠮷句。";
        List<Sentence> sentences = List.of(new Sentence(1, new Span(0, 5), Kind.HEADING, 1, null, -1),
                new Sentence(2, new Span(6, 10), Kind.BODY, 0, null, 0), new Sentence(3, new Span(10, 15), Kind.BODY, 0, null, 0),
                new Sentence(4, new Span(16, 23), Kind.NOISE, 0, Noise.AD, 0), new Sentence(5, new Span(24, 28), Kind.BODY, 0, null, 0));
        Report report = new Report(String.format("%064x", number + 1), "报告" + number + ".txt", "corpus/" + number + ".txt",
                "ab".repeat(32), "UTF-8", "1/sentences", Instant.parse("2026-11-21T01:02:03.123456789Z"));
        return new Document(report, text, new Segmentation(sentences, List.of(new Section(-1, 1, "一、标题" + number, 0))));
    }

    private static Change.ReportsAdded added(Document... documents) {
        List<Change.Added> added = new ArrayList<>();
        for (Document document : documents) added.add(new Change.Added(document.report(), document.cut()));
        return new Change.ReportsAdded(added);
    }

    private static @Nullable String text(Report report) {
        return document(Integer.parseInt(report.digest().substring(56), 16) - 1).text();
    }

    /** What the tables should hold, kept in maps. */
    private static final class Model {
        private final Map<String, Document> reports = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();
        private final Map<List<Object>, Annotation> annotations = new HashMap<>();
        private final Map<SentenceId, Decision> decisions = new HashMap<>();

        private void apply(Change change) {
            if (change instanceof Change.ReportsAdded added) {
                for (Change.Added one : added.reports()) {
                    reports.putIfAbsent(one.report().digest(),
                            new Document(one.report(), Objects.requireNonNull(text(one.report())), one.cut()));
                }
            }
            if (change instanceof Change.AnnotatorNamed named) names.put(named.annotator().id(), named.annotator().name());
            for (Ruling ruling : change.rulings()) {
                Decision stands = decisions.get(ruling.sentence());
                boolean rule = change instanceof Change.Decided decided && decided.step() == Step.ADJUDICATE;
                if (!isThere(ruling.sentence()) || (rule && stands != null && stands.byPerson())) continue;
                if (ruling.after() == null) decisions.remove(ruling.sentence());
                else decisions.put(ruling.sentence(), ruling.after());
            }
            for (Edit edit : change.edits()) {
                if (!isThere(edit.sentence())) continue;
                names.putIfAbsent(edit.annotator(), edit.annotator().toString().substring(0, 8));
                List<Object> key = List.of(edit.sentence(), edit.annotator());
                if (edit.after() == null || edit.after().isEmpty()) annotations.remove(key);
                else annotations.put(key, edit.after());
            }
        }

        private boolean isThere(SentenceId sentence) {
            Document document = reports.get(sentence.report());
            return document != null && document.cut().sentences().stream().anyMatch(s -> s.span().equals(sentence.span()));
        }
    }

    private static Change random(Random random) {
        UUID by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int what = random.nextInt(20);
        if (what == 0) return added(document(random.nextInt(6)), document(random.nextInt(6)));
        if (what == 1) return new Change.AnnotatorNamed(new Annotator(by, "名" + random.nextInt(9)));
        if (what < 6) return decided(random, by);
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Document document = document(random.nextInt(6));
            SentenceId sentence = document.idOf(document.cut().sentences().get(random.nextInt(5)));
            if (random.nextInt(20) == 0) sentence = new SentenceId(sentence.report(), new Span(1, 2));
            Annotation after = random.nextInt(4) == 0 ? null : said(random, sentence, by);
            edits.add(new Edit(sentence, by, null, after));
        }
        return new Change.Annotated(by, Step.RELABEL, edits);
    }

    private static Change decided(Random random, UUID by) {
        boolean rule = random.nextBoolean();
        List<Ruling> rulings = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Document document = document(random.nextInt(6));
            SentenceId sentence = document.idOf(document.cut().sentences().get(random.nextInt(5)));
            if (random.nextInt(20) == 0) sentence = new SentenceId(sentence.report(), new Span(1, 2));
            Decision after = random.nextInt(4) == 0 ? null : new Decision(sentence, "measure", random.nextBoolean() ? null : "plan",
                    by, rule ? "majority" : "", random.nextBoolean() ? "" : "理由 𠮷\n", random.nextBoolean(),
                    Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
            rulings.add(new Ruling(sentence, null, after));
        }
        return new Change.Decided(by, rule ? Step.ADJUDICATE : Step.DECIDE, rulings);
    }

    private static Annotation said(Random random, SentenceId sentence, UUID by) {
        return new Annotation(sentence, by, random.nextBoolean() ? "measure" : random.nextBoolean() ? "问题" : null,
                random.nextInt(5) == 0 ? "plan" : null, random.nextBoolean() ? "" : "备注 𠮷\n", random.nextBoolean(),
                ORIGINS.get(random.nextInt(ORIGINS.size())), random.nextBoolean(), time(random), elapsed(random));
    }

    /** Some within the same quarter of an hour. */
    private static Instant time(Random random) {
        return random.nextBoolean() ? Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                : Instant.ofEpochSecond(1_763_700_000L + random.nextInt(3_600));
    }

    private static long elapsed(Random random) {
        return random.nextInt(10) == 0 ? random.nextLong() : random.nextInt(3) * (long) random.nextInt(9_000);
    }

    @Test
    void theTablesAreTheFoldOfAnyFrames() throws Exception {
        for (long seed = 1; seed <= 15; seed++) {
            Random random = new Random(seed);
            Model model = new Model();
            try (Journal journal = Journal.open(folder.resolve("journal" + seed), WRITER, Clock.systemUTC());
                    Db db = Db.open(folder.resolve(seed + ".mv.db"), true)) {
                for (int i = 0; i < 150; i++) {
                    Frame frame = journal.append(random(random));
                    model.apply(frame.change());
                    db.write(tx -> Fold.apply(tx, frame, FoldTest::text)).join();
                    if (random.nextInt(10) == 0) {
                        assertThat(db.write(tx -> Fold.apply(tx, frame, FoldTest::text)).join().applied()).isFalse();
                    }
                }
                assertSame(seed, model, db);
                assertThat(db.read(AppliedRows::heads).join()).isEqualTo(journal.heads());
                try (Db rebuilt = Db.open(folder.resolve("rebuilt" + seed + ".mv.db"), true)) {
                    rebuilt.write(tx -> {
                        journal.replay(Map.of(), frame -> apply(tx, frame));
                        return true;
                    }).join();
                    assertSame(seed, model, rebuilt);
                }
            }
        }
    }

    private static void apply(Tx tx, Frame frame) {
        try {
            Fold.apply(tx, frame, FoldTest::text);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertSame(long seed, Model model, Db db) {
        List<Annotation> all = new ArrayList<>();
        db.read(tx -> {
            AnnotationRows.each(tx, all::add);
            return true;
        }).join();
        assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.annotations.values());
        List<Decision> gold = new ArrayList<>();
        db.read(tx -> {
            DecisionRows.each(tx, gold::add);
            return true;
        }).join();
        assertThat(gold).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(model.decisions.values());
        assertThat(db.read(AnnotatorRows::all).join()).as("seed %d", seed)
                .allSatisfy(one -> assertThat(one.name()).isEqualTo(model.names.get(one.id()))).hasSameSizeAs(model.names.keySet());
        Map<String, ReportProgress> progress = new HashMap<>();
        for (ReportProgress one : db.read(ReportRows::progress).join()) progress.put(one.report() + one.annotator(), one);
        for (Document document : model.reports.values()) {
            String digest = document.report().digest();
            assertThat(db.read(tx -> ReportRows.document(tx, digest)).join()).contains(document);
            for (UUID person : PEOPLE) {
                List<Annotation> own = all.stream().filter(one -> one.sentence().report().equals(digest) && one.annotator().equals(person)).toList();
                assertThat(db.read(tx -> AnnotationRows.of(tx, digest, person)).join()).isEqualTo(own);
                long count = own.stream().filter(one -> one.label() != null && one.sentence().span().start() != 16).count();
                long flagged = own.stream().filter(Annotation::flag).count();
                ReportProgress counted = progress.getOrDefault(digest + person, new ReportProgress(digest, person, 0, 0));
                assertThat(counted).as("seed %d", seed).isEqualTo(new ReportProgress(digest, person, (int) count, (int) flagged));
            }
        }
        Set<String> digests = new HashSet<>(model.reports.keySet());
        assertThat(db.read(ReportRows::all).join()).extracting(row -> row.report().digest()).containsExactlyInAnyOrderElementsOf(digests);
        assertThat(db.read(ReportRows::all).join()).allMatch(row -> row.sentences() == 5 && row.noise() == 1);
        assertThat(db.read(ReportRows::totals).join())
                .isEqualTo(new Totals(digests.size(), digests.size() * 5L, digests.size()));
    }

    @Test
    void aReportThatCannotBeHadIsLeftOutAndSaid() {
        Document good = document(1);
        Document bad = new Document(document(2).report(), "", new Segmentation(
                List.of(new Sentence(1, new Span(0, 10_000), Kind.BODY, 0, null, -1)), List.of()));
        try (Journal journal = Journal.open(folder.resolve("journal"), WRITER, Clock.systemUTC());
                Db db = Db.open(folder.resolve("biaoju.mv.db"), true)) {
            Frame frame = journal.append(added(good, bad, document(3)));
            Folded folded = db.write(tx -> Fold.apply(tx, frame, report -> report.equals(document(3).report()) ? null : text(report))).join();
            assertThat(folded).isEqualTo(new Folded(true, 2, 0));
            assertThat(db.read(ReportRows::all).join()).hasSize(1);
            String digest = good.report().digest();
            assertThat(db.read(tx -> ReportRows.existing(tx, List.of(digest, "x"))).join()).containsExactly(digest);
            assertThat(db.read(tx -> ReportRows.find(tx, "报告1.txt")).join()).containsExactly(good.report());
            assertThat(db.read(tx -> ReportRows.find(tx, digest.substring(0, 16))).join()).containsExactly(good.report());
            assertThat(db.read(tx -> ReportRows.find(tx, "%")).join()).isEmpty();
        }
    }

    @Test
    void theLastSchemeIsInForce() {
        try (Journal journal = Journal.open(folder.resolve("journal"), WRITER, Clock.systemUTC());
                Db db = Db.open(folder.resolve("biaoju.mv.db"), true)) {
            assertThat(db.read(SchemeRows::current).join()).isEmpty();
            for (int version = 1; version <= 3; version++) {
                Frame frame = journal.append(new Change.SchemeSet(version, "{\"标签\":" + version + "}"));
                db.write(tx -> Fold.apply(tx, frame, FoldTest::text)).join();
            }
            assertThat(db.read(SchemeRows::current).join()).contains(new Change.SchemeSet(3, "{\"标签\":3}"));
        }
    }
}
