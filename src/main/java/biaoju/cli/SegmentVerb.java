package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.domain.CodePoints;
import biaoju.domain.Noise;
import biaoju.domain.Sentence;
import biaoju.flow.CutFile;
import biaoju.flow.SegmentFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Cuts files without a project. Its data are JSON lines with and without {@code --json}. */
@Command(name = "segment")
final class SegmentVerb extends Verb {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "segment.files")
    List<Path> files = List.of();

    @Mixin
    Cutting cutting = new Cutting();

    SegmentVerb(Streams streams) {
        super(streams);
    }

    @Override
    public Integer call() {
        int code = DONE;
        try (SegmentFiles segment = new SegmentFiles(cutting.granularity(this), cutting.charset(this), cutting.lines(this))) {
            for (Path file : files) {
                try {
                    CutFile cut = segment.cut(file, new Cancel());
                    cut.warnings().forEach(warning -> streams.failure(name(), file + ": " + warning.text(streams.messages)));
                    print(file, cut);
                } catch (Problem bad) {
                    streams.failure(name(), bad.text(streams.messages));
                    code = FAILED;
                }
                streams.out.flush();
            }
        }
        return code;
    }

    private void print(Path file, CutFile cut) {
        CodePoints places = new CodePoints(cut.text());
        for (Sentence sentence : cut.cut().sentences()) {
            streams.out.json(body -> {
                body.writeStringField("file", file.toString());
                body.writeNumberField("start", places.of(sentence.span().start()));
                body.writeNumberField("end", places.of(sentence.span().end()));
                body.writeStringField("text", sentence.span().in(cut.text()));
                body.writeStringField("kind", sentence.kind().id());
                Noise noise = sentence.noise();
                if (noise == null) body.writeNullField("noise");
                else body.writeStringField("noise", noise.id());
                body.writeArrayFieldStart("section");
                for (String title : cut.cut().path(sentence)) body.writeString(title);
                body.writeEndArray();
            });
        }
    }
}
