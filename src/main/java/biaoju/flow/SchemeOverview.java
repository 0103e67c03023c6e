package biaoju.flow;

import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.LabelUses;
import biaoju.command.Project;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.scheme.SchemeException;
import biaoju.scheme.SchemeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The label scheme of a project with what it is used for, and another one in its place. */
public final class SchemeOverview {
    private final Project project;

    SchemeOverview(Project project) {
        this.project = project;
    }

    /** A label and how often it is used. */
    public record Line(Label label, int labels, int decisions) {}

    /**
     * What becomes of a label that is merged.
     *
     * @param people how many labels of whom
     */
    public record Merge(String from, String into, int labels, int decisions, Map<String, Integer> people) {}

    /**
     * What a change would do, or has done.
     *
     * @param same whether nothing would be another
     */
    public record Result(LabelScheme scheme, List<Merge> merges, boolean same) {}

    public LabelScheme scheme() {
        return project.scheme();
    }

    /** In the scheme's order. */
    public List<Line> lines() {
        LabelUses uses = Waiting.on(project.ask().uses());
        return project.scheme().labels().stream()
                .map(label -> new Line(label, uses.annotations(label.id()), uses.decisions(label.id()))).toList();
    }

    /**
     * Makes it another one, with all labels that are merged, as one step.
     *
     * @param file   the new scheme; empty: it stays but for what is merged
     * @param merges from id to id
     * @param dry    nothing is done
     */
    public Result change(Optional<Path> file, Map<String, String> merges, boolean dry) {
        LabelScheme now = project.scheme();
        LabelScheme given = file.map(SchemeOverview::read).orElse(now);
        Map<String, String> merged = new TreeMap<>(now.merged());
        merged.putAll(given.merged());
        merges.forEach((from, into) -> {
            boolean known = now.label(from).isPresent() && given.label(into).isPresent() && !from.equals(into);
            if (!known) throw new Problem("flow.scheme_merge", from, into, String.join(", ", given.labels().stream().map(Label::id).toList()));
            merged.replaceAll((old, standing) -> standing.equals(from) ? into : standing);
            merged.put(from, into);
        });
        LabelScheme next = new LabelScheme(given.name(), now.version(),
                given.labels().stream().filter(label -> !merges.containsKey(label.id())).toList(), given.second(), merged);
        List<Merge> done = merges(now, next);
        boolean same = next.equals(now);
        if (!dry && !same) Waiting.on(project.submit(new Command.ChangeScheme(next)));
        return new Result(dry ? next : project.scheme(), done, same);
    }

    private static LabelScheme read(Path file) {
        try {
            return SchemeFile.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "flow.scheme_file", file.toString(), String.valueOf(unreadable.getMessage()));
        } catch (SchemeException wrong) {
            throw new Problem(wrong, "flow.scheme_wrong", file.toString(), String.valueOf(wrong.line()), wrong.field(), wrong.reason());
        }
    }

    private List<Merge> merges(LabelScheme now, LabelScheme next) {
        LabelUses uses = Waiting.on(project.ask().uses());
        List<Merge> merges = new ArrayList<>();
        for (Label label : now.labels()) {
            String into = next.merged().get(label.id());
            if (into == null) continue;
            Map<String, Integer> people = new LinkedHashMap<>();
            uses.annotations().forEach((who, counts) -> {
                int mine = counts.getOrDefault(label.id(), 0);
                if (mine > 0) people.put(who.name(), mine);
            });
            merges.add(new Merge(label.id(), into, uses.annotations(label.id()), uses.decisions(label.id()), people));
        }
        return merges;
    }
}
