package biaoju.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.base.Cancel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final String STOCK = "要进一步提高政治站位，强化责任担当，确保各项工作落地见效。";

    private static Repeats find(List<List<String>> reports) {
        Repetition repetition = new Repetition();
        for (List<String> report : reports) {
            repetition.report();
            report.forEach(repetition::sentence);
        }
        return repetition.find(new Cancel());
    }

    private static String sentence(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) ('\u4e00' + random.nextInt(3000)));
        return text.append('。').toString();
    }

    /** The text with one character in so many replaced. */
    private static String retouched(Random random, String text, int oneIn) {
        StringBuilder changed = new StringBuilder(text);
        for (int at = random.nextInt(oneIn); at < text.length() - 1; at += oneIn) {
            changed.setCharAt(at, (char) ('\u4e00' + random.nextInt(3000)));
        }
        return changed.toString();
    }

    @Test
    void aTextThatIsCutAnotherWayIsTheSameReport() {
        Repetition repetition = new Repetition();
        repetition.report();
        for (String line : new String[] {"今年以来，街道党工委认真落实上级部", "署，整改问题12", "个，走访群众三百户。存在的问", "题主要是台账不全。"}) repetition.sentence(line);
        repetition.report();
        repetition.sentence("别的报告说别的事情，一句也不相同。");
        repetition.report();
        repetition.sentence("今年以来，街道党工委认真落实上级部署，整改问题12个，走访群众三百户。");
        repetition.sentence("存在的问题主要是台账不全。");
        assertThat(repetition.find(new Cancel()).groups()).containsExactly(0, 1, 0);
    }

    @Test
    void numbersRedactionsAndMarksMakeNoDifference() {
        int[] clusters = find(List.of(List.of("2021年，共完成整改 35 项，涉及某某镇××村。", "２０２２年共完成整改一百零七项；涉及某镇XX村！",
                "2021年，共完成整改 35 项，涉及李家镇王家村。", "一、", "二、", "……", "？"))).clusters();
        assertThat(clusters[1]).isEqualTo(clusters[0]);
        assertThat(clusters[2]).isNotEqualTo(clusters[0]);
        assertThat(clusters[4]).isEqualTo(clusters[3]);
        assertThat(clusters[6]).isNotEqualTo(clusters[5]);
    }

    @Test
    void aFewWordsMakeNoDifferenceOtherTextDoes() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            String text = sentence(random, 40 + random.nextInt(40));
            int[] clusters = find(List.of(List.of(text, retouched(random, text, 40), sentence(random, 40)))).clusters();
            if (clusters[1] == clusters[0]) found++;
            assertThat(clusters[2]).as("seed %s", seed).isNotEqualTo(clusters[0]);
        }
        assertThat(found).as("seed %s", seed).isGreaterThan(190);
    }

    @Test
    void reportsThatShareMostSentencesAreOneGroupThoseThatShareAStockPhraseAreNot() {
        long seed = Long.getLong("seed", ThreadLocalRandom.current().nextLong());
        Random random = new Random(seed);
        List<List<String>> reports = new ArrayList<>();
        for (int r = 0; r < 30; r++) {
            List<String> report = new ArrayList<>(List.of(STOCK));
            for (int s = 0; s < 30; s++) report.add(sentence(random, 15 + random.nextInt(30)));
            reports.add(report);
            List<String> copy = new ArrayList<>(List.of(STOCK));
            for (int s = 1; s < 31; s++) copy.add(s % 5 == 0 ? sentence(random, 25) : report.get(s).replace("。", "，2024年。"));
            reports.add(copy);
        }
        Repeats repeats = find(reports);
        for (int r = 0; r < 60; r++) assertThat(repeats.groups()[r]).as("seed %s", seed).isEqualTo(r - r % 2);
        for (int r = 1; r < 60; r++) assertThat(repeats.clusters()[31 * r]).isEqualTo(repeats.clusters()[0]);
    }

    @Test
    void anEmptyCorpusAndEmptyReportsAreNoTrouble() {
        assertThat(find(List.of()).clusters()).isEmpty();
        Repeats repeats = find(List.of(List.of(), List.of(), List.of("好。")));
        assertThat(repeats.groups()).containsExactly(0, 1, 2);
        assertThat(repeats.bound()).isEqualTo(1);
    }

    @Test
    void itCanBeCancelled() {
        Repetition repetition = new Repetition();
        repetition.report();
        repetition.sentence(STOCK);
        Cancel cancel = new Cancel();
        cancel.ask();
        assertThatThrownBy(() -> repetition.find(cancel)).isInstanceOf(CancellationException.class);
    }
}
