package biaoju.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Work that could not be done, told to the user: what, where, and what to do, as one sentence or two.
 * The key's first word is the room whose messages hold the text; see {@link Messages}.
 */
public final class Problem extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public Problem(String key, Object... args) {
        this(null, key, args);
    }

    public Problem(@Nullable Throwable cause, String key, Object... args) {
        super(key, cause);
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    /** What the text is filled with, in its order. */
    public List<Object> args() {
        return args;
    }

    /**
     * In the language of {@code messages}, problems among the arguments too. Where there is no such text, the key and what
     * it would have been filled with: whoever asks is telling of trouble already, and must not come to grief over it.
     */
    public String text(Messages messages) {
        Object[] filling = args.stream().map(arg -> arg instanceof Problem part ? part.text(messages) : arg).toArray();
        try {
            return messages.get(key, filling);
        } catch (IllegalArgumentException wordless) {
            return filling.length == 0 ? key : key + " " + Arrays.toString(filling);
        }
    }

    /** The English text, for logs, tests and the command line. */
    @Override
    public String getMessage() {
        return text(Messages.of(Locale.ENGLISH));
    }
}
