package biaoju.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The default keys, on every system, and what a user's own do to them. */
class KeyMapTest {
    private static Map<String, List<String>> pinned() throws IOException {
        Map<String, List<String>> pinned = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(KeyMapTest.class.getResourceAsStream("keys.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] sides = line.split(" = ", 2);
                pinned.put(sides[0], List.of(sides[1].split(", ")));
            }
        }
        return pinned;
    }

    /**
     * Whoever changes a default key takes it from the fingers of everybody who learnt it. {@code keys.txt} holds the keys
     * that people have; to change one on purpose change its line there too, and say so in CHANGELOG. New ones are added.
     */
    @Test
    void keysThatPeopleKnowStayWhereTheyAre() throws IOException {
        Map<String, List<String>> now = new TreeMap<>(KeyMap.standard(Platform.LINUX).keys());
        assertThat(now).containsAllEntriesOf(pinned());
        now.keySet().removeAll(pinned().keySet());
        System.out.println("KeyMapTest: not yet pinned " + new TreeSet<>(now.keySet()));
    }

    @Test
    void aSystemIsKnownByItsName() {
        assertThat(Platform.of("Mac OS X")).isEqualTo(Platform.MAC);
        assertThat(Platform.of("Windows 11")).isEqualTo(Platform.WINDOWS);
        assertThat(Platform.of("Linux")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("FreeBSD")).isEqualTo(Platform.LINUX);
    }

    @Test
    void windowsAndLinuxHaveTheSameKeys() {
        assertThat(KeyMap.standard(Platform.WINDOWS)).isEqualTo(KeyMap.standard(Platform.LINUX));
    }

    @Test
    void onAMacControlIsCommandAndNothingIsTheSystemsOwn() {
        KeyMap mac = KeyMap.standard(Platform.MAC);
        assertThat(mac.of("edit.undo")).containsExactly("meta Z");
        assertThat(mac.of("file.settings")).containsExactly("meta COMMA");
        assertThat(mac.of("view.window.reports")).containsExactly("ctrl 1");
        assertThat(mac.of("label.clear")).containsExactly("0", "DELETE", "BACK_SPACE");
        assertThat(mac.of("go.nextUnlabelled")).containsExactly("U");
        assertThat(mac.keys().values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .doesNotContain("meta H", "meta M", "meta SPACE", "meta TAB", "F11")
                .noneMatch(word -> word.matches("alt \\d"));
        assertThat(mac.keys().keySet()).isEqualTo(KeyMap.standard(Platform.LINUX).keys().keySet());
    }

    @Test
    void aMacsSearchDoesNotHideTheProgram() {
        KeyMap keys = new KeyMap(Map.of("search", List.of("ctrl H"), "calm", List.of("F11", "shift F11")));
        assertThat(keys.on(Platform.MAC).of("search")).containsExactly("meta shift H");
        assertThat(keys.on(Platform.MAC).of("calm")).containsExactly("meta shift F11", "shift F11");
    }

    @Test
    void onesOwnKeysStandInPlaceOfTheDefaults() {
        KeyMap keys = new KeyMap(Map.of("a", List.of("ctrl A"), "b", List.of("ctrl B")));
        KeyMap mine = keys.with(Map.of("a", List.of(), "c", List.of("ctrl C")));
        assertThat(mine.of("a")).isEmpty();
        assertThat(mine.of("b")).containsExactly("ctrl B");
        assertThat(mine.of("c")).containsExactly("ctrl C");
    }
}
