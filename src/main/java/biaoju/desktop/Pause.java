package biaoju.desktop;

import javax.swing.Timer;

/** Something is to be done once nothing has happened for a while. */
interface Pause {
    /** Waits from now on. */
    void restart();

    /** Waits no longer: it is not done. */
    void stop();

    /** Makes one for what is to be done. */
    @FunctionalInterface
    interface Maker {
        Pause before(Runnable deed);
    }

    /** Done on the event dispatch thread. */
    static Maker of(int millis) {
        return deed -> {
            Timer timer = new Timer(millis, e -> deed.run());
            timer.setRepeats(false);
            return new Pause() {
                @Override
                public void restart() {
                    timer.restart();
                }

                @Override
                public void stop() {
                    timer.stop();
                }
            };
        };
    }
}
