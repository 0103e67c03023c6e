package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.flow.Workspace;
import java.util.List;
import picocli.CommandLine.Command;

/** Proves that journal, originals and database agree, or names what does not. */
@Command(name = "check")
final class CheckVerb extends HereVerb {
    CheckVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        List<Problem> found;
        try (Streams.Bar bar = streams.bar("cli.check.bar")) {
            found = workspace.check(cancel, bar);
        }
        return verdict(this, found);
    }

    /** Prints {@code {"ok","problems"}}, or the same in words. */
    static int verdict(Verb verb, List<Problem> found) {
        Streams streams = verb.streams;
        if (verb.json) {
            streams.out.json(body -> {
                body.writeBooleanField("ok", found.isEmpty());
                body.writeArrayFieldStart("problems");
                for (Problem problem : found) body.writeString(problem.text(streams.messages));
                body.writeEndArray();
            });
        } else {
            for (Problem problem : found) streams.out.line(Streams.oneLine(problem.text(streams.messages)));
            if (found.isEmpty()) streams.out.line(streams.messages.get("cli.check.ok"));
        }
        if (found.isEmpty()) return DONE;
        streams.failure(verb.name(), streams.messages.get("cli.check.bad", found.size()));
        return FAILED;
    }
}
