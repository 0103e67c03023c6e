package biaoju.journal;

import biaoju.domain.Annotation;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import biaoju.domain.Change;
import biaoju.domain.Edit;
import biaoju.domain.Report;
import biaoju.domain.Section;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Stamp;
import biaoju.domain.Step;
import biaoju.domain.Under;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the form that {@link ChangeJson} describes. What is empty, false, zero or nobody else's is left out. */
final class ChangeWriter {
    private final JsonGenerator out;

    ChangeWriter(JsonGenerator out) {
        this.out = out;
    }

    void change(Change change) throws IOException {
        out.writeStartObject();
        if (change instanceof Change.ReportsAdded added) reports(added);
        else if (change instanceof Change.AnnotatorNamed named) annotator(named.annotator());
        else if (change instanceof Change.Annotated step) annotated(step);
        else if (change instanceof Change.Undone undo) undone(undo);
        else if (change instanceof Change.Decided decided) decided(decided);
        else if (change instanceof Change.Recut recut) recut(recut);
        else if (change instanceof Change.ReportsShelved shelved) shelved(shelved);
        else if (change instanceof Change.SchemeSet scheme) scheme(scheme);
        else if (change instanceof Change.SchemeChanged changed) schemeChanged(changed);
        else if (change instanceof Change.GuidelineSet guideline) guideline(guideline);
        else if (change instanceof Change.Assigned assigned) assigned(assigned);
        else if (change instanceof Change.BlindSet blind) blind(blind);
        else if (change instanceof Change.PackageMade made) made(made);
        else if (change instanceof Change.MadeFor madeFor) madeFor(madeFor);
        else throw new IllegalArgumentException("a change nobody writes: " + change);
        out.writeEndObject();
    }

    private void reports(Change.ReportsAdded added) throws IOException {
        out.writeStringField("type", ChangeJson.REPORTS);
        out.writeArrayFieldStart("reports");
        for (Change.Added one : added.reports()) report(one.report(), one.cut());
        out.writeEndArray();
    }

    private void report(Report report, Segmentation cut) throws IOException {
        out.writeStartObject();
        out.writeStringField("digest", report.digest());
        text("name", report.name());
        text("source", report.source());
        out.writeStringField("sourceDigest", report.sourceDigest());
        out.writeStringField("encoding", report.encoding());
        out.writeStringField("segmenter", report.segmenter());
        out.writeStringField("at", report.importedAt().toString());
        out.writeArrayFieldStart("sections");
        for (Section section : cut.sections()) section(section);
        out.writeEndArray();
        out.writeArrayFieldStart("sentences");
        for (int i = 0; i < cut.sentences().size(); i++) sentence(cut.sentences().get(i), i + 1);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void section(Section section) throws IOException {
        out.writeStartArray();
        out.writeNumber(section.parent());
        out.writeNumber(section.level());
        out.writeNumber(section.start());
        check(section.title());
        out.writeString(section.title());
        out.writeEndArray();
    }

    private void sentence(Sentence sentence, int number) throws IOException {
        if (sentence.number() != number) throw new IllegalArgumentException("sentence " + number + " is called " + sentence.number());
        out.writeStartArray();
        out.writeNumber(sentence.span().start());
        out.writeNumber(sentence.span().end());
        out.writeNumber(ChangeJson.KINDS.indexOf(sentence.kind()));
        out.writeNumber(sentence.level());
        out.writeNumber(sentence.noise() == null ? -1 : ChangeJson.NOISES.indexOf(sentence.noise()));
        out.writeNumber(sentence.section());
        out.writeEndArray();
    }

    private void annotator(Annotator annotator) throws IOException {
        out.writeStringField("type", ChangeJson.ANNOTATOR);
        out.writeStringField("annotator", annotator.id().toString());
        text("name", annotator.name());
    }

    private void annotated(Change.Annotated step) throws IOException {
        out.writeStringField("type", ChangeJson.ANNOTATED);
        out.writeStringField("by", step.by().toString());
        out.writeStringField("step", step.step().id());
        edits(step.by(), step.edits());
    }

    private void undone(Change.Undone undo) throws IOException {
        out.writeStringField("type", ChangeJson.UNDONE);
        out.writeStringField("by", undo.by().toString());
        out.writeStringField("step", undo.step().id());
        out.writeFieldName("of");
        stamp(undo.of());
        out.writeBooleanField("redo", undo.redo());
        if (undo.cut() != null) RecutJson.write(out, undo.cut());
        if (!undo.shelved().isEmpty()) digests(undo.shelved());
        edits(undo.by(), undo.edits());
        if (!undo.rulings().isEmpty()) RulingJson.write(out, undo.by(), undo.rulings());
    }

    private void recut(Change.Recut recut) throws IOException {
        out.writeStringField("type", ChangeJson.RECUT);
        out.writeStringField("by", recut.by().toString());
        out.writeStringField("step", recut.step().id());
        RecutJson.write(out, recut.cut());
        edits(recut.by(), recut.edits());
        if (!recut.rulings().isEmpty()) RulingJson.write(out, recut.by(), recut.rulings());
    }

    private void shelved(Change.ReportsShelved shelved) throws IOException {
        out.writeStringField("type", ChangeJson.SHELVED);
        out.writeStringField("by", shelved.by().toString());
        out.writeStringField("step", shelved.step().id());
        digests(shelved.reports());
    }

    private void digests(List<String> reports) throws IOException {
        out.writeArrayFieldStart("shelved");
        for (String report : reports) out.writeString(report);
        out.writeEndArray();
    }

    private void decided(Change.Decided decided) throws IOException {
        out.writeStringField("type", ChangeJson.DECIDED);
        out.writeStringField("by", decided.by().toString());
        out.writeStringField("step", decided.step().id());
        RulingJson.write(out, decided.by(), decided.rulings());
    }

    private void assigned(Change.Assigned assigned) throws IOException {
        out.writeStringField("type", ChangeJson.ASSIGNED);
        out.writeArrayFieldStart("assignments");
        for (Assignment one : assigned.assignments()) {
            out.writeStartObject();
            out.writeStringField("annotator", one.annotator().toString());
            out.writeArrayFieldStart("reports");
            for (String report : one.reports()) out.writeString(report);
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void blind(Change.BlindSet set) throws IOException {
        out.writeStringField("type", ChangeJson.BLIND);
        out.writeBooleanField("blind", set.blind());
    }

    private void made(Change.PackageMade made) throws IOException {
        out.writeStringField("type", ChangeJson.PACKAGE);
        out.writeStringField("writer", made.writer().toString());
        out.writeStringField("annotator", made.annotator().toString());
        out.writeNumberField("seq", made.seq());
        out.writeStringField("hash", made.hash());
    }

    private void madeFor(Change.MadeFor madeFor) throws IOException {
        out.writeStringField("type", ChangeJson.MADE_FOR);
        out.writeStringField("annotator", madeFor.annotator().id().toString());
        text("name", madeFor.annotator().name());
        text("project", madeFor.project());
    }

    private void stamp(Stamp stamp) throws IOException {
        out.writeStartObject();
        out.writeNumberField("clock", stamp.clock());
        out.writeStringField("writer", stamp.writer().toString());
        out.writeNumberField("seq", stamp.seq());
        out.writeEndObject();
    }

    private void edits(UUID by, List<Edit> edits) throws IOException {
        out.writeArrayFieldStart("edits");
        for (Edit edit : edits) {
            out.writeStartObject();
            out.writeStringField("report", edit.sentence().report());
            out.writeNumberField("start", edit.sentence().span().start());
            out.writeNumberField("end", edit.sentence().span().end());
            if (!edit.annotator().equals(by)) out.writeStringField("annotator", edit.annotator().toString());
            annotation("before", edit, edit.before());
            annotation("after", edit, edit.after());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void annotation(String name, Edit edit, @Nullable Annotation said) throws IOException {
        if (said == null) {
            out.writeNullField(name);
            return;
        }
        if (!said.sentence().equals(edit.sentence()) || !said.annotator().equals(edit.annotator())) {
            throw new IllegalArgumentException("an annotation of " + said.sentence() + " in an edit of " + edit.sentence());
        }
        out.writeObjectFieldStart(name);
        if (said.label() != null) text("label", said.label());
        if (said.second() != null) text("second", said.second());
        if (!said.note().isEmpty()) text("note", said.note());
        if (said.flag()) out.writeBooleanField("flag", true);
        if (!said.doubt().isEmpty()) text("doubt", said.doubt());
        out.writeStringField("origin", said.origin().id());
        if (said.toConfirm()) out.writeBooleanField("toConfirm", true);
        out.writeStringField("at", said.at().toString());
        if (said.elapsedMs() != 0) out.writeNumberField("elapsed", said.elapsedMs());
        if (!said.under().equals(Under.UNKNOWN)) under(said.under());
        out.writeEndObject();
    }

    private void under(Under under) throws IOException {
        out.writeArrayFieldStart("under");
        out.writeNumber(under.scheme());
        out.writeNumber(under.guideline());
        out.writeEndArray();
    }

    private void scheme(Change.SchemeSet scheme) throws IOException {
        out.writeStringField("type", ChangeJson.SCHEME);
        out.writeNumberField("version", scheme.version());
        text("json", scheme.json());
    }

    private void schemeChanged(Change.SchemeChanged changed) throws IOException {
        out.writeStringField("type", ChangeJson.SCHEME_CHANGED);
        out.writeStringField("by", changed.by().toString());
        out.writeStringField("step", Step.SCHEME.id());
        if (changed.of() != null) {
            out.writeFieldName("of");
            stamp(changed.of());
            out.writeBooleanField("redo", changed.redo());
        }
        out.writeNumberField("was", changed.before().version());
        text("wasJson", changed.before().json());
        out.writeNumberField("version", changed.after().version());
        text("json", changed.after().json());
        edits(changed.by(), changed.edits());
        if (!changed.rulings().isEmpty()) RulingJson.write(out, changed.by(), changed.rulings());
    }

    private void guideline(Change.GuidelineSet guideline) throws IOException {
        out.writeStringField("type", ChangeJson.GUIDELINE);
        out.writeNumberField("version", guideline.version());
        out.writeStringField("digest", guideline.digest());
        out.writeObjectFieldStart("parts");
        for (Map.Entry<String, String> part : new TreeMap<>(guideline.sections()).entrySet()) text(part.getKey(), part.getValue());
        out.writeEndObject();
    }

    private void text(String name, String value) throws IOException {
        check(value);
        out.writeStringField(name, value);
    }

    /** What could be written and not read again must not be written. */
    static void check(String value) {
        if (value.length() > Json.MAX_STRING) throw new IllegalArgumentException("a string of " + value.length() + " characters");
    }
}
