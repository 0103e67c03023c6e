package biaoju.gui;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Chooses the window toolkit before any class of AWT is touched: the X server's where there is a display, else one
 * that paints in memory. The property {@code gui.toolkit} ({@code auto}, {@code cacio}, {@code x}) overrides it.
 */
public final class GuiToolkit implements LauncherSessionListener {
    /** Its static initialiser puts the toolkit in place. */
    private static final String CACIO = "com.github.caciocavallosilano.cacio.ctc.junit.CacioExtension";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("java.awt.headless")) return; // tests without windows
        if (!inMemory(System.getProperty("gui.toolkit", "auto"), System.getenv("DISPLAY"))) return;
        try {
            Class.forName(CACIO);
        } catch (ClassNotFoundException | LinkageError broken) {
            throw new IllegalStateException("no display, and no toolkit that paints in memory", broken);
        }
    }

    private static boolean inMemory(String wanted, @Nullable String display) {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        return wanted.equals("cacio") || (wanted.equals("auto") && linux && (display == null || display.isBlank()));
    }
}
