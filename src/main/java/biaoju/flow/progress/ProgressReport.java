package biaoju.flow.progress;

import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.WorkDone;
import biaoju.domain.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a project is: from sums that are kept with every label, so that asking costs next to nothing however many labels
 * there are.
 *
 * @param labels  ids: those of the scheme in its order, then others that stand in the project
 * @param people  me first, then by name; whoever has labels or something to label
 * @param together all people as one: what they have done and have to do; empty for fewer than two
 * @param reports in the project's order
 */
public record ProgressReport(LocalDate today, List<String> labels, List<Person> people, Optional<Person> together,
        List<ReportDone> reports) {
    /** So many weeks are told day by day, the one of today with them. */
    public static final int WEEKS = 12;

    public ProgressReport {
        labels = List.copyOf(labels);
        people = List.copyOf(people);
        reports = List.copyOf(reports);
    }

    /**
     * Waits for the database.
     *
     * @param only whose progress; empty for everybody's
     * @param zone where a day begins and ends
     */
    public static ProgressReport of(Project project, Optional<UUID> only, LocalDate today, ZoneId zone) {
        WorkDone done = work(project, first(today), zone);
        List<String> scheme = project.scheme().labels().stream().map(Label::id).toList();
        return new Reckoning(done, scheme, today, zone).report(project.me(), only);
    }

    static LocalDate first(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    private static WorkDone work(Project project, LocalDate first, ZoneId zone) {
        return Waiting.on(project.ask().work(first.atStartOfDay(zone).toInstant()));
    }
}
