package biaoju.desktop.importing;

import biaoju.base.Messages;
import java.util.ArrayList;
import java.util.List;

/** The choice in one line: how many are new, there already, not to be read; then what became of them. */
final class Summary {
    private final Messages text;

    Summary(Messages text) {
        this.text = text;
    }

    String of(Choice choice) {
        List<String> parts = new ArrayList<>();
        add(parts, "imported", choice.count(Row.Tone.IMPORTED));
        add(parts, "new", choice.count(Row.Tone.NEW, Row.Tone.LOOK));
        add(parts, "look", choice.count(Row.Tone.LOOK));
        add(parts, "duplicate", choice.count(Row.Tone.DUPLICATE));
        add(parts, "refused", choice.count(Row.Tone.REFUSED, Row.Tone.FAILED));
        String counts = String.join(text.get("desktop.import.summary.comma"), parts);
        return switch (choice.phase()) {
            case READING -> text.get("desktop.import.reading", counts).strip();
            case KEEPING -> text.get("desktop.import.running", counts).strip();
            case READY -> (choice.end().isEmpty() ? choice.size() == 0 ? text.get("desktop.import.nothing") : counts
                    : text.get(choice.end()) + " " + counts).strip();
        };
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) parts.add(text.get("desktop.import.summary." + key, count));
    }
}
