package biaoju.importing;

import biaoju.base.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bytes to text. Without a charset given: a byte-order mark, then strict UTF-8, then what {@link Guess} makes of it.
 * Nothing becomes a replacement character without a warning that says how much and where.
 */
public final class Decoder {
    /** The longest file that is taken for a report, in bytes: a long novel has two million. */
    public static final int LARGEST = 64 << 20;

    /** A byte-order mark as Latin-1. */
    private record Mark(String bytes, String charset) {
        boolean begins(byte[] file) {
            int length = Math.min(file.length, bytes.length());
            return new String(file, 0, length, StandardCharsets.ISO_8859_1).equals(bytes);
        }
    }

    /** UTF-32's comes first: its mark begins with that of UTF-16. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u00EF\u00BB\u00BF", "UTF-8"),
            new Mark("\u00FF\u00FE\0\0", "UTF-32LE"),
            new Mark("\0\0\u00FE\u00FF", "UTF-32BE"),
            new Mark("\u00FF\u00FE", "UTF-16LE"),
            new Mark("\u00FE\u00FF", "UTF-16BE"));

    private Decoder() {}

    /**
     * @param name  the file's, for messages
     * @param given the charset the user says it is in, empty to find out
     * @throws Problem if it is no text, is blank, is too large, or does not fit the charset given
     */
    public static Decoded decode(byte[] bytes, String name, Optional<Charset> given) {
        if (bytes.length == 0) throw new Problem("importing.empty", name);
        if (bytes.length > LARGEST) throw tooLarge(name, bytes.length);
        Binary.refuse(bytes, name);
        List<Warning> warnings = new ArrayList<>();
        Reading reading = given.isPresent() ? asTold(bytes, name, given.get(), warnings) : found(bytes, name, warnings);
        String text = Texts.normalise(reading.text());
        warnings.addAll(Inspection.of(text, name, reading.places()));
        return new Decoded(text, reading.charset().name(), warnings);
    }

    /**
     * The text that {@link #decode} once made of these bytes, damage and all, without looking at it again. Whether it
     * is the same the report's digest proves.
     *
     * @param encoding as {@link Decoded#encoding()} said
     * @throws Problem if this Java does not know the encoding
     */
    public static String again(byte[] bytes, String encoding) {
        return Texts.normalise(Reading.of(bytes, charset(encoding)).text());
    }

    /**
     * The charset of a name given by hand.
     *
     * @throws Problem if there is none of that name
     */
    public static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new Problem(unknown, "importing.unknownEncoding", name);
        }
    }

    static Problem tooLarge(String name, long size) {
        return new Problem("importing.tooLarge", name, Long.toString(size >> 20), Long.toString(LARGEST >> 20));
    }

    /** A wrong charset may fit every byte all the same: what nobody wrote is taken, but not in silence. */
    private static Reading asTold(byte[] bytes, String name, Charset charset, List<Warning> warnings) {
        Reading reading = Reading.of(bytes, charset);
        if (!reading.isSound()) {
            throw new Problem("importing.misfit", name, charset.name(), Integer.toString(reading.firstDamage()));
        }
        if (Plausibility.of(reading.text()) < Plausibility.NONSENSE) {
            warnings.add(Warning.of("importing.warning.unusual", charset.name()));
        }
        return reading;
    }

    private static Reading found(byte[] bytes, String name, List<Warning> warnings) {
        for (Mark mark : MARKS) {
            if (!mark.begins(bytes)) continue;
            Reading reading = Reading.of(bytes, charset(mark.charset)); // mark and all, as when it is read again
            return marked(reading, bytes.length, name, warnings);
        }
        Reading utf8 = Reading.within(bytes, StandardCharsets.UTF_8, 0).orElse(null);
        if (utf8 != null && utf8.text().indexOf('\0') < 0) {
            Guess.couldBe(bytes, utf8.text()).ifPresent(other -> warnings.add(doubt(utf8.charset(), other)));
            return utf8;
        }
        Guess guess = Guess.of(bytes);
        if (utf8 != null && guess.nonsense()) return utf8; // NUL bytes and no UTF-16 either: the inspection says so
        if (guess.nonsense()) {
            throw Guess.detectorsName(bytes).map(hint -> new Problem("importing.undecodableHint", name, hint))
                    .orElseGet(() -> new Problem("importing.undecodable", name));
        }
        Reading best = guess.best();
        if (!best.isSound()) warnings.add(damage(best));
        Reading rival = guess.rival();
        if (rival != null) {
            warnings.add(doubt(best.charset(), rival.charset()));
        } else if (guess.doubtful()) {
            warnings.add(Warning.of("importing.warning.unusual", best.charset().name()));
        }
        return best;
    }

    /** The byte-order mark has said what it is; what does not fit is damage. */
    private static Reading marked(Reading reading, int length, String name, List<Warning> warnings) {
        if (reading.isSound()) return reading;
        boolean tolerable = reading.charset().equals(StandardCharsets.UTF_8)
                && reading.damagedBytes() <= Guess.tolerable(length);
        if (!tolerable) {
            throw new Problem("importing.broken", name, reading.charset().name(),
                    Integer.toString(reading.firstDamage()));
        }
        warnings.add(damage(reading));
        return reading;
    }

    private static Warning doubt(Charset taken, Charset other) {
        return Warning.of("importing.warning.doubtful", taken.name(), other.name());
    }

    private static Warning damage(Reading reading) {
        return Warning.of("importing.warning.damaged", reading.damagedBytes(), reading.places(),
                Integer.toString(reading.firstDamage()), reading.charset().name());
    }
}
