package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.flow.progress.DayWork;
import biaoju.flow.progress.Estimate;
import biaoju.flow.progress.Pace;
import biaoju.flow.progress.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Figures of the dashboard in words. */
final class Said {
    static final String NONE = "–";
    private static final long MINUTE_MS = 60_000;

    private final Messages text;
    private final DateTimeFormatter day;

    Said(Messages text) {
        this.text = text;
        day = DateTimeFormatter.ofPattern(text.get("dashboard.day"), text.locale());
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Rounded down, for 100 % is all; nothing but nothing is 0 %. */
    String share(long done, long of) {
        if (of == 0) return NONE;
        long percent = done * 100 / of;
        return text.get("dashboard.percent", percent == 0 && done > 0 ? "<1" : Long.toString(percent));
    }

    String of(long done, long all) {
        return text.get("dashboard.doneOf", count(done), count(all));
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    /** With the year where it is not this one. */
    private String date(LocalDate date, LocalDate today) {
        String pattern = text.get(date.getYear() == today.getYear() ? "dashboard.date" : "dashboard.date.year");
        return DateTimeFormatter.ofPattern(pattern, text.locale()).format(date);
    }

    /** Labels of a stretch of days that are no work by hand, and the time the others took. */
    String beside(List<DayWork> days) {
        int otherwise = days.stream().mapToInt(DayWork::otherwise).sum();
        long minutes = days.stream().mapToLong(DayWork::activeMs).sum() / MINUTE_MS;
        String time = minutes < 1 ? "" : minutes < 60 ? text.get("dashboard.minutes", minutes)
                : text.get("dashboard.hours", oneDecimal(minutes / 60.0));
        String rest = otherwise == 0 ? "" : text.get("dashboard.otherwise", count(otherwise));
        return time.isEmpty() || rest.isEmpty() ? time + rest : time + text.get("dashboard.between") + rest;
    }

    String pace(Person person) {
        return person.pace().map(pace -> count(Math.round(pace.sentencesAnHour()))).orElse(NONE);
    }

    String belowPace(Person person) {
        return person.pace().map(pace -> text.get("dashboard.median", oneDecimal(pace.medianSeconds())))
                .orElseGet(() -> text.get("dashboard.pace.tooFew", Pace.FEWEST));
    }

    String estimate(Estimate estimate) {
        return switch (estimate.known()) {
            case NOTHING, TOO_FEW -> NONE;
            case DONE -> text.get("dashboard.done");
            case HOURS, DATE -> text.get("dashboard.estimate", estimate.hours() < 100 ? oneDecimal(estimate.hours())
                    : count(Math.round(estimate.hours())));
        };
    }

    String belowEstimate(Estimate estimate, LocalDate today) {
        String left = count(estimate.remaining());
        return switch (estimate.known()) {
            case NOTHING -> text.get("dashboard.estimate.nothing");
            case DONE -> text.get("dashboard.estimate.done");
            case TOO_FEW -> text.get("dashboard.estimate.tooFew", left);
            case HOURS -> text.get("dashboard.estimate.hours", left);
            case DATE -> text.get("dashboard.estimate.date", left, estimate.when().map(when -> date(when, today)).orElse(NONE));
        };
    }
}
