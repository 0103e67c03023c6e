package biaoju.flow;

import biaoju.base.Cancel;
import biaoju.formats.NeighbourFormat;
import biaoju.formats.TableSource;
import biaoju.importing.extract.TableKind;
import biaoju.importing.extract.TableReader;
import java.io.InputStream;
import java.nio.file.Path;

/** Has tables that are no text taken apart in a process of their own. */
final class LabelTables implements TableSource {
    private final TableReader reader = new TableReader(TableReader.USUAL);
    private final Cancel cancel;

    LabelTables(Cancel cancel) {
        this.cancel = cancel;
    }

    @Override
    public InputStream rows(NeighbourFormat format, Path file) {
        return switch (format) {
            case XLSX -> reader.rows(file, TableKind.XLSX, cancel);
            case PARQUET -> reader.rows(file, TableKind.PARQUET, cancel);
            default -> throw new IllegalArgumentException(format + " is text");
        };
    }
}
