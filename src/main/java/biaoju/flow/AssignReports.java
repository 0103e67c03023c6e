package biaoju.flow;

import biaoju.base.Digests;
import biaoju.base.Problem;
import biaoju.base.Waiting;
import biaoju.command.Command;
import biaoju.command.Project;
import biaoju.command.ReportLine;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says who labels what, by whole reports. Reports are drawn in an order that seed and report alone decide. The first of
 * them go to everybody, until they hold the share of all sentences that is asked for; the others are dealt one by one, the
 * longest first, to whoever has fewest sentences. Everybody gets their reports in an order of their own, so that what is
 * shared is not known by its place. Repeats are drawn from each annotator's own reports likewise, for a second pass that is
 * an annotator of its own. Noise counts for nothing. The same reports, names and seed give the same assignment.
 */
public final class AssignReports {
    private final Project project;

    AssignReports(Project project) {
        this.project = project;
    }

    /** For the desktop, which has the project itself. */
    public static AssignReports of(Project project) {
        return new AssignReports(project);
    }

    /**
     * What is asked for.
     *
     * @param annotators names, each once; an unknown one makes an annotator
     * @param overlap    percent of all sentences that everybody labels
     * @param repeat     percent of each annotator's sentences that they label a second time
     */
    public record Wish(List<String> annotators, int overlap, int repeat, long seed) {
        public Wish {
            annotators = List.copyOf(annotators);
            if (annotators.isEmpty() || new HashSet<>(annotators).size() < annotators.size()) throw new Problem("flow.assign_names");
            for (int percent : new int[] {overlap, repeat}) {
                if (percent < 0 || percent > 100) throw new Problem("flow.assign_percent", Integer.toString(percent));
            }
            for (String name : annotators) {
                checkName(name);
                if (repeat == 0) continue;
                checkName(name + Annotator.SECOND);
                if (annotators.contains(name + Annotator.SECOND)) throw new Problem("flow.assign_second", name + Annotator.SECOND, name);
            }
        }

        /** Before the first of them is made: a wish that cannot be had changes nothing. */
        private static void checkName(String name) {
            if (!Annotator.isName(name)) throw new Problem("command.annotator_name", name);
        }
    }

    private record Item(String digest, int sentences) {}

    /** Replaces whatever was assigned before. */
    public Workload assign(Wish wish) {
        if (project.madeFor().isPresent()) throw new Problem("command.package_only");
        List<Annotator> people = new ArrayList<>();
        for (String name : wish.annotators()) people.add(annotator(name));
        List<Annotator> again = new ArrayList<>();
        if (wish.repeat() > 0) for (Annotator one : people) again.add(known(one.again()));
        checkPeople(people, again);
        Waiting.on(project.submit(new Command.Assign(plan(reports(), people, again, wish))));
        return Workload.of(project);
    }

    /** Second passes may have been given other names: who they are their UUIDs tell. */
    private static void checkPeople(List<Annotator> people, List<Annotator> again) {
        for (int i = 0; i < again.size(); i++) {
            if (people.contains(again.get(i))) throw new Problem("flow.assign_second", again.get(i).name(), people.get(i).name());
        }
    }

    private Annotator annotator(String name) {
        Optional<Annotator> known = Waiting.on(project.ask().annotators()).stream().filter(one -> one.name().equals(name)).findFirst();
        if (known.isPresent()) return known.get();
        return known(project.me().name().equals(name) ? project.me() : new Annotator(Annotators.stranger(name), name));
    }

    /** Under the name the project has for them, if it knows them. */
    private Annotator known(Annotator wished) {
        Optional<Annotator> known = Waiting.on(project.ask().annotators()).stream().filter(one -> one.id().equals(wished.id())).findFirst();
        if (known.isPresent()) return known.get();
        Waiting.on(project.submit(new Command.NameAnnotator(wished)));
        return wished;
    }

    private List<Item> reports() {
        List<ReportLine> lines = Waiting.on(project.ask().reports(project.me().id()));
        return lines.stream().map(line -> new Item(line.report().digest(), line.sentences())).toList();
    }

    private static List<Assignment> plan(List<Item> reports, List<Annotator> people, List<Annotator> again, Wish wish) {
        Set<Item> shared = new HashSet<>(drawn(reports, wish.overlap(), wish.seed() + ":overlap"));
        List<List<Item>> dealt = new ArrayList<>();
        while (dealt.size() < people.size()) dealt.add(new ArrayList<>(shared));
        deal(reports.stream().filter(item -> !shared.contains(item)).toList(), dealt, wish.seed() + ":deal");
        List<Assignment> plan = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String lot = wish.seed() + ":" + wish.annotators().get(i);
            plan.add(new Assignment(people.get(i).id(), digests(dealt.get(i), lot + ":order")));
            if (again.isEmpty()) continue;
            List<Item> repeats = drawn(dealt.get(i), wish.repeat(), lot + ":repeat");
            plan.add(new Assignment(again.get(i).id(), digests(repeats, lot + ":again")));
        }
        return plan;
    }

    /** As many as it takes to hold that share of the sentences. */
    private static List<Item> drawn(List<Item> from, int percent, String lot) {
        long all = from.stream().mapToLong(Item::sentences).sum();
        List<Item> drawn = new ArrayList<>();
        long sum = 0;
        for (Item item : shuffled(from, lot)) {
            if (sum * 100 >= all * percent) break;
            drawn.add(item);
            sum += item.sentences();
        }
        return drawn;
    }

    private static void deal(List<Item> items, List<List<Item>> to, String lot) {
        List<Item> longestFirst = new ArrayList<>(shuffled(items, lot));
        longestFirst.sort(Comparator.comparingInt(Item::sentences).reversed()); // stable: of one length, as drawn
        long[] sums = new long[to.size()];
        int turn = 0;
        for (Item item : longestFirst) {
            int least = turn++ % sums.length; // of those with as few, another one each time
            for (int i = 0; i < sums.length; i++) if (sums[i] < sums[least]) least = i;
            to.get(least).add(item);
            sums[least] += item.sentences();
        }
    }

    private static List<String> digests(List<Item> items, String lot) {
        return shuffled(items, lot).stream().map(Item::digest).toList();
    }

    /** By the SHA-256 of lot and digest: anybody can work it out, and no other report moves it. */
    private static List<Item> shuffled(List<Item> items, String lot) {
        return items.stream().sorted(Comparator.comparing((Item item) -> Digests.ofText(lot + ":" + item.digest()))).toList();
    }
}
