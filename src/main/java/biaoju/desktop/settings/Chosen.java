package biaoju.desktop.settings;

import biaoju.desktop.look.Theme;

/**
 * What the page shows as set.
 *
 * @param language {@code zh}, {@code en} or {@code system}
 * @param zoom     percent
 * @param previews whether a cut by hand is shown before it is done
 * @param serif    whether the page is set with serifs
 */
public record Chosen(Theme theme, String language, int zoom, boolean serif, boolean previews) {}
