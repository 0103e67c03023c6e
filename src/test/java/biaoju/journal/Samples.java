package biaoju.journal;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Decision;
import biaoju.domain.Edit;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Recutting;
import biaoju.domain.Report;
import biaoju.domain.Ruling;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Under;
import biaoju.domain.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes made up from a seed: every type, every field, every odd character. */
final class Samples {
    private static final String[] NOTES = {"", "备注", "quote \" and \\", "line\nfeed\tand \u2028", "{\"crc\":\"00000000\"",
            "𠮷 beyond the first plane", "\ud800 alone", "\u0000"};
    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    Change change() {
        UUID by = uuid();
        return switch (random.nextInt(17)) {
            case 0 -> new Change.ReportsAdded(List.of(added(), added()));
            case 1 -> new Change.AnnotatorNamed(new Annotator(by, "李" + random.nextInt(99) + pick(NOTES)));
            case 2 -> new Change.SchemeSet(random.nextInt(9), "{\"name\":\"" + pick(NOTES) + "\"}");
            case 3 -> new Change.Undone(by, step(), new Stamp(random.nextInt(99), uuid(), 1 + random.nextInt(99)),
                    random.nextBoolean(), edits(by), rulings(by));
            case 4 -> new Change.Decided(by, step(), rulings(by));
            case 5 -> new Change.Assigned(List.of(new Assignment(uuid(), List.of(digest(), digest())), new Assignment(uuid(), List.of())));
            case 6 -> new Change.BlindSet(random.nextBoolean());
            case 7 -> new Change.PackageMade(uuid(), uuid(), 1 + random.nextInt(9), digest());
            case 8 -> new Change.MadeFor(new Annotator(uuid(), "王" + pick(NOTES)), "项目" + pick(NOTES));
            case 9 -> new Change.Recut(by, step(), recutting(), edits(by), rulings(by));
            case 10 -> new Change.ReportsShelved(by, random.nextBoolean() ? Step.SHELVE : Step.UNSHELVE, List.of(digest(), digest()));
            case 11 -> new Change.Undone(by, step(), new Stamp(random.nextInt(99), uuid(), 1 + random.nextInt(99)), random.nextBoolean(),
                    random.nextBoolean() ? recutting() : null, random.nextBoolean() ? List.of(digest()) : List.of(), edits(by), rulings(by));
            case 12 -> new Change.SchemeChanged(by, new Change.SchemeSet(1, pick(NOTES)), new Change.SchemeSet(2, pick(NOTES)), edits(by),
                    rulings(by), null, false);
            case 13 -> new Change.SchemeChanged(by, new Change.SchemeSet(1, pick(NOTES)), new Change.SchemeSet(2, pick(NOTES)), edits(by),
                    rulings(by), new Stamp(random.nextInt(99), uuid(), 1 + random.nextInt(99)), random.nextBoolean());
            case 14 -> new Change.GuidelineSet(random.nextInt(9), digest(), Map.of("measure", digest(), "plan", pick(NOTES)));
            default -> new Change.Annotated(by, step(), edits(by));
        };
    }

    private Change.Added added() {
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Kind kind = pick(Kind.values());
            Noise noise = kind == Kind.NOISE ? pick(Noise.values()) : null;
            sentences.add(new Sentence(i + 1, new Span(i * 10, i * 10 + 9), kind, random.nextInt(5), noise, i - 1));
        }
        List<Section> sections = List.of(new Section(-1, 1, "一、总体情况", 0), new Section(0, 2, pick(NOTES), 20));
        Report report = new Report(digest(), "报告 " + pick(NOTES), "corpus/a b.txt", digest(), "GB18030", "1/sentences", now());
        return new Change.Added(report, new Segmentation(sentences, sections));
    }

    private Recutting recutting() {
        boolean anew = random.nextBoolean();
        return new Recutting(digest(), anew ? "1/sentences" : "", anew ? "1/items" : "", units(), units());
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            Kind kind = pick(Kind.values());
            units.add(new Unit(new Span(i * 7, i * 7 + 5), kind, random.nextInt(5), kind == Kind.NOISE ? pick(Noise.values()) : null));
        }
        return units;
    }

    private List<Ruling> rulings(UUID by) {
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            SentenceId sentence = new SentenceId(digest(), new Span(i, i + 4));
            rulings.add(new Ruling(sentence, decision(by, sentence), decision(by, sentence)));
        }
        return rulings;
    }

    private @Nullable Decision decision(UUID by, SentenceId sentence) {
        if (random.nextInt(4) == 0) return null;
        return new Decision(sentence, "label" + pick(NOTES), random.nextBoolean() ? "plan" : null,
                random.nextBoolean() ? by : uuid(), random.nextBoolean() ? "" : "majority", pick(NOTES), random.nextBoolean(), now());
    }

    private List<Edit> edits(UUID by) {
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            SentenceId sentence = new SentenceId(digest(), new Span(i * 10, i * 10 + 9));
            UUID whose = random.nextInt(4) == 0 ? uuid() : by;
            edits.add(new Edit(sentence, whose, said(sentence, whose), said(sentence, whose)));
        }
        return edits;
    }

    private @Nullable Annotation said(SentenceId sentence, UUID whose) {
        if (random.nextInt(3) == 0) return null;
        boolean flag = random.nextBoolean();
        return new Annotation(sentence, whose, random.nextBoolean() ? "measure" : null, random.nextBoolean() ? "plan" : null,
                pick(NOTES), flag, flag ? pick(NOTES) : "", pick(Origin.values()), random.nextBoolean(), now(),
                random.nextInt(3) * 1000L, new Under(random.nextInt(3), random.nextInt(2)));
    }

    private Step step() {
        return pick(Step.values());
    }

    private Instant now() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000), random.nextInt(1_000_000_000));
    }

    private String digest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(T[] from) {
        return from[random.nextInt(from.length)];
    }
}
