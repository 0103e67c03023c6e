package biaoju.desktop.agreement;

import biaoju.domain.SentenceId;

/** Which sentences the units of the ratings are. Safe for use by several threads. */
@FunctionalInterface
public interface Places {
    SentenceId sentence(int unit);
}
