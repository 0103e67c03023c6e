package biaoju.importing.extract;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one row group, read and unpacked one after the other. */
final class ParquetPages implements PageReader, Closeable {
    private static final int LARGEST = 256 << 20;

    private final InputStream in;
    private final CompressionCodec codec;
    private final long values;
    private long left;
    /** A page read ahead, while it was to be seen whether a dictionary comes first. */
    private @Nullable PageHeader waiting;

    private ParquetPages(InputStream in, ColumnMetaData column) {
        this.in = in;
        this.codec = column.getCodec();
        this.values = column.getNum_values();
        this.left = values;
    }

    /** @throws Refusal if it is packed in a way that is not read */
    static ParquetPages open(Path file, ColumnMetaData column) throws IOException, Refusal {
        switch (column.getCodec()) {
            case UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW -> { }
            default -> throw new Refusal("tablePacked", column.getCodec().name());
        }
        long start = column.getData_page_offset();
        if (column.isSetDictionary_page_offset() && column.getDictionary_page_offset() > 0) start = Math.min(start, column.getDictionary_page_offset());
        FileChannel channel = FileChannel.open(file);
        try {
            channel.position(start);
        } catch (IOException | IllegalArgumentException nowhere) {
            channel.close();
            throw new IOException("a column at " + start, nowhere);
        }
        return new ParquetPages(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16), column);
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            PageHeader header = Util.readPageHeader(in);
            if (header.getType() != PageType.DICTIONARY_PAGE) {
                waiting = header;
                return null;
            }
            byte[] page = unpacked(taken(header.getCompressed_page_size()), header.getUncompressed_page_size());
            var dictionary = header.getDictionary_page_header();
            return new DictionaryPage(BytesInput.from(page), dictionary.getNum_values(), encoding(dictionary.getEncoding()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public @Nullable DataPage readPage() {
        try {
            while (left > 0) {
                PageHeader header = waiting != null ? waiting : Util.readPageHeader(in);
                waiting = null;
                byte[] packed = taken(header.getCompressed_page_size());
                if (header.getType() == PageType.DATA_PAGE) return first(header, packed);
                if (header.getType() == PageType.DATA_PAGE_V2) return second(header, packed);
            }
            return null;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private DataPage first(PageHeader header, byte[] packed) throws IOException {
        var data = header.getData_page_header();
        left -= data.getNum_values();
        byte[] page = unpacked(packed, header.getUncompressed_page_size());
        return new DataPageV1(BytesInput.from(page), data.getNum_values(), page.length, null, encoding(data.getRepetition_level_encoding()),
                encoding(data.getDefinition_level_encoding()), encoding(data.getEncoding()));
    }

    /** Of these only the values are packed, if at all. */
    private DataPage second(PageHeader header, byte[] packed) throws IOException {
        DataPageHeaderV2 data = header.getData_page_header_v2();
        left -= data.getNum_values();
        int repetitions = data.getRepetition_levels_byte_length();
        int levels = Math.addExact(repetitions, data.getDefinition_levels_byte_length());
        if (repetitions < 0 || levels < repetitions || levels > packed.length) throw new IOException("levels of " + levels + " bytes");
        byte[] rest = Arrays.copyOfRange(packed, levels, packed.length);
        boolean plain = data.isSetIs_compressed() && !data.isIs_compressed();
        byte[] values = plain ? rest : unpacked(rest, header.getUncompressed_page_size() - levels);
        return DataPageV2.uncompressed(data.getNum_rows(), data.getNum_nulls(), data.getNum_values(), BytesInput.from(packed, 0, repetitions),
                BytesInput.from(packed, repetitions, levels - repetitions), encoding(data.getEncoding()), BytesInput.from(values), null);
    }

    private byte[] taken(int length) throws IOException {
        if (length < 0 || length > LARGEST) throw new IOException("a page of " + length + " bytes");
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("half a page");
        return bytes;
    }

    private byte[] unpacked(byte[] packed, int size) throws IOException {
        if (size < 0 || size > LARGEST) throw new IOException("a page of " + size + " bytes");
        if (codec == CompressionCodec.UNCOMPRESSED) return packed;
        if (size == 0) return new byte[0];
        if (codec == CompressionCodec.GZIP) {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                return whole(gzip.readNBytes(size), size);
            }
        }
        byte[] page = new byte[size];
        int length = decompressor().decompress(packed, 0, packed.length, page, 0, size);
        return length == size ? page : whole(new byte[0], size);
    }

    private static byte[] whole(byte[] page, int size) throws IOException {
        if (page.length < size) throw new EOFException("half a page");
        return page;
    }

    private Decompressor decompressor() {
        return switch (codec) {
            case SNAPPY -> new SnappyDecompressor();
            case ZSTD -> new ZstdDecompressor();
            default -> new Lz4Decompressor();
        };
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding named) {
        return Encoding.valueOf(named.name());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
