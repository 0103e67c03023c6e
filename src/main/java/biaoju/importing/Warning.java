package biaoju.importing;

import biaoju.base.Messages;
import java.util.List;

/** What a reader should know of a file that was taken in nevertheless: a message's key and its arguments. */
public record Warning(String key, List<Object> args) {
    public Warning {
        args = List.copyOf(args);
    }

    static Warning of(String key, Object... args) {
        return new Warning(key, List.of(args));
    }

    public String text(Messages messages) {
        return messages.get(key, args.toArray());
    }
}
