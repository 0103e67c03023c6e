package biaoju;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things, and the program says nothing that neither of them knows. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/biaoju/messages");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** A key with others held, a function key, ⌘, or a capital that stands alone: in English an article and the first person do. */
    private static final Pattern KEY = Pattern.compile("(Ctrl|Shift|Alt|Meta)\\s*\\+|⌘|\\bF\\d{1,2}\\b"
            + "|(?<![\\p{Alnum}_.,:/<{'’“\"+\\-])[B-HJ-Z](?![\\p{Alnum}_'’+/\\-&”\"]|\\.\\p{Alnum})|按 ?[A-Z](?![A-Za-z])");

    /** Letters that are no keys of actions: mnemonics, which belong to the language; patterns of dates; K voices; what may be a key at all. */
    private static final Pattern OF_NO_ACTION = Pattern.compile("shell\\.mnemonic\\..*|settings\\.clash\\.typed|rules\\.threshold"
            + "|adjudication\\.unknown_rule|dashboard\\.(day|date)(\\..*)?");

    /** A string of the form {@code room.key} in code, where the room has messages; a name of a component looks alike. */
    private static final Pattern SAID = Pattern.compile(
            "(?:[Tt]ext(?:s)?(?:\\(\\))?\\s*\\.(?:get|has)\\(\\s*|new Problem\\((?:\\s*\\w+,)?\\s*)\"([a-z]+\\.[A-Za-z0-9_.]+)\"[,)]");

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_(en|zh)\\.properties$", "")).distinct()
                    .sorted().toList();
        }
    }

    private static Properties texts(String room, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(room + "_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) places.add(place.group(1));
        return places;
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        return rooms().stream().map(room -> dynamicTest(room, () -> {
            Properties en = texts(room, "en");
            Properties zh = texts(room, "zh");
            assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
            for (String key : en.stringPropertyNames()) {
                assertThat(key).startsWith(room + ".");
                assertThat(places(zh.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
                assertThat(en.getProperty(key)).as(key).isNotBlank();
                assertThat(zh.getProperty(key)).as(key).isNotBlank();
                new MessageFormat(en.getProperty(key), Locale.ENGLISH);
                new MessageFormat(zh.getProperty(key), Locale.CHINESE);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> noApostropheEatsAPlaceholder() throws IOException {
        return rooms().stream().map(room -> dynamicTest(room, () -> {
            for (String language : List.of("en", "zh")) {
                Properties texts = texts(room, language);
                for (String key : texts.stringPropertyNames()) {
                    String pattern = texts.getProperty(key);
                    // a single apostrophe quotes; none of our texts means to, but for a brace
                    assertThat(pattern.replaceAll("''|'[{}]'", "")).as(language + " " + key).doesNotContain("'");
                }
            }
        }));
    }

    /** Every key can be changed, and a Mac has others: a text is given the key it speaks of. */
    @TestFactory
    Stream<DynamicTest> noKeyIsWrittenIntoAText() throws IOException {
        return rooms().stream().map(room -> dynamicTest(room, () -> {
            for (String language : List.of("en", "zh")) {
                Properties texts = texts(room, language);
                for (String key : texts.stringPropertyNames()) {
                    if (!OF_NO_ACTION.matcher(key).matches()) assertThat(texts.getProperty(key)).as(language + " " + key).doesNotContainPattern(KEY);
                }
            }
        }));
    }

    @Test
    void keysAreFoundInTexts() {
        for (String said : List.of("press S.", "按 S。", "Undo (Ctrl+Z)", "Shift+1–9", "上一处  Shift+F3", "Next   J", "F3 goes on", "⌘ takes it")) {
            assertThat(said).containsPattern(KEY);
        }
        for (String said : List.of("a.txt", "Krippendorff α", "UTF-8", "PDF", "CoNLL-U", "U+{0}", "A dispute", "选项 {0}")) {
            assertThat(said).doesNotContainPattern(KEY);
        }
    }

    @Test
    void everyTextTheProgramAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String room : rooms()) known.addAll(texts(room, "en").stringPropertyNames());
        Set<String> missing = new TreeSet<>();
        int asked = 0;
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher said = SAID.matcher(Files.readString(file));
                while (said.find()) {
                    asked++;
                    if (!known.contains(said.group(1))) missing.add(said.group(1) + " in " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(asked).as("texts found in the code").isGreaterThan(100);
    }
}
