package biaoju.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Texts of one language. A key's first word is the room: {@code store.locked} is looked up in
 * {@code messages/store_zh.properties} or {@code _en}. Patterns are {@link MessageFormat}'s.
 */
public final class Messages {
    private final Locale locale;
    private final ConcurrentHashMap<String, Properties> rooms = new ConcurrentHashMap<>();
    /** Texts without parameters: menus ask for all of theirs at every key press. */
    private final ConcurrentHashMap<String, String> plain = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** Chinese for any {@code zh} locale, English for every other. */
    public static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }

    /** @throws IllegalArgumentException if the key is in no file: a test holds both languages complete */
    public String get(String key, @Nullable Object... args) {
        return args.length == 0 ? plain.computeIfAbsent(key, this::made) : made(key, args);
    }

    private String made(String key, @Nullable Object... args) {
        String pattern = room(key).getProperty(key);
        if (pattern == null) throw new IllegalArgumentException("no text for " + key + " in " + locale);
        return new MessageFormat(pattern, locale).format(args);
    }

    public boolean has(String key) {
        return room(key).containsKey(key);
    }

    /** Every key of the room's file. */
    public Set<String> keys(String room) {
        return room(room).stringPropertyNames();
    }

    private Properties room(String key) {
        int dot = key.indexOf('.');
        return rooms.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), this::load);
    }

    private Properties load(String room) {
        String name = "/biaoju/messages/" + room + "_" + locale.getLanguage() + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in != null) texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        return texts;
    }
}
