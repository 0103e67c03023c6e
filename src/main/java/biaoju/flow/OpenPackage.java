package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.command.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a folder to work in out of a package that was received. */
public final class OpenPackage {
    private OpenPackage() {}

    /** Whether the file is a package, of whatever kind. */
    public static boolean isPackage(Path file) {
        return Files.isRegularFile(file) && ProjectZip.is(ZipForm.PACKAGE, file);
    }

    /** Where it is unpacked unless somebody chooses another place: beside it, under its name without the ending. */
    public static Path folderFor(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        String name = whole.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return whole.resolveSibling(dot > 0 ? name.substring(0, dot) : name + "-project");
    }

    /**
     * Unpacks it, or finds the folder where it was unpacked before.
     *
     * @param folder new, empty, or holding this very package already
     * @return the project folder
     * @throws Problem if it is no sound package to work on, or the folder holds something else
     */
    public static Path unpack(Path file, Path folder, Cancel cancel, Progress progress) {
        Path target = folder.toAbsolutePath().normalize();
        if (ProjectFolder.isProject(target)) {
            if (Restore.baseIn(file, target, cancel)) return target;
            throw new Problem("flow.package_elsewhere", target.toString());
        }
        Restore.read(file, target, cancel, progress);
        return target;
    }
}
