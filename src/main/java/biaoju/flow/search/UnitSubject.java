package biaoju.flow.search;

import biaoju.command.Sheet;
import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import biaoju.domain.Report;
import biaoju.query.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One unit after the other as a query sees it; for one thread, and without an object for each. */
final class UnitSubject implements Subject {
    private final Sheet sheet;
    private final int[] voices;
    private final RemarkShelf.Reader remarks;
    private @Nullable Report report;
    private TextShelf.@Nullable Text text;
    private int unit;

    /** @param voices of the sheet's annotators, those who are heard */
    UnitSubject(Sheet sheet, int[] voices, RemarkShelf.Reader remarks) {
        this.sheet = sheet;
        this.voices = voices;
        this.remarks = remarks;
    }

    void enter(Report of, TextShelf.@Nullable Text its) {
        report = of;
        text = its;
    }

    UnitSubject at(int next) {
        unit = next;
        return this;
    }

    @Override
    public String text() {
        return text == null ? "" : text.text().substring(sheet.from(unit), sheet.to(unit));
    }

    @Override
    public Kind kind() {
        return sheet.kind(unit);
    }

    @Override
    public @Nullable Noise noise() {
        return sheet.noiseOf(unit);
    }

    @Override
    public String report() {
        return report == null ? "" : report.name();
    }

    @Override
    public String digest() {
        return report == null ? "" : report.digest();
    }

    @Override
    public List<String> section() {
        return text == null ? List.of() : text.path(sheet.section(unit));
    }

    @Override
    public List<String> labels() {
        if (voices.length == 1) {
            int label = sheet.label(unit, voices[0]);
            return label < 0 ? List.of() : List.of(sheet.labels().get(label));
        }
        List<String> labels = List.of();
        for (int voice : voices) {
            int label = sheet.label(unit, voice);
            if (label < 0) continue;
            if (labels.isEmpty()) labels = new ArrayList<>(2);
            labels.add(sheet.labels().get(label));
        }
        return labels;
    }

    @Override
    public List<String> annotators() {
        List<String> names = new ArrayList<>();
        for (int voice : voices) if (sheet.label(unit, voice) >= 0) names.add(sheet.annotators().get(voice).name());
        return names;
    }

    @Override
    public List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (int voice : voices) if (sheet.label(unit, voice) >= 0) origins.add(sheet.origin(unit, voice));
        return origins;
    }

    @Override
    public boolean flagged() {
        return remarks.flagged(digest(), sheet.from(unit), sheet.to(unit));
    }

    @Override
    public List<String> notes() {
        return remarks.notes(digest(), sheet.from(unit), sheet.to(unit));
    }

    @Override
    public boolean toConfirm() {
        return remarks.toConfirm(digest(), sheet.from(unit), sheet.to(unit));
    }

    @Override
    public List<String> suggested() {
        return List.of(); // no model has suggested anything yet
    }

    @Override
    public List<LocalDate> dates() {
        return remarks.dates(digest(), sheet.from(unit), sheet.to(unit));
    }
}
