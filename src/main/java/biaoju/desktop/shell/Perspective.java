package biaoju.desktop.shell;

import java.util.List;
import java.util.stream.Stream;

/**
 * One way to use the workbench: the tool windows and pages that a kind of work needs. The action that goes to it is
 * {@code perspective.<id>}, its title {@code shell.perspective.<id>}.
 *
 * @param id    stable: what stands where in it is kept under it
 * @param icon  of {@code resources/biaoju/icons}
 * @param shown ids of the tool windows that stand open at first
 * @param more  ids of its other tool windows
 * @param pages ids of its pages, which stand before the open reports; at first the first of them is in front
 */
public record Perspective(String id, String icon, List<String> shown, List<String> more, List<String> pages) {
    public Perspective {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
        pages = List.copyOf(pages);
    }

    /** Whether the tool window belongs to it at all. */
    public boolean has(String window) {
        return shown.contains(window) || more.contains(window);
    }

    /** All its tool windows. */
    public Stream<String> windows() {
        return Stream.concat(shown.stream(), more.stream());
    }
}
