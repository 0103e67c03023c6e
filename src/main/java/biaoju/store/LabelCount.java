package biaoju.store;

import java.util.UUID;

/** How often an annotator gave a label, noise included. */
public record LabelCount(UUID annotator, String label, long count) {}
