package biaoju.command;

import biaoju.domain.SentenceId;
import java.util.UUID;

/** That an annotator says nothing of a sentence any more. */
public record Withdrawn(SentenceId sentence, UUID annotator) {}
