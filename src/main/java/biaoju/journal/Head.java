package biaoju.journal;

/**
 * How far a log goes.
 *
 * @param seq  number of its last frame, from 1
 * @param hash of that frame, 64 hex digits: the same for two copies of a log only if all of it is the same
 */
public record Head(long seq, String hash) {}
