package biaoju.flow.repeats;

import biaoju.base.Digests;
import biaoju.command.Workplace;
import biaoju.domain.Document;
import biaoju.domain.Kind;
import biaoju.domain.Report;
import biaoju.domain.Segmentation;
import biaoju.domain.Sentence;
import biaoju.domain.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reports made of given sentences, one a line. */
public final class Written {
    private Written() {}

    public static Document report(Workplace place, String name, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            int start = text.length();
            text.append(line);
            sentences.add(new Sentence(sentences.size() + 1, new Span(start, text.length()), Kind.BODY, 0, null, -1));
            text.append('\n');
        }
        String digest = Digests.ofText(text.toString());
        String source = digest.substring(0, 8) + ".txt"; // not every machine's locale takes a Chinese file name
        try {
            Files.writeString(place.folder().corpus().resolve(source), text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Document(new Report(digest, name, source, digest, "UTF-8", "test", Instant.EPOCH), text.toString(),
                new Segmentation(sentences, List.of()));
    }
}
