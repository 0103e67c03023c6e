package biaoju.importing;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a file that has no byte-order mark and is not clean UTF-8. Every charset in question reads the file;
 * the reading that looks most like Chinese wins, and ICU's detector decides where two come close.
 *
 * @param best     the likeliest reading
 * @param rival    another reading that nearly looks as good and says something else, or null
 * @param doubtful whether the reader must be asked to look
 * @param nonsense whether no reading is worth taking
 */
record Guess(Reading best, @Nullable Reading rival, boolean doubtful, boolean nonsense) {
    /** What a damaged byte costs: at one in fifty, a sound reading of half as common characters is as good. */
    private static final double DAMAGE = 25;
    /** How far ICU's opinion, 0 to 100, may tip the scales. */
    private static final double DETECTOR = 0.1 / 100;
    private static final double CLOSE = 0.25;
    private static final int SAMPLE = 64 * 1024;
    /** In bytes: so few characters fit several charsets by chance. */
    private static final int SHORT = 16;
    /** ICU's confidence from which its word against Chinese counts. */
    private static final int FOREIGN = 40;

    private static final Reading NOTHING = new Reading(StandardCharsets.UTF_8, "", 0, 0, -1);
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score).reversed();

    private record Ranked(Reading reading, double score) {}

    static Guess of(byte[] bytes) {
        List<Ranked> ranked = new ArrayList<>();
        for (Charset charset : candidates(bytes)) {
            if (charset.name().equals("Big5-HKSCS") && ranked.stream().anyMatch(Guess::isPlainBig5)) continue;
            int allowed = charset.name().startsWith("UTF-16") ? 0 : tolerable(bytes.length);
            Reading.within(bytes, charset, allowed)
                    .filter(reading -> ranked.stream().noneMatch(other -> other.reading.text().equals(reading.text())))
                    .ifPresent(reading -> ranked.add(new Ranked(reading, score(reading, bytes.length))));
            ranked.sort(BEST_FIRST);
            if (ranked.size() > 2) ranked.remove(2); // each is as large as the file
        }
        if (ranked.isEmpty()) return new Guess(NOTHING, null, true, true);
        boolean clear = ranked.get(0).score >= Plausibility.SURE && bytes.length >= SHORT
                && (ranked.size() == 1 || ranked.get(0).score - ranked.get(1).score >= CLOSE + 100 * DETECTOR);
        return clear ? new Guess(ranked.get(0).reading, null, false, false) : weighed(ranked, bytes);
    }

    /** Where the text alone does not decide, ICU is asked too. */
    private static Guess weighed(List<Ranked> ranked, byte[] bytes) {
        CharsetMatch[] opinions = opinions(bytes);
        ranked.replaceAll(one -> new Ranked(one.reading, one.score + DETECTOR * confidence(one.reading, opinions)));
        ranked.sort(BEST_FIRST);
        Ranked best = ranked.get(0);
        Optional<Reading> rival = ranked.stream().skip(1)
                .filter(other -> best.score - other.score < CLOSE && other.score > Plausibility.NONSENSE)
                .map(Ranked::reading).findFirst();
        boolean weak = best.score < Plausibility.SURE;
        boolean doubtful = weak || rival.isPresent() || bytes.length < SHORT;
        boolean nonsense = best.score < Plausibility.NONSENSE || (weak && isForeign(opinions, best.reading.charset()));
        return new Guess(best.reading, rival.orElse(null), doubtful, nonsense);
    }

    /** ICU is sure of a charset that is none of ours: Japanese, Korean and European files look thinly Chinese. */
    private static boolean isForeign(CharsetMatch[] opinions, Charset best) {
        if (opinions.length == 0 || opinions[0].getConfidence() < FOREIGN) return false;
        String name = opinions[0].getName().toUpperCase(Locale.ROOT);
        return !name.equals(best.name()) && !name.startsWith("GB") && !name.startsWith("BIG5")
                && !name.startsWith("UTF");
    }

    /**
     * Another charset in which a short file, valid UTF-8 by its bytes, looks more like Chinese: {@code 中} in UTF-16 is
     * {@code N-}, {@code 毛} in GB18030 is {@code ë}. Longer texts cannot hit that by chance.
     */
    static Optional<Charset> couldBe(byte[] bytes, String utf8) {
        if (bytes.length > SHORT) return Optional.empty();
        double known = Math.max(Plausibility.of(utf8), Plausibility.NONSENSE);
        return candidates(bytes).stream().skip(1).filter(other -> Reading.within(bytes, other, 0)
                .filter(reading -> Plausibility.of(reading.text()) > known && !reading.text().equals(utf8)).isPresent())
                .findFirst();
    }

    private static boolean isPlainBig5(Ranked other) {
        return other.reading.isSound() && other.reading.charset().name().equals("Big5");
    }

    /** How many damaged bytes leave a text worth having: one in fifty, and in a short file up to three. */
    static int tolerable(int length) {
        return Math.max(length / 50, Math.min(3, length / 10));
    }

    private static double score(Reading reading, int length) {
        return Plausibility.of(reading.text()) - DAMAGE * reading.damagedBytes() / length;
    }

    private static int confidence(Reading reading, CharsetMatch[] opinions) {
        return Arrays.stream(opinions).filter(match -> match.getName().equalsIgnoreCase(reading.charset().name()))
                .mapToInt(CharsetMatch::getConfidence).findFirst().orElse(0);
    }

    private static List<Charset> candidates(byte[] bytes) {
        List<Charset> candidates = new ArrayList<>(List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"),
                Charset.forName("Big5"), Charset.forName("Big5-HKSCS")));
        if (bytes.length % 2 == 0) candidates.addAll(List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        return candidates;
    }

    /** What ICU takes the bytes for, whether or not it is a charset we would read: a hint for the user. */
    static Optional<String> detectorsName(byte[] bytes) {
        return Arrays.stream(opinions(bytes)).map(CharsetMatch::getName).findFirst()
                .filter(name -> !name.toUpperCase(Locale.ROOT).startsWith("UTF-8"));
    }

    private static CharsetMatch[] opinions(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
        return matches == null ? new CharsetMatch[0] : matches;
    }
}
