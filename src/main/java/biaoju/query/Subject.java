package biaoju.query;

import biaoju.domain.Kind;
import biaoju.domain.Noise;
import biaoju.domain.Origin;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence as a query sees it. What is not asked for is not fetched: see {@link Query#fields}. */
public interface Subject {
    String text();

    Kind kind();

    /** Null where it is report text. */
    @Nullable Noise noise();

    /** The report's name. */
    String report();

    /** The report's digest, 64 hex digits. */
    String digest();

    /** Titles of the headings above it, outermost first. */
    List<String> section();

    /** Ids of its labels; none where it has no label. */
    List<String> labels();

    /** Names of those who labelled it. */
    List<String> annotators();

    boolean flagged();

    /** What people noted; empty notes are none. */
    List<String> notes();

    /** How its labels came to be. */
    List<Origin> origins();

    /** Whether somebody's label waits to be confirmed. */
    boolean toConfirm();

    /** Ids of the labels that are suggested for it. */
    List<String> suggested();

    /** When its labels were given, UTC. */
    List<LocalDate> dates();
}
