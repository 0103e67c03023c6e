package biaoju.desktop.action;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Problem;
import biaoju.settings.Platform;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code -Dmodel.seed} repeats a run. */
class KeyBookTest {
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());
    private static final List<ActionSpec> ACTIONS = List.of(page("go.nextUnlabelled").in("annotate"),
            page("go.previousUnlabelled").in("annotate"), page("label.1").in("annotate"), page("label.clear").in("annotate"),
            page("review.1").in("review"), window("edit.undo"), window("file.import"), window("dataset.count").in("dataset"),
            window("review.recompute").in("review"), window("file.check"));

    private static ActionSpec page(String id) {
        return ActionSpec.page(id, now -> true, now -> { });
    }

    private static ActionSpec window(String id) {
        return ActionSpec.window(id, now -> true, now -> { });
    }

    private static KeyBook book(Map<String, List<String>> own) {
        return new KeyBook(ACTIONS, Platform.LINUX, own, Map.of("alt F", "file"));
    }

    private static List<Clash> clashes(String id, String word) {
        return book(Map.of()).clashes(id, word);
    }

    @Test
    void anotherActionThatHasTheKeyIsNamed() {
        assertThat(clashes("file.check", "ctrl Z")).containsExactly(new Clash(Clash.Kind.ACTION, "edit.undo"));
        assertThat(clashes("go.nextUnlabelled", "1")).containsExactly(new Clash(Clash.Kind.ACTION, "label.1"));
        assertThat(clashes("file.check", "F9")).isEmpty();
    }

    @Test
    void inPerspectivesOfTheirOwnTwoMayHaveTheSame() {
        assertThat(clashes("review.1", "U")).isEmpty();
        assertThat(clashes("dataset.count", "F5")).isEmpty();
        assertThat(clashes("file.check", "F5")).extracting(Clash::other)
                .containsExactlyInAnyOrder("dataset.count", "review.recompute");
    }

    @Test
    void aLetterAndItsCapitalWithShiftAreTwoKeys() {
        assertThat(clashes("label.clear", "shift U")).extracting(Clash::other).containsExactly("go.previousUnlabelled");
        assertThat(clashes("label.clear", "U")).extracting(Clash::other).containsExactly("go.nextUnlabelled");
    }

    @Test
    void whatWorksEverywhereMayNotTypeText() {
        for (String word : List.of("U", "shift U", "7", "SPACE", "ENTER", "TAB", "LEFT", "DELETE", "BACK_SPACE")) {
            assertThat(clashes("file.check", word)).as(word).contains(new Clash(Clash.Kind.TYPED, ""));
        }
        assertThat(clashes("label.clear", "TAB")).contains(new Clash(Clash.Kind.TYPED, ""));
        assertThat(clashes("label.clear", "X")).isEmpty();
    }

    @Test
    void whatOthersNeedIsSaidAndLeftToTheUser() {
        for (String word : List.of("ctrl SPACE", "ctrl shift F", "ctrl PERIOD", "F4", "ctrl shift 3")) {
            assertThat(clashes("file.check", word)).extracting(Clash::kind).as(word)
                    .containsExactly(Clash.Kind.INPUT_METHOD);
        }
        assertThat(clashes("file.check", "ctrl C")).extracting(Clash::kind).containsExactly(Clash.Kind.TEXT);
        assertThat(clashes("file.check", "ctrl shift LEFT")).extracting(Clash::kind).containsExactly(Clash.Kind.TEXT);
        assertThat(clashes("file.check", "alt F")).containsExactly(new Clash(Clash.Kind.MENU, "file"));
        assertThat(clashes("file.check", "alt F4")).extracting(Clash::kind).containsExactly(Clash.Kind.SYSTEM);
        assertThat(Clash.of(Clash.Kind.INPUT_METHOD).kind().forbidden()).isFalse();
    }

    @Test
    void aMacHasItsOwn() {
        KeyBook mac = new KeyBook(ACTIONS, Platform.MAC, Map.of(), Map.of());
        assertThat(mac.clashes("file.check", "meta H")).extracting(Clash::kind).containsExactly(Clash.Kind.SYSTEM);
        assertThat(mac.clashes("file.check", "meta C")).extracting(Clash::kind).containsExactly(Clash.Kind.TEXT);
        assertThat(mac.clashes("file.check", "ctrl C")).isEmpty();
    }

    @Test
    void takingAKeyLeavesTheOtherWithoutIt() {
        Map<String, List<String>> own = book(Map.of()).taking("file.check", List.of("ctrl Z"));
        assertThat(own).isEqualTo(Map.of("edit.undo", List.of(), "file.check", List.of("ctrl Z")));
        KeyBook after = book(own);
        assertThat(after.of("edit.undo")).isEmpty();
        assertThat(after.doubled("file.check")).isEmpty();
        assertThat(after.changed("edit.undo")).isTrue();
        Map<String, List<String>> clear = book(Map.of()).taking("file.check", List.of("F9", "ctrl I"));
        assertThat(book(clear).of("file.import")).isEmpty();
    }

    @Test
    void takingOneOfSeveralLeavesTheRest() {
        Map<String, List<String>> own = book(Map.of()).taking("go.nextUnlabelled", List.of("DELETE"));
        assertThat(own).containsEntry("label.clear", List.of("0"));
    }

    @Test
    void theDefaultIsNotKeptAsOnesOwn() {
        assertThat(book(Map.of("edit.undo", List.of())).with("edit.undo", List.of("ctrl Z"))).isEmpty();
        assertThat(book(Map.of("edit.undo", List.of("ctrl Z"))).changed("edit.undo")).isFalse();
    }

    @Test
    void whatTheSettingsSayOfNoActionOrNoKeyIsToldAndPassedOver() {
        KeyBook book = book(Map.of("no.such", List.of("ctrl J"), "edit.undo", List.of("ctrl ctrl Q !", "F8"),
                "file.import", List.of("", "Hallo"), "file.check", List.of("U")));
        assertThat(book.problems()).extracting(Problem::key).containsExactlyInAnyOrder("settings.keys.unknown",
                "settings.keys.damaged", "settings.keys.damaged", "settings.keys.damaged", "settings.keys.damaged");
        assertThat(book.of("edit.undo")).containsExactly("F8");
        assertThat(book.of("file.import")).as("as if nothing had been said").containsExactly("ctrl I");
        assertThat(book.of("file.check")).isEmpty();
        assertThat(book.own()).as("a newer version may know it").containsKey("no.such");
    }

    @Test
    void whateverIsTakenNoKeyIsEverDoubled() {
        System.out.println("model.seed=" + SEED);
        Random random = new Random(SEED);
        List<String> words = List.of("U", "shift U", "1", "0", "DELETE", "ctrl Z", "ctrl I", "F5", "F9", "ctrl alt LEFT", "J");
        Map<String, List<String>> own = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            KeyBook book = book(own);
            ActionSpec spec = ACTIONS.get(random.nextInt(ACTIONS.size()));
            List<String> wanted = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                String word = words.get(random.nextInt(words.size()));
                if (!wanted.contains(word) && book.clashes(spec.id(), word).stream().noneMatch(c -> c.kind().forbidden())) {
                    wanted.add(word);
                }
            }
            own = book.taking(spec.id(), wanted);
            KeyBook after = book(own);
            assertThat(after.of(spec.id())).isEqualTo(wanted);
            for (ActionSpec one : ACTIONS) assertThat(after.doubled(one.id())).as(one.id() + " after " + own).isEmpty();
        }
    }

    @Test
    void aPressedKeyIsSpeltAsTheKeyMapSpellsIt() {
        int ctrl = InputEvent.CTRL_DOWN_MASK;
        int shift = InputEvent.SHIFT_DOWN_MASK;
        assertThat(Keys.word(KeyEvent.VK_Z, ctrl | shift)).isEqualTo("ctrl shift Z");
        assertThat(Keys.word(KeyEvent.VK_U, shift)).isEqualTo("shift U");
        assertThat(Keys.word(KeyEvent.VK_PAGE_DOWN, ctrl)).isEqualTo("ctrl PAGE_DOWN");
        assertThat(Keys.word(KeyEvent.VK_LEFT, ctrl | InputEvent.ALT_DOWN_MASK)).isEqualTo("ctrl alt LEFT");
        assertThat(Keys.word(KeyEvent.VK_NUMPAD4, 0)).isEqualTo("4");
        assertThat(Keys.word(KeyEvent.VK_NUMPAD4, ctrl)).isEqualTo("ctrl NUMPAD4");
        assertThat(Keys.normal("shift ctrl Z")).isEqualTo("ctrl shift Z");
        assertThat(Keys.text("ctrl COMMA")).isEqualTo("Ctrl+,");
    }
}
