package biaoju.importing;

import java.util.List;

/**
 * A file's text.
 *
 * @param text     normalised: see {@link Texts#normalise}
 * @param encoding name of the charset it was read in, as {@link Decoder#again} takes it
 * @param warnings what the reader should know, none for a sound file
 */
public record Decoded(String text, String encoding, List<Warning> warnings) {
    public Decoded {
        warnings = List.copyOf(warnings);
    }
}
