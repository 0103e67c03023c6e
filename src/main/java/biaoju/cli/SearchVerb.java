package biaoju.cli;

import biaoju.base.Cancel;
import biaoju.flow.Workspace;
import biaoju.flow.search.FoundSentence;
import biaoju.flow.search.Searching;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the sentences that answer to a query, a line each. */
@Command(name = "search")
final class SearchVerb extends ProjectVerb {
    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
    @Nullable Path project;

    @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "QUERY")
    String query = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
    int limit = Integer.MAX_VALUE;

    SearchVerb(Streams streams, Surroundings here) {
        super(streams, here);
    }

    @Override
    Path project() {
        return project == null ? here.current() : project;
    }

    @Override
    public Integer call() {
        if (limit < 0) throw misused("cli.search.limit", Integer.toString(limit));
        return super.call();
    }

    @Override
    int work(Workspace workspace, Cancel cancel) {
        int count;
        try (Searching searching = workspace.searching(); Streams.Bar bar = streams.bar("cli.search.bar")) {
            count = searching.each(query, limit, cancel, bar, json ? this::json : this::line);
            if (count == 0 && searching.asksSuggestions(query)) streams.say("search.noSuggestions");
        }
        streams.out.flush();
        if (!json) streams.say("cli.search.found", count, Math.min(count, limit));
        return DONE;
    }

    /** Report, number, place, labels and text between tabs. */
    private void line(FoundSentence one) {
        String labels = one.labels().stream().map(given -> given.annotator() + "=" + given.label()).collect(Collectors.joining(","));
        streams.out.line(String.join("\t", Streams.oneLine(one.report()), Integer.toString(one.number()), one.start() + "-" + one.end(),
                Streams.oneLine(labels), Streams.oneLine(one.text())));
    }

    private void json(FoundSentence one) {
        streams.out.json(body -> {
            Spots.place(body, one.digest(), one.report(), one.number(), one.start(), one.end());
            FoundSentence.Place keyword = one.keyword();
            if (keyword != null) {
                body.writeObjectFieldStart("keyword");
                body.writeNumberField("start", keyword.start());
                body.writeNumberField("end", keyword.end());
                body.writeEndObject();
            }
            body.writeStringField("kind", one.kind().id());
            body.writeArrayFieldStart("section");
            for (String title : one.section()) body.writeString(title);
            body.writeEndArray();
            body.writeStringField("text", one.text());
            Spots.labels(body, one.labels());
        });
    }
}
