package biaoju.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Both languages say the same things: the same keys, with the same arguments, in patterns that can be read. */
class MessageFilesTest {
    private static final Path MESSAGES = Path.of("src", "main", "resources", "biaoju", "messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    /** MessageFormat swallows an apostrophe that is not doubled, and takes what follows for plain text. */
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?![{}'])(?!$)");

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        return rooms().stream().map(room -> DynamicTest.dynamicTest(room, () -> {
            Properties zh = load(room, "zh");
            Properties en = load(room, "en");
            assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
            for (String key : zh.stringPropertyNames()) {
                assertThat(key).startsWith(room + ".");
                assertThat(arguments(zh, key)).as(key).isEqualTo(arguments(en, key));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPatternCanBeRead() throws IOException {
        return rooms().stream().flatMap(room -> Stream.of("zh", "en").map(language -> DynamicTest.dynamicTest(
                room + "_" + language, () -> {
                    Properties texts = load(room, language);
                    for (String key : texts.stringPropertyNames()) {
                        String pattern = texts.getProperty(key);
                        assertThat(pattern).as(key).isNotBlank();
                        String shown = new MessageFormat(pattern, Locale.forLanguageTag(language))
                                .format(new Object[] {1, 2, 3, 4, 5, 6});
                        assertThat(ARGUMENT.matcher(shown).find()).as("%s: an argument behind an apostrophe: %s", key, shown)
                                .isFalse();
                        assertThat(LONE_APOSTROPHE.matcher(pattern.replace("'{'", "").replace("'}'", "")).find())
                                .as("%s: an apostrophe must be doubled: %s", key, pattern).isFalse();
                    }
                })));
    }

    private static SortedSet<String> arguments(Properties texts, String key) {
        SortedSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(texts.getProperty(key)).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_(zh|en)\\.properties$", ""))
                    .distinct().sorted().toList();
        }
    }

    private static Properties load(String room, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(MESSAGES.resolve(room + "_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }
}
