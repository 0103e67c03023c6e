package biaoju.store;

/**
 * How many labels were given.
 *
 * @param byHand whether each was given by a person looking at the sentence: neither propagated nor imported, nor one to be confirmed
 * @param tempo  how long they took: a class of {@link Tempo}; {@link Tempo#UNKNOWN} where nobody knows, or not by hand
 */
public record WorkCount(String label, boolean byHand, int tempo, int count) {}
