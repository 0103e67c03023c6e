package biaoju.cli;

import biaoju.base.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The help of all verbs out of our own messages: what picocli looks up as {@code k} stands there as {@code cli.help.k}. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "cli.help.";
    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.has(PREFIX + key) ? messages.get(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new TreeSet<>();
        for (String key : messages.keys("cli")) if (key.startsWith(PREFIX)) keys.add(key.substring(PREFIX.length()));
        return Collections.enumeration(keys);
    }
}
