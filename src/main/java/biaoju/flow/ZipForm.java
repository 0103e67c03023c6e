package biaoju.flow;

import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A kind of zip that the program writes.
 *
 * @param manifest the entry that lists the others
 * @param paths    what the others may be called
 * @param read     bytes of the manifest and the zip's name to what it says
 * @param messages what the keys of its problems begin with
 */
record ZipForm<M extends ZipManifest>(String manifest, Pattern paths, BiFunction<byte[], String, M> read, String messages) {
    private static final String NAME = "[^/\\\\:*?\"<>|\\p{Cntrl}]+";

    static final ZipForm<BackupManifest> BACKUP = new ZipForm<>(BackupManifest.NAME,
            Pattern.compile("(corpus|annotations)(/" + NAME + ")+"), BackupManifest::parse, "flow.backup");

    static final ZipForm<PackageManifest> PACKAGE = new ZipForm<>(PackageManifest.NAME,
            Pattern.compile("corpus/" + NAME + "|annotations/(scheme\\.json|GUIDELINE" + NAME
                    + "\\.md|texts/[0-9a-f]{16}\\.txt|journal/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.log)"),
            PackageManifest::parse, "flow.package");
}
