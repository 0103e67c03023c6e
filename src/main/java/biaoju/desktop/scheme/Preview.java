package biaoju.desktop.scheme;

import biaoju.base.Messages;
import biaoju.command.LabelUses;
import biaoju.domain.Label;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what applying a draft would do, before it is done. */
final class Preview {
    private static final int NAMED = 4;

    private final Messages text;
    private final NumberFormat numbers;

    Preview(Messages text) {
        this.text = text;
        numbers = NumberFormat.getIntegerInstance(text.locale());
    }

    String of(Draft draft, LabelUses uses) {
        if (!draft.changed()) return text.get("scheme.preview.nothing");
        List<String> parts = new ArrayList<>();
        int changes = draft.changes();
        if (changes > 0) parts.add(text.get("scheme.preview.changes", changes));
        if (draft.reordered()) parts.add(text.get("scheme.preview.order"));
        if (draft.second() != draft.base().second()) parts.add(text.get(draft.second() ? "scheme.preview.second" : "scheme.preview.noSecond"));
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        draft.merges().forEach((from, into) -> byTarget.computeIfAbsent(into, id -> new ArrayList<>()).add(from));
        byTarget.forEach((into, from) -> parts.add(merge(draft, into, from, uses)));
        for (Entry entry : draft.entries()) {
            Label was = entry.was();
            boolean leaves = entry.into() == null && was != null && entry.label().retired() && !was.retired();
            int kept = leaves ? uses.annotations(entry.label().id()) : 0;
            if (kept > 0) parts.add(text.get("scheme.preview.retired", kept, was == null ? "" : was.name(text.chinese())));
        }
        return String.join(text.get("scheme.preview.and"), parts);
    }

    private String merge(Draft draft, String into, List<String> from, LabelUses uses) {
        int labels = from.stream().mapToInt(uses::annotations).sum();
        int gold = from.stream().mapToInt(uses::decisions).sum();
        List<String> people = new ArrayList<>();
        uses.annotations().forEach((who, counts) -> {
            int mine = from.stream().mapToInt(id -> counts.getOrDefault(id, 0)).sum();
            if (mine > 0) people.add(text.get("scheme.preview.person", who.name(), numbers.format(mine)));
        });
        String who = people.size() <= NAMED ? String.join(text.get("scheme.preview.comma"), people)
                : text.get("scheme.preview.people", people.size());
        String name = draft.entries().stream().filter(entry -> entry.label().id().equals(into)).findFirst()
                .map(entry -> entry.label().name(text.chinese())).orElse(into);
        if (labels == 0 && gold == 0) return text.get("scheme.preview.mergeUnused", name);
        String said = labels == 0 ? text.get("scheme.preview.mergeGoldOnly", name)
                : text.get("scheme.preview.merge", labels, people.size(), name, who);
        return gold == 0 ? said : text.get("scheme.preview.gold", said, gold);
    }
}
