package biaoju.flow.progress;

import biaoju.command.ReportLine;
import biaoju.command.WorkDone;
import biaoju.command.WorkDone.Given;
import biaoju.command.WorkDone.Stretch;
import biaoju.domain.Annotator;
import biaoju.domain.Assignment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Makes a report of what has been done. */
final class Reckoning {
    /** Stands for everybody. */
    private static final Annotator ALL = new Annotator(new UUID(0, 0), "");

    private final WorkDone done;
    private final LocalDate today;
    private final ZoneId zone;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> parts = new HashMap<>();
    private final Map<UUID, List<Stretch>> quarters = new HashMap<>();
    private final Map<UUID, Stretch> sums = new HashMap<>();
    private final Map<UUID, Map<String, WorkDone.Tally>> tallies = new HashMap<>();

    Reckoning(WorkDone done, List<String> scheme, LocalDate today, ZoneId zone) {
        this.done = done;
        this.today = today;
        this.zone = zone;
        scheme.forEach(label -> labels.put(label, labels.size()));
        for (Stretch sum : done.sums()) {
            sums.put(sum.annotator(), sum);
            for (Given given : sum.given()) labels.putIfAbsent(given.label(), labels.size());
        }
        for (Assignment one : done.assignments()) parts.put(one.annotator(), new HashSet<>(one.reports()));
        for (Stretch one : done.quarters()) quarters.computeIfAbsent(one.annotator(), id -> new ArrayList<>()).add(one);
        for (WorkDone.Tally one : done.tallies()) tallies.computeIfAbsent(one.annotator(), id -> new HashMap<>()).put(one.report(), one);
    }

    ProgressReport report(Annotator me, Optional<UUID> only) {
        List<Annotator> people = new ArrayList<>(done.annotators());
        if (people.stream().noneMatch(one -> one.id().equals(me.id()))) people.add(me);
        people.removeIf(one -> only.isPresent() ? !only.get().equals(one.id()) : !one.id().equals(me.id()) && !takesPart(one.id()));
        people.sort(Comparator.comparing((Annotator one) -> !one.id().equals(me.id())).thenComparing(Annotator::name).thenComparing(Annotator::id));
        List<Person> each = people.stream().map(one -> person(one, List.of(one.id()))).toList();
        Optional<Person> together = people.size() < 2 ? Optional.empty()
                : Optional.of(person(ALL, people.stream().map(Annotator::id).toList()));
        return new ProgressReport(today, List.copyOf(labels.keySet()), each, together,
                done.reports().stream().map(line -> report(line, people)).toList());
    }

    private boolean takesPart(UUID who) {
        return sums.containsKey(who) || parts.containsKey(who) || tallies.containsKey(who);
    }

    /** Whether the report is this annotator's to label. */
    private boolean assigned(UUID who, String report) {
        return parts.isEmpty() || parts.getOrDefault(who, Set.of()).contains(report);
    }

    private ReportDone report(ReportLine line, List<Annotator> people) {
        String digest = line.report().digest();
        List<ReportDone.Done> all = new ArrayList<>(people.size());
        for (Annotator one : people) {
            WorkDone.Tally tally = tallies.getOrDefault(one.id(), Map.of()).get(digest);
            all.add(new ReportDone.Done(assigned(one.id(), digest), tally == null ? 0 : tally.labelled(), tally == null ? 0 : tally.flagged()));
        }
        return new ReportDone(line.report(), line.sentences(), all);
    }

    /** @param ids of the one, or of all */
    private Person person(Annotator who, List<UUID> ids) {
        int reports = 0;
        int of = 0;
        int labelled = 0;
        int flagged = 0;
        long[] given = new long[labels.size()];
        List<Stretch> work = new ArrayList<>();
        for (UUID id : ids) {
            Map<String, WorkDone.Tally> tally = tallies.getOrDefault(id, Map.of());
            for (ReportLine line : done.reports()) {
                String digest = line.report().digest();
                if (!assigned(id, digest)) continue;
                reports++;
                of += line.sentences();
                WorkDone.Tally mine = tally.get(digest);
                if (mine != null) labelled += mine.labelled();
            }
            flagged += tally.values().stream().mapToInt(WorkDone.Tally::flagged).sum();
            Stretch sum = sums.get(id);
            if (sum != null) for (Given one : sum.given()) given[labels.getOrDefault(one.label(), 0)] += one.count();
            work.addAll(quarters.getOrDefault(id, List.of()));
        }
        List<DayWork> days = days(work);
        Lately lately = Lately.of(days, times(work), today);
        return new Person(who, reports, of, labelled, flagged, LongStream.of(given).boxed().toList(), days, lately.pace(),
                lately.estimate(of, of - labelled, today));
    }

    private LocalDate day(Stretch stretch) {
        return stretch.from().atZone(zone).toLocalDate();
    }

    private List<DayWork> days(List<Stretch> work) {
        Map<LocalDate, List<Stretch>> byDay = new HashMap<>();
        for (Stretch one : work) byDay.computeIfAbsent(day(one), date -> new ArrayList<>()).add(one);
        return ProgressReport.first(today).datesUntil(today.plusDays(1)).map(date -> day(date, byDay.getOrDefault(date, List.of()))).toList();
    }

    private DayWork day(LocalDate date, List<Stretch> work) {
        int[] counts = new int[labels.size()];
        int otherwise = 0;
        int timed = 0;
        long activeMs = 0;
        for (Stretch one : work) {
            activeMs += one.activeMs();
            for (Given given : one.given()) {
                if (given.byHand()) counts[labels.getOrDefault(given.label(), 0)] += given.count();
                else otherwise += given.count();
                if (given.timed()) timed += given.count();
            }
        }
        return new DayWork(date, IntStream.of(counts).boxed().toList(), otherwise, timed, activeMs);
    }

    /** How long sentences took lately. */
    private List<Pace.Times> times(List<Stretch> work) {
        List<Pace.Times> times = new ArrayList<>();
        for (Stretch one : work) {
            if (!Lately.within(day(one), today)) continue;
            for (Given given : one.given()) if (given.timed()) times.add(new Pace.Times(given.fromMs(), given.toMs(), given.count()));
        }
        return times;
    }
}
