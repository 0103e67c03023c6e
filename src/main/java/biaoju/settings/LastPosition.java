package biaoju.settings;

/** The report that was open last in a project, by digest, and the sentence's number in it. */
public record LastPosition(String report, int sentence) {}
