package biaoju.desktop.action;

/**
 * Why a key may not do what it is wanted for.
 *
 * @param other of an action its id, of a menu its id; else empty
 */
public record Clash(Kind kind, String other) {
    /** What has the key. */
    public enum Kind {
        /** Another action, in a perspective that both belong to: it can be taken from there. */
        ACTION(false),
        /** It types text, or leads from part to part: never for an action. */
        TYPED(true),
        /** Text fields need it: there it goes on doing what it does. */
        TEXT(false),
        /** Chinese input methods switch with it. */
        INPUT_METHOD(false),
        /** It opens a menu. */
        MENU(false),
        /** The system around us takes it first. */
        SYSTEM(false);

        private final boolean forbidden;

        Kind(boolean forbidden) {
            this.forbidden = forbidden;
        }

        /** Whether the user cannot have it so even if they want. */
        public boolean forbidden() {
            return forbidden;
        }
    }

    static Clash of(Kind kind) {
        return new Clash(kind, "");
    }
}
