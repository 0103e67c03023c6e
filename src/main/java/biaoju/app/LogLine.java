package biaoju.app;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One event: time, level, logger, what was said; of an exception its class and stack, never its message. */
final class LogLine extends Formatter {
    private static final int CAUSES = 8;

    @Override
    public String format(LogRecord record) {
        StringBuilder line = new StringBuilder(200);
        line.append(record.getInstant().truncatedTo(ChronoUnit.MILLIS)).append(' ').append(record.getLevel().getName())
                .append(' ').append(record.getLoggerName()).append(": ")
                .append(formatMessage(record).replace('\n', ' ')).append('\n');
        Throwable thrown = record.getThrown();
        for (int depth = 0; thrown != null && depth < CAUSES; depth++, thrown = thrown.getCause()) {
            line.append(depth == 0 ? "  " : "  caused by ").append(thrown.getClass().getName()).append('\n');
            for (StackTraceElement at : thrown.getStackTrace()) line.append("    at ").append(at).append('\n');
        }
        return line.toString();
    }
}
