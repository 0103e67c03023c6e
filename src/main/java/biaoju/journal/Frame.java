package biaoju.journal;

import biaoju.domain.Change;
import biaoju.domain.Stamp;
import java.time.Instant;

/**
 * One change as it stands in a log.
 *
 * @param at   when the writer's clock said it was written: for people; {@code stamp} alone gives the order
 * @param hash SHA-256 over the hash before it and the frame's bytes, 64 hex digits
 */
public record Frame(Stamp stamp, Instant at, Change change, String hash) {}
