package biaoju.cli;

import biaoju.base.Messages;
import biaoju.base.Progress;
import java.io.OutputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Where a verb speaks: data to {@code out}, everything else to {@code err}; a moving bar only to a terminal. */
final class Streams {
    private static final int BAR_WIDTH = 79;

    final Output out;
    final Messages messages;
    private final PrintStream err;
    private final boolean terminal;

    Streams(OutputStream out, PrintStream err, Messages messages, boolean terminal) {
        this.out = new Output(out);
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
    }

    PrintStream err() {
        return err;
    }

    /** A remark that is neither data nor failure. */
    void say(String key, Object... args) {
        err.println(oneLine(messages.get(key, args)));
    }

    /** The one line that says what could not be done. */
    void failure(String verb, String what) {
        err.println(oneLine((verb.isEmpty() ? "biaoju" : "biaoju " + verb) + ": " + what));
    }

    /** A bar that moves while the work goes on; off a terminal it is silent. */
    Bar bar(String key) {
        return new Bar(terminal ? new ProgressBarBuilder().setTaskName(messages.get(key)).setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII).setMaxRenderedLength(BAR_WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH)).build() : null);
    }

    /** People's file names may hold anything; a message stays one line and moves no cursor. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(c -> c == '\n' ? ' ' : c)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
        return line.toString();
    }

    /** Progress shown to a person. */
    static final class Bar implements Progress, AutoCloseable {
        private final @Nullable ProgressBar bar;

        private Bar(@Nullable ProgressBar bar) {
            this.bar = bar;
        }

        @Override
        public void at(long done, long total) {
            if (bar == null) return;
            if (bar.getMax() != total) bar.maxHint(total);
            bar.stepTo(done);
        }

        @Override
        public void close() {
            if (bar != null) bar.close();
        }
    }
}
