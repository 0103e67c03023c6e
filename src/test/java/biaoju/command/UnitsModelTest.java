package biaoju.command;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.domain.Annotation;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.LabelScheme;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Unit;
import biaoju.journal.ChangeJson;
import biaoju.journal.Frame;
import biaoju.journal.Journal;
import biaoju.journal.QuickJournal;
import biaoju.scheme.SchemeFile;
import biaoju.store.AnnotationRows;
import biaoju.store.Db;
import biaoju.store.DecisionRows;
import biaoju.store.Fold;
import biaoju.store.ReportRows;
import biaoju.store.TextOf;
import biaoju.store.WholeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random splits, merges, marks, labels, decisions, undos and redos of two people against {@link UnitsModel}; after each
 * sequence a store made from the journal's JSON holds the same. {@code -Dbiaoju.sequences=20000} runs so many sequences,
 * {@code -Dmodel.seed} repeats a run, and with {@code -Dmodel.first} one sequence of it.
 */
class UnitsModelTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final int FIRST = Integer.getInteger("model.first", 0);
    private static final int SEQUENCES = Integer.getInteger("biaoju.sequences", 150);
    /** Sequences a journal: a rebuild from its files ends each. */
    private static final int ROUND = 500;
    private static final int STEPS = 14;
    private static final List<String> LABELS = List.of("measure", "problem");
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final LabelScheme SCHEME = SchemeFile.parse(Workplace.SCHEME);

    private final Map<String, String> texts = new HashMap<>();
    private final TextOf textOf = report -> texts.get(report.digest());

    @Test
    void unitsAreWhatTheModelSays(@TempDir Path place) throws IOException {
        System.out.println("model.seed=" + SEED + " sequences=" + SEQUENCES);
        for (int from = FIRST; from < FIRST + SEQUENCES; from += ROUND) {
            Path folder = Files.createDirectory(place.resolve("round" + from));
            round(folder, from, Math.min(FIRST + SEQUENCES, from + ROUND));
        }
    }

    private void round(Path folder, int from, int to) throws IOException {
        try (Journal journal = QuickJournal.open(Files.createDirectory(folder.resolve("journal")), new UUID(1, from));
                Db live = Db.open(folder.resolve("live.mv.db"), true); Db twin = Db.open(folder.resolve("twin.mv.db"), true)) {
            texts.clear();
            List<Model> sequences = new ArrayList<>();
            for (int i = from; i < to; i++) {
                Model sequence = new Model(new Random(SEED + i), i, journal, live);
                sequence.run();
                for (Frame frame : sequence.frames) write(twin, frame);
                sequence.compare(twin, "twin");
                sequences.add(sequence);
            }
            try (Db rebuilt = Database.build(folder.resolve("rebuilt.mv.db"), journal, textOf, new Cancel(), Progress.NONE)) {
                for (Model sequence : sequences) sequence.compare(rebuilt, "rebuilt");
                assertThat(new Comparison(live, rebuilt).problems(Set.of(), new Cancel())).isEmpty();
            }
        }
    }

    private void write(Db db, Frame frame) {
        Waiting.on(db.write(tx -> Fold.apply(tx, frame, textOf)));
    }

    /** One sequence on a report of its own. */
    private final class Model {
        private final Random random;
        private final int number;
        private final Journal journal;
        private final Db db;
        private final List<Frame> frames = new ArrayList<>();
        private final List<Planner> planners = new ArrayList<>();
        private final List<StepNames> steps = new ArrayList<>();
        private final Document report;
        private final UnitsModel model;
        private Instant now = Instant.EPOCH;

        private Model(Random random, int number, Journal journal, Db db) {
            this.random = random;
            this.number = number;
            this.journal = journal;
            this.db = db;
            StringBuilder text = new StringBuilder();
            List<Unit> units = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i >= 0; i--) {
                int start = text.length();
                text.append(number).append("甲乙丙丁戊", 0, 1 + random.nextInt(5));
                units.add(new Unit(new Span(start, text.length()), Kind.BODY, 0, null));
                text.append('\n');
            }
            String digest = Digests.ofText(text.toString());
            texts.put(digest, text.toString());
            report = new Document(new Report(digest, number + ".txt", digest, digest, "UTF-8", "1/sentences", Instant.EPOCH), text.toString(),
                    Segmentation.of(units, text.toString()));
            model = new UnitsModel(text.toString(), units.stream().map(Unit::span).toList());
            append(new Change.ReportsAdded(List.of(new Change.Added(report.report(), report.cut()))));
            for (UUID person : PEOPLE) {
                StepNames names = new StepNames(journal, person);
                names.steps().clear(); // what earlier sequences did is not this one's
                steps.add(names);
                planners.add(new Planner(SCHEME, person, journal, names.steps(), false));
            }
        }

        private void append(Change change) {
            try {
                Frame frame = journal.append(change);
                write(db, frame);
                frames.add(new Frame(frame.stamp(), frame.at(), ChangeJson.read(ChangeJson.write(change)), frame.hash()));
                steps.forEach(one -> one.remember(frame.stamp(), change));
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private void run() {
            for (int step = 0; step < STEPS; step++) {
                int who = random.nextInt(2);
                now = now.plusSeconds(1);
                String[] what = {""};
                boolean changed = step(who, what);
                assertThat(changed).as("seed %s sequence %s step %s: %s", SEED, number, step, what[0]).isEqualTo(lastChanged);
                compare(db, "step " + step + " " + what[0]);
            }
        }

        private boolean lastChanged;

        /** Answers what the model says came of it; {@link #lastChanged} what the planner says. */
        private boolean step(int who, String[] what) {
            List<Span> units = new ArrayList<>(model.live.keySet());
            Span span = units.get(random.nextInt(units.size()));
            SentenceId id = new SentenceId(report.report().digest(), span);
            String label = LABELS.get(random.nextInt(2));
            UnitsModel.Said said = model.of(span, who);
            int dice = random.nextInt(30);
            if (dice < 6) return submit(what, who, new Command.Undo(), model.undo(who));
            if (dice < 9) return submit(what, who, new Command.Redo(), model.redo(who));
            if (dice < 13) {
                int at = span.start() + random.nextInt(span.length() + 1);
                return submit(what, who, new Command.Split(id, at), at > span.start() && at < span.end() && model.split(who, span, at));
            }
            if (dice < 18) {
                Span next = model.live.higherKey(span);
                boolean asked = next != null && model.mine(who, span, next).size() > 1;
                String keep = asked ? random.nextInt(3) == 0 ? "" : label : null;
                return submit(what, who, new Command.Merge(id, keep), model.merge(who, span, keep));
            }
            if (dice < 20) return mark(what, who, span, id);
            if (dice < 21) {
                return submit(what, who, new Command.Confirm(id), said.confirm()
                        && model.say(who, span, new UnitsModel.Said(said.label(), said.note(), said.flag(), false)));
            }
            if (dice < 23) {
                String note = random.nextInt(3) == 0 ? "" : "注" + random.nextInt(2);
                return submit(what, who, new Command.Note(id, note), model.say(who, span, new UnitsModel.Said(said.label(), note, said.flag(), said.confirm())));
            }
            if (dice < 24) {
                return submit(what, who, new Command.Flag(id, !said.flag()),
                        model.say(who, span, new UnitsModel.Said(said.label(), said.note(), !said.flag(), said.confirm())));
            }
            if (dice < 25) {
                return submit(what, who, new Command.Clear(id), said.label() != null
                        && model.say(who, span, new UnitsModel.Said(null, said.note(), said.flag(), false)));
            }
            if (dice < 26) return submit(what, who, new Command.Decide(id, label, ""), model.decide(who, span, label));
            if (dice < 27) return submit(what, who, new Command.Withdraw(id), model.decide(who, span, null));
            return submit(what, who, new Command.Relabel(id, label, 0),
                    model.say(who, span, new UnitsModel.Said(label, said.note(), said.flag(), false)));
        }

        private boolean mark(String[] what, int who, Span span, SentenceId id) {
            String kind = List.of("BODY", "HEADING1", "HEADING2", "NOISE").get(random.nextInt(4));
            boolean heading = kind.startsWith("HEADING");
            Command command = new Command.Mark(id, heading ? Kind.HEADING : Kind.valueOf(kind), heading ? kind.charAt(7) - '0' : 0);
            return submit(what, who, command, model.mark(who, span, kind));
        }

        private boolean submit(String[] what, int who, Command command, boolean expected) {
            what[0] = who + " " + command;
            Optional<Change> change;
            try {
                change = Waiting.on(db.write(tx -> planners.get(who).plan(tx, command, now)));
            } catch (Problem refused) {
                change = Optional.empty();
            }
            change.ifPresent(this::append);
            lastChanged = change.isPresent();
            return expected;
        }

        private void compare(Db with, String where) {
            String digest = report.report().digest();
            String at = "seed " + SEED + " sequence " + number + " " + where;
            Document document = Waiting.on(with.read(tx -> ReportRows.document(tx, digest))).orElseThrow();
            Map<Span, String> units = new TreeMap<>();
            for (Unit unit : document.cut().units()) units.put(unit.span(), unit.kind() + (unit.level() > 0 ? "" + unit.level() : ""));
            assertThat(units).as(at).isEqualTo(model.live);
            assertThat(document.cut()).as(at).isEqualTo(Segmentation.of(document.cut().units(), document.text()));
            Map<UnitsModel.Key, UnitsModel.Said> said = new HashMap<>();
            for (Annotation one : Waiting.on(with.read(tx -> AnnotationRows.ofAllUnits(tx, digest)))) {
                said.put(new UnitsModel.Key(one.sentence().span(), PEOPLE.indexOf(one.annotator())), words(one));
            }
            assertThat(said).as(at).isEqualTo(model.said);
            Map<Span, String> gold = new HashMap<>();
            for (Decision one : Waiting.on(with.read(tx -> DecisionRows.ofAllUnits(tx, digest)))) gold.put(one.sentence().span(), one.label());
            assertThat(gold).as(at).isEqualTo(model.decided());
            WholeReport whole = Waiting.on(with.read(tx -> WholeReport.of(tx, digest))).orElseThrow();
            assertThat(whole).as(at).isEqualTo(new WholeReport(document,
                    Waiting.on(with.read(tx -> AnnotationRows.of(tx, digest))), Waiting.on(with.read(tx -> DecisionRows.of(tx, digest)))));
        }

        private static UnitsModel.Said words(Annotation one) {
            return new UnitsModel.Said(one.label(), one.note().replace("举措", "measure").replace("问题", "problem"), one.flag(), one.toConfirm());
        }

    }
}
