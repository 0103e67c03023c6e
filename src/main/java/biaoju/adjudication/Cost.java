package biaoju.adjudication;

/**
 * What a dispute costs while nobody settles it: {@code voices + 3 × doubt + min(length, 200) / 100}. A voice is the work
 * of a person that the dispute leaves unused. Where the model does not know at all either, a person is worth three voices
 * more. A sentence of 200 characters, that holds much and is hard to label, weighs two voices more than an empty one, and
 * longer ones no more than that.
 *
 * @param voices how many people labelled the sentence
 * @param doubt  entropy of the model's posterior over the labels that occur, from 0 (sure) to 1 (every label as likely)
 * @param length of the sentence in characters
 * @param total  by the formula: the higher, the sooner it should be settled
 */
public record Cost(int voices, double doubt, int length, double total) {
    private static final double VOICES_FOR_DOUBT = 3;
    private static final int LONG = 200;
    private static final double CHARACTERS_FOR_A_VOICE = 100;

    public static Cost of(int voices, double doubt, int length) {
        return new Cost(voices, doubt, length,
                voices + VOICES_FOR_DOUBT * doubt + Math.min(length, LONG) / CHARACTERS_FOR_A_VOICE);
    }

    /**
     * Entropy as a share of the highest there can be; 0 where fewer than two labels occur.
     *
     * @param posterior probabilities that sum to 1; a label that does not occur has none
     * @param occurring how many labels occur
     */
    public static double doubt(double[] posterior, int occurring) {
        if (occurring < 2) return 0;
        double entropy = 0;
        for (double p : posterior) if (p > 0) entropy -= p * Math.log(p);
        return Math.max(0, Math.min(1, entropy / Math.log(occurring)));
    }
}
