package biaoju.domain;

import java.util.UUID;

/** A person who labels. The name may change; the UUID stays. */
public record Annotator(UUID id, String name) {}
