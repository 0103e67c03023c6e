package biaoju.command;

import biaoju.base.Cancel;
import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.domain.Report;
import biaoju.store.TextOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts read again from the originals, or from where those of extracted reports are kept, each proved by its digest; remembers which could not be had. */
final class CorpusTexts implements TextOf {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusTexts.class);

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final ProjectFolder folder;
    private final Originals originals;
    /** The file that could not be had, by the source of its report. */
    private final Map<String, String> missing = new ConcurrentHashMap<>();

    CorpusTexts(ProjectFolder folder, Originals originals) {
        this.folder = folder;
        this.originals = originals;
    }

    /** Null where the original is gone or no longer gives the text that was labelled. */
    @Override
    public @Nullable String text(Report report) {
        try {
            String text = originals.text(report.extracted() ? keptText(report) : original(report), report);
            if (Digests.ofText(text).equals(report.digest())) return text;
            LOG.warn("original of report {} gives another text", report.shortDigest());
        } catch (IOException | Problem gone) {
            LOG.warn("original of report {} cannot be read: {}", report.shortDigest(), gone.getClass().getName());
        }
        missing.put(report.source(), report.extracted() ? textName(report) : "corpus/" + report.source());
        return null;
    }

    /** Sources of reports whose text was asked for and could not be had. */
    Set<String> missing() {
        return Set.copyOf(missing.keySet());
    }

    /** The files that should give those texts, by their names in the project. */
    List<String> missingFiles() {
        return missing.values().stream().sorted().toList();
    }

    /** Where an original lies: with the project's own, or with those imported where its folder cannot be written. */
    private Path original(Report report) throws IOException {
        try {
            for (Path corpus : List.of(folder.ownCorpus(), folder.corpus())) {
                Path file = corpus.resolve(report.source()).normalize();
                if (!file.startsWith(corpus)) throw new IOException("outside the corpus: " + report.source());
                if (Files.isRegularFile(file)) return file;
            }
        } catch (InvalidPathException strange) { // a Chinese name in a locale that knows none, such as C
            throw new IOException("no file name on this machine: " + report.source(), strange);
        }
        throw new IOException("not there: " + report.source());
    }

    /** A digest out of a strange log is no file name. */
    private Path keptText(Report report) throws IOException {
        Path file = folder.text(report);
        if (DIGEST.matcher(report.digest()).matches() && Files.isRegularFile(file)) return file;
        throw new IOException("not there: " + file.getFileName());
    }

    /** Every original against the digests its import wrote down. */
    List<Problem> checkOriginals(List<Report> reports, Cancel cancel) {
        List<Problem> found = new ArrayList<>();
        for (Report report : reports) {
            cancel.check();
            try {
                String digest = Digests.ofBytes(Files.readAllBytes(original(report)));
                if (!digest.equals(report.sourceDigest())) {
                    found.add(new Problem("command.original_changed", report.name(), report.source()));
                }
            } catch (IOException gone) {
                found.add(new Problem(gone, "command.original_gone", report.name(), report.source()));
            }
            if (report.extracted()) checkText(report, found);
        }
        return found;
    }

    private static String textName(Report report) {
        return "annotations/texts/" + report.shortDigest() + ".txt";
    }

    private void checkText(Report report, List<Problem> found) {
        String file = textName(report);
        try {
            String digest = Digests.ofText(originals.text(keptText(report), report));
            if (!digest.equals(report.digest())) found.add(new Problem("command.text_changed", report.name(), file));
        } catch (IOException | Problem gone) {
            found.add(new Problem(gone, "command.text_gone", report.name(), file));
        }
    }
}
