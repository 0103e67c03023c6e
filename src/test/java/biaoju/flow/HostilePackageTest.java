package biaoju.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Origin;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that were damaged, forged, swapped or made to harm: refused with the reason, and nothing is changed. */
class HostilePackageTest {
    private static final long HIGH = 10_000;

    @TempDir
    private Path place;

    private Office chief;
    private Office home;
    private Project origin;
    private Project copy;
    private Path parcel;
    private Path back;
    private Annotator ann;
    private List<SentenceId> sentences;
    private int files;

    @BeforeEach
    void aPackageOutAndBack() {
        chief = new Office(place.resolve("chief"), "chief");
        home = new Office(place.resolve("home"), "someone");
        origin = chief.project("p", 2);
        sentences = Office.sentences(origin);
        origin.submit(new Command.Relabel(sentences.get(0), "plan", 0)).join();
        parcel = Office.pack(origin, "ann", place.resolve("ann.biaoju"));
        copy = home.open(parcel, "work");
        ann = copy.me();
        for (int i = 1; i < 5; i++) copy.submit(new Command.Relabel(sentences.get(i), "measure", 0)).join();
        copy.submit(new Command.Note(sentences.get(2), "看看")).join();
        copy.submit(new Command.Undo()).join();
        back = Office.pack(copy, "ann", place.resolve("back.biaoju"));
    }

    @AfterEach
    void close() {
        chief.close();
        home.close();
    }

    private String refused(Path file) {
        Map<String, String> before = Office.state(origin);
        long clock = origin.clock();
        Problem why = Office.merge(origin, file).get(0).refused();
        assertThat(why).as("taken: %s", file).isNotNull();
        assertThat(Office.state(origin)).isEqualTo(before);
        assertThat(origin.clock()).isEqualTo(clock);
        return why.key();
    }

    private UUID base() {
        return Parcels.manifest(back).base();
    }

    /** The package handed back with this log of a new writer in place of what the annotator did. */
    private Path with(Change... changes) {
        UUID writer = UUID.randomUUID();
        Map<String, byte[]> content = Parcels.content(back);
        content.keySet().removeIf(path -> !path.equals(Parcels.log(base())));
        content.put(Parcels.log(writer), Parcels.forged(place, writer, baseClock(), changes));
        return Parcels.write(next(), Parcels.manifest(back), content);
    }

    /** Of the package's last frame: its first stands right behind the project's clock, and it has a frame for each line. */
    private long baseClock() {
        String last = new String(Parcels.content(back).get(Parcels.log(base())), StandardCharsets.UTF_8).lines()
                .reduce((a, b) -> b).orElseThrow();
        return Long.parseLong(last.replaceFirst(".*\"clock\":(\\d+).*", "$1"));
    }

    private Path next() {
        return place.resolve("forged" + files++ + ".biaoju");
    }

    private Annotation said(SentenceId sentence, UUID annotator, String label, String note) {
        return new Annotation(sentence, annotator, label, null, note, false, Origin.HUMAN, false, Instant.EPOCH, 0);
    }

    private Change.Annotated labels(UUID by, UUID whose, SentenceId sentence, String label) {
        return new Change.Annotated(by, Step.RELABEL, List.of(new Edit(sentence, whose, null, said(sentence, whose, label, ""))));
    }

    @Test
    void onlyTheAnnotatorsOwnLabellingIsTaken() {
        SentenceId first = sentences.get(0);
        UUID chiefs = origin.me().id();
        UUID me = ann.id();
        assertThat(Office.merge(origin, with(labels(me, me, first, "cause"))).get(0).refused()).isNull();
        assertThat(refused(with(labels(me, chiefs, first, "cause")))).as("another's label").isEqualTo("command.package_somebody");
        assertThat(refused(with(labels(chiefs, me, first, "cause")))).as("another's step").isEqualTo("command.package_change");
        assertThat(refused(with(labels(me, me, first, "nonsense")))).isEqualTo("command.package_label");
        SentenceId nowhere = new SentenceId(first.report(), new Span(1, 3));
        assertThat(refused(with(labels(me, me, nowhere, "cause")))).isEqualTo("command.package_sentence");
        SentenceId unknown = new SentenceId("0".repeat(64), first.span());
        assertThat(refused(with(labels(me, me, unknown, "cause")))).isEqualTo("command.package_sentence");
        Decision gold = new Decision(first, "cause", null, me, "", "", false, Instant.EPOCH);
        assertThat(refused(with(new Change.Decided(me, Step.DECIDE, List.of(new Ruling(first, null, gold)))))).isEqualTo("command.package_change");
        for (Change change : List.of(new Change.AnnotatorNamed(new Annotator(me, "chief")), new Change.BlindSet(false),
                new Change.SchemeSet(9, "{}"), new Change.Assigned(List.of()), new Change.ReportsAdded(List.of()),
                new Change.AnnotatorNamed(new Annotator(chiefs, "nobody")),
                new Change.PackageMade(UUID.randomUUID(), me, 1, "0".repeat(64)))) {
            assertThat(refused(with(change))).as(change.toString()).isEqualTo("command.package_change");
        }
        assertThat(refused(with(new Change.MadeFor(ann, "p")))).isEqualTo("command.package_bases");
        Change.Annotated mine = labels(me, me, first, "plan");
        Change.Undone away = new Change.Undone(me, Step.RELABEL, new Stamp(3, UUID.randomUUID(), 1), false, mine.edits(), List.of());
        assertThat(refused(with(away))).isEqualTo("command.package_undo");
        Change.Undone rules = new Change.Undone(me, Step.DECIDE, new Stamp(3, UUID.randomUUID(), 1), false, List.of(),
                List.of(new Ruling(first, null, gold)));
        assertThat(refused(with(rules))).isEqualTo("command.package_change");
        assertThat(refused(with(new Change.Annotated(me, Step.DECIDE, mine.edits())))).isEqualTo("command.package_change");
    }

    @Test
    void noClockBringsTheJournalsToItsEnd() {
        UUID writer = UUID.randomUUID();
        for (long clock : new long[] {0, HIGH, (1L << 53) - 2}) {
            Map<String, byte[]> content = Parcels.content(back);
            content.put(Parcels.log(writer), Parcels.forged(place, writer, clock, labels(ann.id(), ann.id(), sentences.get(0), "cause")));
            assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).isEqualTo("command.package_clock");
        }
    }

    @Test
    void anotherProjectsOrSomebodyElsesPackageIsForeign() throws IOException {
        Project other = chief.project("q", 1);
        Path foreign = Office.pack(home.open(Office.pack(other, "ann", next()), "foreign"), "ann", next());
        assertThat(refused(foreign)).isEqualTo("command.package_foreign");
        Annotator bob = new Annotator(Annotators.stranger("bob"), "bob");
        Path bobs = Office.pack(home.open(Office.pack(origin, "bob", next()), "bob"), "bob", next());
        Map<String, byte[]> mixed = Parcels.content(bobs); // bob's package with ann's work in it
        Parcels.content(back).forEach((path, bytes) -> {
            if (!path.equals(Parcels.log(base()))) mixed.put(path, bytes);
        });
        assertThat(refused(Parcels.write(next(), Parcels.manifest(bobs), mixed))).isIn("command.package_change", "command.package_clock");
        Map<String, byte[]> both = Parcels.content(back); // and with both beginnings
        both.putAll(Parcels.content(bobs));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), both))).isEqualTo("command.package_bases");
        UUID made = UUID.randomUUID(); // a package nobody made, and one that says it is the one that was made
        byte[] log = Parcels.forged(place, made, 5, new Change.MadeFor(bob, "p"), origin.schemeSet());
        assertThat(refused(Parcels.write(next(), Parcels.manifest(bob, "p", made), Map.of(Parcels.log(made), log)))).isEqualTo("command.package_foreign");
        byte[] same = Parcels.forged(place, base(), 5, new Change.MadeFor(bob, "p"), origin.schemeSet());
        assertThat(refused(Parcels.write(next(), Parcels.manifest(bob, "p", base()), Map.of(Parcels.log(base()), same)))).isEqualTo("command.package_changed");
        assertThat(refused(Parcels.write(next(), Parcels.manifest(bob, "p", base()), Parcels.content(back)))).isEqualTo("flow.package_damaged");
        Path zip = place.resolve("backup.zip");
        Backup.write(origin.folder().root(), new biaoju.settings.Folders(place.resolve("c"), place.resolve("d"), place.resolve("s")), zip, new Cancel(), Progress.NONE);
        assertThat(refused(zip)).isIn("flow.package_path", "flow.package_foreign");
        assertThat(refused(Files.writeString(next(), "no zip"))).isEqualTo("flow.package_damaged");
        assertThat(refused(place.resolve("none"))).isEqualTo("flow.package_missing");
    }

    @Test
    void theProjectsOwnLogAndOthersLogsCannotComeBack() throws IOException {
        Path journal = origin.folder().journal();
        try (Stream<Path> logs = Files.list(journal)) {
            for (Path log : logs.filter(one -> one.toString().endsWith(".log")).toList()) {
                Map<String, byte[]> content = Parcels.content(back);
                content.put("annotations/journal/" + log.getFileName(), Files.readAllBytes(log));
                assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).isIn("command.package_change", "command.package_clock");
            }
        }
        UUID own = origin.logs().stream().map(log -> UUID.fromString(log.getFileName().toString().substring(0, 36))).findFirst().orElseThrow();
        Map<String, byte[]> content = Parcels.content(back);
        content.put(Parcels.log(own), Parcels.forged(place, own, baseClock(), labels(ann.id(), ann.id(), sentences.get(3), "cause")));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).as("a log under our own writer's name").isEqualTo("command.package_own_log");
    }

    @Test
    void twoCopiesThatWentOnFromOneAreAFork() {
        assertThat(Office.merge(origin, back).get(0).refused()).isNull();
        Map<String, byte[]> content = Parcels.content(back);
        String work = content.keySet().stream().filter(path -> !path.equals(Parcels.log(base()))).findFirst().orElseThrow();
        UUID writer = UUID.fromString(work.substring(work.length() - 40, work.length() - 4));
        content.put(work, Parcels.forged(place, writer, baseClock(), labels(ann.id(), ann.id(), sentences.get(9), "cause")));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).isEqualTo("command.package_fork");
    }

    @Test
    void aFrameOfALaterProgramIsNotGuessedAt() {
        Map<String, byte[]> content = Parcels.content(back);
        UUID writer = UUID.randomUUID();
        String frame = "{\"v\":2,\"writer\":\"" + writer + "\",\"seq\":1,\"clock\":20,\"at\":\"2026-01-01T00:00:00Z\",\"prev\":\"" + "0".repeat(64) + "\",\"change\":{}}";
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(frame.getBytes(StandardCharsets.UTF_8));
        String line = "{\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\",\"hash\":\"" + "0".repeat(64) + "\",\"frame\":" + frame + "}\n";
        content.put(Parcels.log(writer), line.getBytes(StandardCharsets.UTF_8));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).isEqualTo("journal.newer");
    }

    /** Sound by every checksum, and still nothing a program wrote. */
    @Test
    void aStepThatMakesNoSenseIsDamageAndNamesTheLogAlone() throws Exception {
        UUID writer = UUID.randomUUID();
        byte[] prev = MessageDigest.getInstance("SHA-256").digest(writer.toString().getBytes(StandardCharsets.UTF_8));
        byte[] frame = ("{\"v\":1,\"writer\":\"" + writer + "\",\"seq\":1,\"clock\":" + (baseClock() + 1) + ",\"at\":\"2026-01-01T00:00:00Z\",\"prev\":\""
                + HexFormat.of().formatHex(prev) + "\",\"change\":{\"type\":\"decided\",\"rulings\":[]}}").getBytes(StandardCharsets.UTF_8);
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update(prev);
        java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
        crc.update(frame);
        String line = "{\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\",\"hash\":\"" + HexFormat.of().formatHex(hash.digest(frame))
                + "\",\"frame\":" + new String(frame, StandardCharsets.UTF_8) + "}\n";
        Map<String, byte[]> content = Parcels.content(back);
        content.put(Parcels.log(writer), line.getBytes(StandardCharsets.UTF_8));
        Problem why = Office.merge(origin, Parcels.write(next(), Parcels.manifest(back), content)).get(0).refused();
        assertThat(why).isNotNull();
        assertThat(why.key()).isEqualTo("journal.foreign_broken");
        assertThat(why.text(Messages.of(Locale.ENGLISH))).contains("The log " + writer + ".log is");
    }

    @Test
    void lostAndReorderedStepsAreFound() {
        Map<String, byte[]> sound = Parcels.content(back);
        String work = sound.keySet().stream().filter(path -> !path.equals(Parcels.log(base()))).findFirst().orElseThrow();
        for (String path : List.of(work, Parcels.log(base()))) {
            List<String> lines = new String(sound.get(path), StandardCharsets.UTF_8).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Map<String, byte[]> content = Parcels.content(back);
                List<String> less = new java.util.ArrayList<>(lines);
                less.remove(i);
                boolean tail = i == lines.size() - 1;
                content.put(path, (String.join("\n", less) + "\n").getBytes(StandardCharsets.UTF_8));
                if (tail && path.equals(work)) continue; // an earlier state of the same log: an older package
                assertThat(refused(Parcels.write(next(), Parcels.manifest(back), content))).as("%s without line %d", path, i)
                        .isIn("journal.foreign_broken", "command.package_changed", "command.package_no_base", "command.package_change",
                                "command.package_sentence", "command.package_scheme");
            }
        }
        Map<String, byte[]> torn = Parcels.content(back);
        torn.computeIfPresent(work, (path, bytes) -> Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), torn))).isEqualTo("journal.foreign_broken");
        torn.remove(Parcels.log(base()));
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), torn))).isIn("command.package_no_base", "journal.foreign_broken");
    }

    @Test
    void flippedBytesAreFoundOrHarmless() throws IOException {
        long seed = Long.getLong("flip.seed", System.nanoTime());
        System.out.println("flip.seed=" + seed);
        Random random = new Random(seed);
        byte[] sound = Files.readAllBytes(back);
        Path file = next();
        Map<String, String> before = Office.state(origin);
        int taken = 0;
        for (int trial = 0; trial < 400 && taken == 0; trial++) {
            byte[] bytes = sound.clone();
            if (trial % 5 == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            else if (trial % 5 == 1) Arrays.fill(bytes, random.nextInt(bytes.length), bytes.length, (byte) 0);
            else bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            if (Office.merge(origin, file).get(0).refused() == null) taken++;
            else assertThat(Office.state(origin)).isEqualTo(before);
        }
        Map<String, String> now = Office.state(origin);
        Office.merge(origin, back);
        if (taken > 0) assertThat(now).as("a bit that means nothing: all of it came in").isEqualTo(Office.state(origin));
        assertThat(origin.check(new Cancel(), Progress.NONE)).isEmpty();
    }

    @Test
    void flippedBytesInsideWhatIsPackedAreFoundWhateverTheManifestSays() {
        long seed = Long.getLong("flip.seed", System.nanoTime());
        System.out.println("flip.seed=" + seed);
        Random random = new Random(seed);
        Map<String, byte[]> sound = Parcels.content(back);
        List<String> paths = List.copyOf(sound.keySet());
        for (int trial = 0; trial < 150; trial++) {
            Map<String, byte[]> content = Parcels.content(back);
            String path = paths.get(random.nextInt(paths.size()));
            byte[] bytes = content.get(path).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            content.put(path, bytes);
            assertThat(refused(Parcels.write(place.resolve("flipped"), Parcels.manifest(back), content))).as("seed %d trial %d", seed, trial)
                    .isIn("journal.foreign_broken", "command.package_no_base", "journal.newer");
        }
    }

    @Test
    void bombsTraversalAndStrangeNamesNeverReachTheDisk() throws IOException {
        for (String path : new String[] {"../evil.log", "/etc/evil", "annotations/journal/../../evil.log", "annotations\\journal\\x.log",
            "annotations/journal/evil.log", "annotations/biaoju.mv.db", "annotations/labels.jsonl", "corpus/a/b.txt", "evil.txt",
            "annotations/GUIDELINE.zh.md/x", "annotations/backups/x.zip", "corpus/con.txt", "corpus/..", "annotations/journal/damaged/x.log"}) {
            Map<String, byte[]> content = Parcels.content(back);
            content.put(path, "x".getBytes(StandardCharsets.UTF_8));
            Path file = Parcels.write(next(), Parcels.manifest(back), content);
            assertThat(refused(file)).as(path).isEqualTo("flow.package_path");
            assertThatThrownBy(() -> OpenPackage.unpack(file, place.resolve("out"), new Cancel(), Progress.NONE))
                    .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("flow.package_path"));
            assertThat(place.resolve("out")).doesNotExist();
        }
        Map<String, byte[]> huge = Parcels.content(back);
        byte[] line = new byte[129 << 20];
        new Random(1).nextBytes(line);
        for (int i = 0; i < line.length; i++) if (line[i] == '\n') line[i] = 'n';
        huge.put(Parcels.log(UUID.randomUUID()), line);
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), huge))).as("a line that would fill the memory").isEqualTo("journal.foreign_broken");
        Map<String, byte[]> bomb = Parcels.content(back);
        bomb.put("corpus/bomb.txt", new byte[64 << 20]);
        assertThat(refused(Parcels.write(next(), Parcels.manifest(back), bomb))).isEqualTo("flow.package_too_large");
        Path many = next();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i < 50_002; i++) zip.putNextEntry(new ZipEntry("corpus/" + i + ".txt"));
        }
        assertThat(refused(many)).isEqualTo("flow.package_too_large");
        try (Stream<Path> all = Files.walk(place)) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.contains("evil"));
        }
    }

    @Test
    void aPackageToWorkOnIsProvedBeforeItIsOpened() {
        Map<String, byte[]> content = Parcels.content(parcel);
        content.computeIfPresent(Parcels.log(base()), (path, bytes) -> Arrays.copyOf(bytes, bytes.length - 9));
        Path torn = Parcels.write(next(), Parcels.manifest(parcel), content);
        UUID writer = UUID.randomUUID();
        byte[] labels = Parcels.forged(place, writer, HIGH, new Change.MadeFor(ann, "p"), origin.schemeSet(),
                labels(ann.id(), origin.me().id(), sentences.get(0), "plan"));
        Path strange = Parcels.write(next(), new PackageManifest("0", false, "p", ann, writer, List.of()), Map.of(Parcels.log(writer), labels));
        for (Path file : List.of(torn, strange, back)) {
            assertThatThrownBy(() -> OpenPackage.unpack(file, place.resolve("out"), new Cancel(), Progress.NONE)).isInstanceOf(Problem.class);
            assertThat(place.resolve("out")).doesNotExist();
        }
    }

    @Test
    void aDamagedPackageOpensAsItWasMadeOrNotAtAll() throws IOException {
        long seed = Long.getLong("flip.seed", System.nanoTime());
        System.out.println("flip.seed=" + seed);
        Random random = new Random(seed);
        byte[] sound = Files.readAllBytes(parcel);
        Map<String, byte[]> content = Parcels.content(parcel);
        Path file = next();
        for (int trial = 0; trial < 120; trial++) {
            byte[] bytes = sound.clone();
            if (trial % 5 == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            else bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            Path out = place.resolve("out" + trial);
            try {
                OpenPackage.unpack(file, out, new Cancel(), Progress.NONE);
                for (Map.Entry<String, byte[]> one : content.entrySet()) {
                    assertThat(out.resolve(one.getKey())).as("seed %d trial %d", seed, trial).hasBinaryContent(one.getValue());
                }
            } catch (Problem refused) {
                assertThat(out).doesNotExist();
            }
        }
    }

    @Test
    void oneRefusedFileKeepsNoOtherFromComingIn() throws IOException {
        Path bad = Files.writeString(next(), "no zip");
        List<MergePackages.Result> results = Office.merge(origin, bad, back, place.resolve("none"));
        assertThat(results).extracting(one -> one.refused() == null).containsExactly(false, true, false);
        assertThat(results.get(1).labels()).isEqualTo(4);
        assertThat(Office.state(origin)).hasSize(5);
    }
}
