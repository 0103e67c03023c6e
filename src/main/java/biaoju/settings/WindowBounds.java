package biaoju.settings;

/** Where a window stood: pixels of the virtual desktop, and the screen it was on. */
public record WindowBounds(int x, int y, int width, int height, boolean maximized, String screen) {}
