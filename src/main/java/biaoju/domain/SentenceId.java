package biaoju.domain;

/** A sentence's identity, the same on every machine: its report's digest and its place. */
public record SentenceId(String report, Span span) {
    @Override
    public String toString() {
        return report.substring(0, Math.min(16, report.length())) + ":" + span.start() + "-" + span.end();
    }
}
