package biaoju.flow.search;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Progress;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.Workplace;
import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.flow.search.Searching.Whose;
import biaoju.query.Query;
import biaoju.query.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random searches in a random project, between random changes, find what walking through all sentences by hand finds. */
class SearchingModelTest {
    private static final List<String> WORDS = List.of("整改", "台账", "流于形式", "Ab", "aB", "一二", "，", "𠀀", "x");
    private static final List<String> LABELS = List.of("measure", "problem");
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    private Path place;

    private final long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final List<Document> reports = new ArrayList<>();
    private final List<Annotator> people = List.of(new Annotator(new UUID(1, 1), "anna"), new Annotator(new UUID(2, 2), "bert"));
    private final Map<SentenceId, Map<UUID, Annotation>> said = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    /** A sentence as the reports and what was said of it tell. */
    private record Plain(Document document, Sentence sentence, List<Annotation> remarks, Map<UUID, String> names) implements Subject {
        private Stream<Annotation> labelled() {
            return remarks.stream().filter(one -> one.label() != null);
        }

        @Override
        public String text() {
            return document.textOf(sentence);
        }

        @Override
        public Kind kind() {
            return sentence.kind();
        }

        @Override
        public @Nullable Noise noise() {
            return sentence.noise();
        }

        @Override
        public String report() {
            return document.report().name();
        }

        @Override
        public String digest() {
            return document.report().digest();
        }

        @Override
        public List<String> section() {
            return document.cut().path(sentence);
        }

        @Override
        public List<String> labels() {
            return labelled().map(Annotation::label).toList();
        }

        @Override
        public List<String> annotators() {
            return labelled().map(one -> names.get(one.annotator())).toList();
        }

        @Override
        public boolean flagged() {
            return remarks.stream().anyMatch(Annotation::flag);
        }

        @Override
        public List<String> notes() {
            return remarks.stream().map(Annotation::note).filter(note -> !note.isEmpty()).toList();
        }

        @Override
        public List<Origin> origins() {
            return labelled().map(Annotation::origin).toList();
        }

        @Override
        public boolean toConfirm() {
            return remarks.stream().anyMatch(Annotation::toConfirm);
        }

        @Override
        public List<String> suggested() {
            return List.of();
        }

        @Override
        public List<LocalDate> dates() {
            return labelled().map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)).toList();
        }
    }

    @Test
    void aSearchFindsWhatAWalkFinds() throws IOException {
        Workplace workplace = new Workplace(place);
        try (Project project = workplace.open(); Searching searching = new Searching(project)) {
            people.forEach(one -> names.put(one.id(), one.name()));
            names.put(workplace.me().id(), workplace.me().name());
            for (Annotator one : people) project.submit(new Command.NameAnnotator(one)).join();
            for (int trial = 0; trial < 300; trial++) {
                if (trial % 20 == 0) more(workplace, project);
                if (trial % 3 == 0) say(workplace, project);
                look(workplace, searching, trial);
            }
        }
    }

    private void more(Workplace workplace, Project project) throws IOException {
        List<Document> batch = new ArrayList<>();
        for (int n = 1 + random.nextInt(90); n > 0; n--) batch.add(report(workplace));
        reports.addAll(batch);
        project.submit(new Command.AddReports(batch)).join();
    }

    private Document report(Workplace workplace) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        List<Section> sections = List.of(new Section(-1, 1, "一、整改", 0), new Section(0, 2, "（一）Ab", 1));
        int lines = random.nextInt(6);
        for (int i = 1; i <= lines; i++) {
            if (random.nextBoolean()) text.append(random.nextBoolean() ? "\n\n" : "整改\n"); // between sentences nothing is found
            int start = text.length();
            for (int n = 1 + random.nextInt(5); n > 0; n--) text.append(WORDS.get(random.nextInt(WORDS.size())));
            boolean noise = random.nextInt(5) == 0;
            sentences.add(new Sentence(i, new Span(start, text.length()), noise ? Kind.NOISE : Kind.BODY, 0, noise ? Noise.AD : null,
                    random.nextInt(3) - 1));
            if (random.nextBoolean()) text.append('\n');
        }
        text.append(reports.size()).append(' ').append(random.nextLong());
        String digest = Digests.ofText(text.toString());
        String name = WORDS.get(random.nextInt(WORDS.size())) + reports.size() + ".txt";
        Files.writeString(workplace.folder().corpus().resolve(digest.substring(0, 12) + ".txt"), text);
        return new Document(new Report(digest, name, digest.substring(0, 12) + ".txt", digest, "UTF-8", "test", Instant.EPOCH),
                text.toString(), new Segmentation(sentences, sections));
    }

    private void say(Workplace workplace, Project project) {
        Map<UUID, List<Annotation>> fresh = new HashMap<>();
        for (int n = 0; n < 20; n++) {
            Document document = reports.get(random.nextInt(reports.size()));
            if (document.cut().sentences().isEmpty()) continue;
            SentenceId id = Workplace.sentence(document, 1 + random.nextInt(document.cut().sentences().size()));
            List<UUID> all = List.of(people.get(0).id(), people.get(1).id(), workplace.me().id());
            UUID who = all.get(random.nextInt(all.size()));
            Annotation one = new Annotation(id, who, random.nextInt(4) == 0 ? null : LABELS.get(random.nextInt(2)), null,
                    random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : "", random.nextInt(3) == 0,
                    List.of(Origin.values()).get(random.nextInt(Origin.values().length)), random.nextInt(3) == 0,
                    DAY.plusSeconds(86_400L * random.nextInt(40)), 0);
            if (one.isEmpty() || said.getOrDefault(id, Map.of()).containsKey(who)) continue;
            if (fresh.values().stream().flatMap(List::stream).anyMatch(other -> other.sentence().equals(id))) continue;
            fresh.computeIfAbsent(who, any -> new ArrayList<>()).add(one);
            said.computeIfAbsent(id, any -> new HashMap<>()).put(who, one);
        }
        fresh.forEach((who, all) -> project.submit(new Command.PutLabels(who, all)).join());
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            String other = WORDS.get(random.nextInt(WORDS.size()));
            query.append(random.nextInt(4) == 0 ? " -" : " ").append(List.of("\"" + word + "\"", "text:\"" + word + "\",\"" + other + "\"",
                    "\"" + word + other + "\"", "regex:/" + word + ".?" + other + "/", "regex:/^" + word + "/", "label:problem", "label:none,measure",
                    "section:整改", "section:ab", "report:\"" + word + "\"", "noise", "kind:body", "flag", "note", "note:\"" + word + "\"",
                    "confirm", "suggestion", "suggestion:none", "origin:human,propagated", "annotator:anna", "date:>=2026-11-20", "length:<6")
                    .get(random.nextInt(22)));
        }
        return query.toString();
    }

    private void look(Workplace workplace, Searching searching, int trial) {
        String typed = query();
        Whose whose = random.nextBoolean() && !typed.contains("annotator") ? Whose.MINE : Whose.EVERYBODY;
        String why = "seed " + seed + ", trial " + trial + ": " + typed + " " + whose;
        Query query = searching.parse(typed);
        List<String> expected = new ArrayList<>();
        for (Document document : reports) {
            for (Sentence sentence : document.cut().sentences()) {
                SentenceId id = document.idOf(sentence);
                List<Annotation> remarks = said.getOrDefault(id, Map.of()).values().stream()
                        .filter(one -> whose == Whose.EVERYBODY || one.annotator().equals(workplace.me().id())).toList();
                Plain plain = new Plain(document, sentence, remarks, names);
                if (query.matches(plain)) expected.add(id + " " + query.keyword(plain.text()).map(span -> span.in(plain.text())).orElse(""));
            }
        }
        List<String> found = new ArrayList<>();
        List<Hits> parts = new ArrayList<>();
        int count = searching.find(query, whose, new Cancel(), Progress.NONE, parts::add);
        for (Hits part : parts) {
            for (int i = 0; i < part.size(); i++) {
                Passage passage = searching.read(part, i);
                assertThat(passage).as(why).isNotNull();
                found.add(part.sentence(i) + " " + passage.keywordText());
            }
        }
        assertThat(found).as(why).isEqualTo(expected).hasSize(count);
        if (parts.isEmpty()) return;
        Hits all = new Hits(parts.get(0).sheet(), parts.get(0).voices());
        parts.forEach(all::add);
        orders(searching, all, why);
    }

    private static void orders(Searching searching, Hits all, String why) {
        List<String> after = new ArrayList<>();
        Ranking byAfter = searching.sorted(all, Order.AFTER, new Cancel());
        for (int row = 0; row < byAfter.size(); row++) {
            Passage passage = searching.read(all, byAfter.hit(row));
            after.add(passage.text().substring(passage.keyword().start(), Math.min(passage.text().length(), passage.keyword().start() + 60)));
        }
        assertThat(after).as(why).hasSize(all.size()).isSortedAccordingTo(Comparator.naturalOrder());
        List<String> before = new ArrayList<>();
        Ranking byBefore = searching.sorted(all, Order.BEFORE, new Cancel());
        for (int row = 0; row < byBefore.size(); row++) {
            Passage passage = searching.read(all, byBefore.hit(row));
            int at = passage.keyword().start();
            before.add(backwards(passage.text().substring(Math.max(0, at - 60), at)));
        }
        assertThat(before).as(why).hasSize(all.size()).isSortedAccordingTo(Comparator.naturalOrder());
    }

    private static String backwards(String text) {
        char[] turned = new char[text.length()];
        for (int i = 0; i < turned.length; i++) turned[i] = text.charAt(turned.length - 1 - i);
        return new String(turned);
    }
}
