package biaoju.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that was found in a log when it was opened, and repaired as far as it can be.
 *
 * @param log      the file
 * @param line     from 1, as it was counted in the damaged file
 * @param offset   where that line begins, in bytes
 * @param reason   {@code torn}: the last write was cut off; {@code frame}: a frame that cannot be read any more;
 *                 {@code missing}: frames are gone without a trace; {@code wrapper}, {@code order}, {@code duplicate}:
 *                 found and put right, nothing lost; {@code fork}: a second frame under one number; {@code writer}: a
 *                 frame of another log; {@code gap}: the record of an earlier damage. Each is the end of a message key,
 *                 {@code journal.damage.torn}
 * @param setAside the untouched copy of the whole damaged file, null where the folder cannot be written
 */
public record Damage(Path log, int line, long offset, String reason, @Nullable Path setAside) {}
