package biaoju.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The hash chain of a log: each frame's hash is SHA-256 over the one before it (32 bytes) and the frame's bytes. */
final class Chain {
    private static final HexFormat HEX = HexFormat.of();

    private Chain() {}

    /** What stands before a writer's first frame. */
    static String start(UUID writer) {
        return HEX.formatHex(sha().digest(writer.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    /** @param previous 64 lower-case hex digits */
    static String next(String previous, byte[] bytes, int from, int to) {
        MessageDigest sha = sha();
        sha.update(HEX.parseHex(previous));
        sha.update(bytes, from, to - from);
        return HEX.formatHex(sha.digest());
    }

    static boolean isHash(String text) {
        if (text.length() != 64) return false;
        for (int i = 0; i < 64; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every Java has it
            throw new IllegalStateException(impossible);
        }
    }
}
