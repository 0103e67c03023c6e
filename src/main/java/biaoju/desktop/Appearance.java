package biaoju.desktop;

import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.desktop.look.FontPackage;
import biaoju.desktop.look.Look;
import biaoju.desktop.look.Shade;
import biaoju.desktop.look.SystemTheme;
import biaoju.desktop.look.Theme;
import java.awt.EventQueue;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Language, theme and size, as the user has them, kept in the settings. Event dispatch thread only. */
final class Appearance {
    private final Memory memory;
    private final Look look;
    private final Executor workers;
    private final Runnable onRebuild;
    private final Runnable onTheme;
    private Messages text;
    private Theme theme;
    /** How the desktop around us looked when it was last asked; at first light or dark, as last time. */
    private Shade system;

    /**
     * @param onRebuild everything in the frame is to be built anew: another language or size
     * @param onTheme   everything in the frame has other colours now
     */
    Appearance(Memory memory, Look look, Executor workers, Runnable onRebuild, Runnable onTheme) {
        this.memory = memory;
        this.look = look;
        this.workers = workers;
        this.onRebuild = onRebuild;
        this.onTheme = onTheme;
        theme = Theme.of(memory.get().theme());
        system = Shade.of(memory.get().wasDark());
        text = Messages.of(locale());
    }

    Messages text() {
        return text;
    }

    Theme theme() {
        return theme;
    }

    void speak(String language) {
        memory.change(now -> now.withLanguage(language));
        Messages next = Messages.of(locale());
        if (next.locale().equals(text.locale())) return;
        text = next;
        onRebuild.run();
    }

    /** For what Swing says itself, in file choosers: its Chinese texts are filed under China, not under Chinese. */
    Locale swingLocale() {
        return text.chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Where no font can show Chinese, English is better than boxes, unless Chinese was asked for. */
    private Locale locale() {
        String language = memory.get().language();
        if (!language.equals("system")) return Locale.forLanguageTag(language);
        return look.chinese() ? Locale.getDefault() : Locale.ENGLISH;
    }

    void dress(Theme chosen) {
        theme = chosen;
        memory.change(now -> now.withTheme(chosen.id(), now.wasDark()));
        look.become(chosen.shade(system), look.zoom());
        onTheme.run();
    }

    /** Looks how the desktop around us is, and follows if that was asked for. */
    void askSystem() {
        workers.execute(() -> SystemTheme.shade().ifPresent(shade -> EventQueue.invokeLater(() -> {
            if (shade == system) return;
            system = shade;
            memory.change(now -> now.withTheme(now.theme(), shade.dark()));
            if (theme == Theme.SYSTEM) dress(Theme.SYSTEM);
        })));
    }

    /** Where no font can show Chinese, says which package brings one on this machine. */
    void seekFont(Consumer<Problem> told) {
        if (look.chinese()) return;
        workers.execute(() -> {
            String how = FontPackage.here();
            EventQueue.invokeLater(() -> told.accept(new Problem("desktop.noFont", how)));
        });
    }

    /** The page in a typeface with serifs or without. */
    void set(boolean serif) {
        memory.change(now -> now.withComfort(now.comfort().withSerif(serif)));
        look.set(serif);
        onTheme.run();
    }

    /** @param by +1 larger, −1 smaller, 0 back to 100 % */
    void zoom(int by) {
        resize(by == 0 ? 100 : look.zoomStep(by));
    }

    /** @param size percent */
    void resize(int size) {
        if (size == look.zoom()) return;
        memory.change(now -> now.withZoom(size));
        look.resize(size);
        onRebuild.run();
    }
}
