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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Texts read again from the originals, each proved by its digest; remembers which could not be had. */
final class CorpusTexts implements TextOf {
    private static final Logger LOG = LoggerFactory.getLogger(CorpusTexts.class);

    private final ProjectFolder folder;
    private final Originals originals;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    CorpusTexts(ProjectFolder folder, Originals originals) {
        this.folder = folder;
        this.originals = originals;
    }

    /** Null where the original is gone or no longer gives the text that was labelled. */
    @Override
    public @Nullable String text(Report report) {
        try {
            String text = originals.text(original(report), report);
            if (Digests.ofText(text).equals(report.digest())) return text;
            LOG.warn("original of report {} gives another text", report.shortDigest());
        } catch (IOException | Problem gone) {
            LOG.warn("original of report {} cannot be read: {}", report.shortDigest(), gone.getClass().getName());
        }
        missing.add(report.source());
        return null;
    }

    /** Sources that were asked for and could not be had. */
    Set<String> missing() {
        return Set.copyOf(missing);
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
        }
        return found;
    }
}
