package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.domain.Annotator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who is meant by the names in a file. A name that is new to the project makes an annotator. */
final class Annotators {
    private final Project project;
    private final Map<String, UUID> known = new HashMap<>();
    private final Map<String, Problem> refused = new HashMap<>();

    private Annotators(Project project) {
        this.project = project;
        for (Annotator one : Waiting.on(project.ask().annotators())) known.put(one.name(), one.id());
    }

    /** My own name in a file means me. */
    static Annotators ofImport(Project project) {
        Annotators annotators = new Annotators(project);
        annotators.known.putIfAbsent(project.me().name(), project.me().id());
        return annotators;
    }

    /** My own name in a file means somebody else. */
    static Annotators ofStrangers(Project project) {
        return new Annotators(project);
    }

    /** @throws Problem if nobody in the project has that name */
    static UUID known(Project project, String name) {
        Annotators all = ofImport(project);
        UUID known = all.known.get(name);
        if (known == null) throw new Problem("flow.unknown_annotator", name, String.join(", ", all.known.keySet().stream().sorted().toList()));
        return known;
    }

    /** The same on every machine, so that two copies of a project agree on who it is. */
    static UUID stranger(String name) {
        return UUID.nameUUIDFromBytes(("annotator:" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** What an export calls "NAME (2)" is NAME's second pass here, too, not somebody else. */
    private UUID made(String name) {
        if (!name.endsWith(Annotator.SECOND)) return stranger(name);
        String first = name.substring(0, name.length() - Annotator.SECOND.length());
        return Annotator.again(known.getOrDefault(first, stranger(first)));
    }

    /** @throws Problem if nobody can have that name */
    UUID of(String name) {
        UUID id = known.get(name);
        if (id != null) return id;
        Problem before = refused.get(name);
        if (before != null) throw before;
        UUID made = made(name);
        try {
            Waiting.on(project.submit(new Command.NameAnnotator(new Annotator(made, name))));
        } catch (Problem no) {
            refused.put(name, no);
            throw no;
        }
        known.put(name, made);
        return made;
    }
}
