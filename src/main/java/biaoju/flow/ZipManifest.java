package biaoju.flow;

import java.util.List;

/** What a zip of ours says of itself: every file with its size and SHA-256. */
interface ZipManifest {
    List<Item> files();

    /** One file; {@code path} with {@code /} between folders. */
    record Item(String path, long bytes, String sha256) {}
}
