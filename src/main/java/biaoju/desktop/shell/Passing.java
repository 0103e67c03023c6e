package biaoju.desktop.shell;

import biaoju.desktop.parts.NoticeBar;
import biaoju.domain.SentenceId;
import biaoju.session.Page;
import biaoju.session.View;
import java.util.Objects;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/** A message that is of one moment: it goes with the next sentence, with the next such message, or after a while. */
final class Passing {
    /** Milliseconds: time to read a line twice. */
    private static final int WHILE = 8_000;

    private final NoticeBar notices;
    private final Timer gone = new Timer(WHILE, e -> forget());
    private @Nullable String said;
    private @Nullable SentenceId at;

    Passing(NoticeBar notices) {
        this.notices = notices;
        gone.setRepeats(false);
    }

    void say(String message) {
        forget();
        if (notices.messages().contains(message)) return; // somebody else's, who takes it away
        said = message;
        notices.say(NoticeBar.Tone.INFO, message);
        gone.restart();
    }

    /** The next view: at another sentence it is over. */
    void at(@Nullable View view) {
        Page page = view == null ? null : view.page();
        SentenceId now = page == null ? null : page.sentence().map(page.document()::idOf).orElse(null);
        if (!Objects.equals(now, at)) forget();
        at = now;
    }

    private void forget() {
        gone.stop();
        if (said != null) notices.forget(said);
        said = null;
    }
}
