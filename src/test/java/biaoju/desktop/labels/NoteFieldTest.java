package biaoju.desktop.labels;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.domain.SentenceId;
import biaoju.domain.Span;
import biaoju.session.SaveState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is typed into a note is never lost, whatever happens between the key and the disk. */
class NoteFieldTest {
    private final SentenceId first = new SentenceId("a".repeat(64), new Span(0, 3));
    private final SentenceId second = new SentenceId("a".repeat(64), new Span(3, 6));
    private final Map<SentenceId, String> notes = new HashMap<>();
    private final List<String> handedIn = new ArrayList<>();
    private boolean refuse;
    private final NoteField field = new NoteField(Messages.of(Locale.ENGLISH), (sentence, note) -> {
        handedIn.add(sentence.span().start() + " " + note);
        if (!refuse) notes.put(sentence, note);
    }, () -> {});

    private void show(SentenceId sentence, SaveState state) {
        field.show(sentence, id -> Optional.of(notes.getOrDefault(id, "")), state);
    }

    @Test
    void anotherSentenceTakesTheNoteToItsOwn() {
        show(first, SaveState.SAVED);
        field.area().setText("再看一遍 ");
        show(second, SaveState.SAVED);
        assertThat(handedIn).containsExactly("0 再看一遍");
        assertThat(field.area().getText()).isEmpty();
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEqualTo("再看一遍");
        assertThat(field.refused()).isFalse();
    }

    @Test
    void viewsThatComeWhileOneTypesLeaveTheTextAlone() {
        show(first, SaveState.SAVED);
        field.area().setText("打了一半");
        show(first, SaveState.SAVING);
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEqualTo("打了一半");
        assertThat(handedIn).isEmpty();
    }

    @Test
    void aRefusedNoteStaysAndIsHandedInAgain() {
        refuse = true;
        show(first, SaveState.SAVED);
        field.area().setText("要紧的话");
        field.handIn();
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEqualTo("要紧的话");
        assertThat(field.refused()).isTrue();
        show(second, SaveState.SAVED);
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEqualTo("要紧的话");
        refuse = false;
        field.handIn();
        show(first, SaveState.SAVED);
        assertThat(notes).containsEntry(first, "要紧的话");
        assertThat(field.refused()).isFalse();
    }

    @Test
    void anUndoneNoteIsShownUndone() {
        show(first, SaveState.SAVED);
        field.area().setText("写错了");
        field.handIn();
        show(first, SaveState.SAVING);
        show(first, SaveState.SAVED);
        notes.put(first, "");
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEmpty();
        show(second, SaveState.SAVED);
        assertThat(handedIn).hasSize(1);
    }

    @Test
    void aNoteUndoneAfterItsSentenceWasLeftIsNotWrittenAgain() {
        show(first, SaveState.SAVED);
        field.area().setText("多余");
        show(second, SaveState.SAVED);
        notes.put(first, "");
        show(second, SaveState.SAVED);
        show(first, SaveState.SAVED);
        assertThat(field.area().getText()).isEmpty();
    }

    @Test
    void withoutASentenceNothingCanBeTyped() {
        field.show(null, id -> Optional.empty(), SaveState.SAVED);
        assertThat(field.area().isEnabled()).isFalse();
        show(first, SaveState.READ_ONLY);
        assertThat(field.area().isEditable()).isFalse();
    }
}
