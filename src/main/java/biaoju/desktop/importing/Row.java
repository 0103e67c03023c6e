package biaoju.desktop.importing;

import biaoju.base.Problem;
import biaoju.flow.FileResult;
import biaoju.flow.ImportFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the choice, and what became of it.
 *
 * @param ticked whether it is to be imported
 * @param result null while nobody imported it
 * @param called the name somebody gave a text that was pasted; null: the one proposed
 */
public record Row(ImportFile file, boolean ticked, @Nullable FileResult result, @Nullable String called) {
    /** How it is shown: in which colour, and under which word {@code desktop.import.status.*}. */
    enum Tone {
        NEW,
        /** New, and to be looked at. */
        LOOK,
        DUPLICATE,
        REFUSED,
        IMPORTED,
        FAILED
    }

    static Row of(ImportFile file) {
        return new Row(file, file.state() == ImportFile.State.NEW, null, null);
    }

    String name() {
        return called == null ? file.name() : called;
    }

    Row called(String name) {
        return new Row(file, ticked, result, name);
    }

    /** The file as it is told anew; a tick stays where nothing else has come of it. */
    Row told(ImportFile next) {
        boolean same = next.state() == file.state();
        return new Row(next, same ? ticked : next.state() == ImportFile.State.NEW, result, called);
    }

    Row tick(boolean yes) {
        return new Row(file, yes && tickable(), result, called);
    }

    Row ended(FileResult end) {
        return new Row(file, false, end, called);
    }

    /** It is read again: what became of it before is forgotten, unless it is in. */
    Row again() {
        return imported() ? this : new Row(file, ticked, null, called);
    }

    boolean tickable() {
        return !imported() && file.state() != ImportFile.State.REFUSED;
    }

    boolean imported() {
        return result != null && result.status() == FileResult.Status.IMPORTED;
    }

    Tone tone() {
        if (result != null) {
            return switch (result.status()) {
                case IMPORTED -> Tone.IMPORTED;
                case DUPLICATE -> Tone.DUPLICATE;
                case FAILED -> Tone.FAILED;
            };
        }
        return switch (file.state()) {
            case NEW -> file.warnings().isEmpty() ? Tone.NEW : Tone.LOOK;
            case DUPLICATE -> Tone.DUPLICATE;
            case REFUSED -> Tone.REFUSED;
        };
    }

    /** Why it does not come in. */
    Optional<Problem> reason() {
        Problem failed = result == null ? null : result.reason();
        if (failed != null) return Optional.of(failed);
        return imported() ? Optional.empty() : Optional.ofNullable(file.reason());
    }

    List<Problem> warnings() {
        return file.warnings();
    }
}
