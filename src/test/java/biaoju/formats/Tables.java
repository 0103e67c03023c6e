package biaoju.formats;

import biaoju.base.Cancel;
import biaoju.importing.extract.TableKind;
import biaoju.importing.extract.TableReader;
import java.io.InputStream;
import java.nio.file.Path;

/** Takes tables apart as the program does. */
final class Tables {
    private Tables() {}

    static InputStream rows(NeighbourFormat format, Path file) {
        return new TableReader(TableReader.USUAL).rows(file, TableKind.valueOf(format.name()), new Cancel());
    }
}
