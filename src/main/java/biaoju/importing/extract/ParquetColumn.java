package biaoju.importing.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.VersionParser;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of values, or of lists of values.
 *
 * @param place      among the file's columns
 * @param definition how many of its levels may be missing
 * @param repetition 1 for a list
 * @param names      what its numbers stand for, or none
 */
record ParquetColumn(String name, int place, SchemaElement leaf, int definition, int repetition, List<String> names) {
    /** Whether its values can be said as text. */
    boolean isRead() {
        return leaf.getType() != Type.INT96 && leaf.getType() != Type.FIXED_LEN_BYTE_ARRAY && repetition <= 1;
    }

    Values values(ParquetPages pages) {
        PrimitiveType type = Types.optional(PrimitiveType.PrimitiveTypeName.valueOf(
                leaf.getType() == Type.BYTE_ARRAY ? "BINARY" : leaf.getType().name())).named(name);
        ColumnDescriptor column = new ColumnDescriptor(new String[] {name}, type, repetition, definition);
        VersionParser.ParsedVersion unknown = new VersionParser.ParsedVersion("unknown", null, null);
        return new Values(new ColumnReaderImpl(column, pages, new PrimitiveConverter() { }, unknown), pages.getTotalValueCount());
    }

    /** The column's values in one row group. */
    final class Values {
        private final ColumnReader reader;
        private long left;

        Values(ColumnReader reader, long values) {
            this.reader = reader;
            this.left = values;
        }

        /** The next row's: a string, a list of strings, or nothing. */
        @Nullable Object next() throws IOException {
            if (repetition == 0) return one();
            List<String> list = new ArrayList<>();
            do {
                String value = one();
                if (value != null) list.add(value);
            } while (left > 0 && reader.getCurrentRepetitionLevel() > 0);
            return list.isEmpty() ? null : list;
        }

        private @Nullable String one() throws IOException {
            if (left-- <= 0) throw new IOException("fewer values than rows");
            String value = reader.getCurrentDefinitionLevel() < definition ? null : text();
            reader.consume();
            return value;
        }

        private @Nullable String text() throws IOException {
            return switch (leaf.getType()) {
                case BOOLEAN -> Boolean.toString(reader.getBoolean());
                case INT32 -> number(reader.getInteger());
                case INT64 -> number(reader.getLong());
                case FLOAT -> Float.toString(reader.getFloat());
                case DOUBLE -> Double.toString(reader.getDouble());
                default -> StandardCharsets.UTF_8.newDecoder().decode(reader.getBinary().toByteBuffer()).toString();
            };
        }

        /** What is beyond the names is no label; −1 says that there is none. */
        private @Nullable String number(long value) {
            if (!names.isEmpty() && value == -1) return null;
            if (value >= 0 && value < names.size()) return names.get((int) value);
            return leaf.isSetLogicalType() && leaf.getLogicalType().isSetTIMESTAMP() ? moment(value) : Long.toString(value);
        }

        private String moment(long value) {
            var unit = leaf.getLogicalType().getTIMESTAMP().getUnit();
            return Instant.EPOCH.plus(value, unit.isSetMILLIS() ? ChronoUnit.MILLIS : unit.isSetMICROS() ? ChronoUnit.MICROS : ChronoUnit.NANOS).toString();
        }
    }
}
