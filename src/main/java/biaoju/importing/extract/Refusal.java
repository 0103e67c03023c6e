package biaoju.importing.extract;

import java.util.List;

/** Why a file cannot be read: a message's key and what it says besides the file's name. */
final class Refusal extends Exception {
    private static final int LONGEST = 200;

    private final String key;
    private final transient List<String> args;

    Refusal(String key, String... args) {
        super(key);
        this.key = "importing.extract." + key;
        this.args = List.of(args);
    }

    /** What a library says of a file that it cannot read. */
    static Refusal damaged(String format, Throwable broken) {
        String message = broken.getMessage() == null ? "" : ": " + broken.getMessage().replaceAll("\\s+", " ");
        String reason = broken.getClass().getSimpleName() + message;
        return new Refusal("damaged", format, reason.substring(0, Math.min(LONGEST, reason.length())));
    }

    String key() {
        return key;
    }

    List<String> args() {
        return args;
    }
}
