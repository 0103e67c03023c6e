package biaoju.desktop.importing;

import biaoju.domain.CutLines;
import biaoju.domain.Granularity;
import biaoju.flow.FileResult;
import biaoju.flow.ImportFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The files that were chosen, as far as they are known: outlives the page that shows them. Event dispatch thread only. */
public final class Choice {
    /** What is being done with it. */
    public enum Phase {
        /** Files are read. */
        READING,
        /** Nothing; they may be imported. */
        READY,
        /** They are imported. */
        KEEPING
    }

    private final List<Row> rows = new ArrayList<>();
    private Phase phase = Phase.READY;
    /** How the last thing that was done ended, as a message key; empty where it just ended. */
    private String end = "";
    private Granularity granularity = Granularity.SENTENCES;
    private CutLines lines = CutLines.AUTO;

    public int size() {
        return rows.size();
    }

    public Row at(int number) {
        return rows.get(number);
    }

    public Phase phase() {
        return phase;
    }

    public void begin(Phase next) {
        phase = next;
        end = "";
    }

    /** @param how a message key, or empty */
    public void end(String how) {
        phase = Phase.READY;
        end = how;
    }

    String end() {
        return end;
    }

    public Granularity granularity() {
        return granularity;
    }

    public CutLines lines() {
        return lines;
    }

    public void cut(Granularity how, CutLines broken) {
        granularity = how;
        lines = broken;
    }

    /** A file is told of, for the first time or again. */
    public void told(ImportFile file) {
        if (file.number() == rows.size()) rows.add(Row.of(file));
        else rows.set(file.number(), rows.get(file.number()).told(file));
    }

    public void ended(int number, FileResult result) {
        rows.set(number, rows.get(number).ended(result));
    }

    public void again(Iterable<Integer> numbers) {
        for (int number : numbers) rows.set(number, rows.get(number).again());
    }

    /** Gives a text that was pasted another name; without words the one proposed. */
    public void call(int number, String name) {
        String words = name.strip();
        rows.set(number, rows.get(number).called(words.isEmpty() ? rows.get(number).file().name() : words));
    }

    /** By number the names that somebody gave. */
    public Map<Integer, String> names() {
        Map<Integer, String> names = new TreeMap<>();
        for (int number = 0; number < rows.size(); number++) {
            String name = rows.get(number).called();
            if (name != null) names.put(number, name);
        }
        return names;
    }

    void tick(int number, boolean yes) {
        rows.set(number, rows.get(number).tick(yes));
    }

    /** The numbers of all files. */
    public List<Integer> all() {
        return IntStream.range(0, rows.size()).boxed().toList();
    }

    /** The numbers of those that are to be imported. */
    public List<Integer> ticked() {
        return IntStream.range(0, rows.size()).filter(number -> rows.get(number).ticked()).boxed().toList();
    }

    long count(Row.Tone... tones) {
        List<Row.Tone> wanted = List.of(tones);
        return rows.stream().filter(row -> wanted.contains(row.tone())).count();
    }

    /** Whether something of it was imported. */
    public boolean imported() {
        return rows.stream().anyMatch(Row::imported);
    }

    /** Whether an import has told of any of them. */
    public boolean over() {
        return rows.stream().anyMatch(row -> row.result() != null);
    }

    /** The digest of the first report that came in. */
    public Optional<String> first() {
        return rows.stream().filter(Row::imported).flatMap(row -> Optional.ofNullable(row.file().report()).stream()).findFirst();
    }
}
