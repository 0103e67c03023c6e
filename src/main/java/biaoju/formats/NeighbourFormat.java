package biaoju.formats;

import biaoju.base.Problem;
import biaoju.domain.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that labels come in and go out in, by the name they have on the command line. */
public enum NeighbourFormat {
    /** Our own label lines. */
    JSONL("jsonl", Shape.FILE),
    CSV("csv", Shape.FILE),
    CSV_SPREADSHEET("csv-spreadsheet", Shape.FILE),
    /** An Excel workbook. */
    XLSX("xlsx", Shape.FILE),
    /** As Hugging Face has it. */
    PARQUET("parquet", Shape.FILE),
    DOCCANO("doccano", Shape.FOLDER),
    /** One array instead of lines; read only. */
    DOCCANO_JSON("doccano-json", Shape.NONE),
    DOCCANO_CSV("doccano-csv", Shape.FOLDER),
    LABEL_STUDIO("label-studio", Shape.FILE),
    /** WebAnno TSV 3.3. */
    WEBANNO("webanno", Shape.FOLDER),
    /** UIMA CAS JSON 0.4. */
    CAS_JSON("cas-json", Shape.FOLDER),
    /** UIMA XMI. */
    XMI("xmi", Shape.FOLDER),
    BRAT("brat", Shape.FOLDER),
    CONLLU("conllu", Shape.FOLDER);

    /** What an export makes. */
    public enum Shape {
        FILE,
        FOLDER,
        /** It is read only. */
        NONE
    }

    private final String id;
    private final Shape shape;

    NeighbourFormat(String id, Shape shape) {
        this.id = id;
        this.shape = shape;
    }

    public String id() {
        return id;
    }

    public Shape shape() {
        return shape;
    }

    public static Optional<NeighbourFormat> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /**
     * What the file is, by how it begins.
     *
     * @throws Problem if it cannot be read, or is like none of them
     */
    public static NeighbourFormat guess(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(FormatGuess.ENOUGH);
            String name = String.valueOf(file.getFileName());
            boolean ours = beginning.length == 0 || name.endsWith(".jsonl");
            NeighbourFormat named = name.endsWith(".ann") ? BRAT : ours ? JSONL : null; // with nothing in it but the name
            return FormatGuess.of(beginning).or(() -> Optional.ofNullable(named))
                    .orElseThrow(() -> new Problem("formats.neighbour.unknown", file.toString()));
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw new Problem(broken, "formats.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    /**
     * Reads a neighbour's file that is text; ours are read by {@link LabelLines}.
     *
     * @throws Problem if it cannot be read at all
     */
    public void read(Path file, FoundLabels found) {
        read(file, Naming.NONE, TableSource.NONE, found);
    }

    /** Whether it is no text, so that a {@link TableSource} has to take it apart. */
    public boolean isTable() {
        return this == XLSX || this == PARQUET;
    }

    /**
     * Reads a neighbour's file; ours are read by {@link LabelLines}.
     *
     * @param naming    whose labels they are
     * @param tables    takes apart what is no text
     * @throws Problem if it cannot be read at all
     */
    public void read(Path file, Naming naming, TableSource tables, FoundLabels found) {
        try (InputStream in = isTable() ? tables.rows(this, file) : Files.newInputStream(file)) {
            read(in, file, naming, found);
        } catch (NoSuchFileException missing) {
            throw new Problem(missing, "formats.missing", file.toString());
        } catch (IOException broken) {
            throw new Problem(broken, "formats.unreadable", file.toString(), String.valueOf(broken.getMessage()));
        }
    }

    private void read(InputStream in, Path path, Naming naming, FoundLabels found) throws IOException {
        String file = path.toString();
        String base = FileNames.name(String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", ""));
        String who = naming.annotator().orElse(this == BRAT ? folder(path) : base);
        switch (this) {
            case JSONL -> throw new IllegalArgumentException("our own lines are read as such");
            case CSV, CSV_SPREADSHEET -> LabelTable.read(in, file, found);
            case XLSX, PARQUET -> new TableLines(file, found).read(in);
            case DOCCANO -> new DoccanoReader(file, who, found).lines(in);
            case DOCCANO_JSON -> new DoccanoReader(file, who, found).array(in);
            case DOCCANO_CSV -> new DoccanoReader(file, who, found).table(in);
            case LABEL_STUDIO -> new LabelStudioReader(file, naming.predictor(), found).read(in);
            case WEBANNO -> new WebAnnoReader(file, folder(path), who, found).read(in);
            case CAS_JSON -> new CasJsonReader(file, base, found).read(in);
            case XMI -> new XmiReader(file, base, found).read(in);
            case BRAT -> new BratReader(path, base, who, found).read(in);
            case CONLLU -> new ConlluReader(file, who, found).read(in);
        }
    }

    private static String folder(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder == null || folder.getFileName() == null ? "" : FileNames.name(folder.getFileName().toString());
    }

    /**
     * Does not close {@code out}; closing the writer hands everything over to it. A Parquet file's writer is a dataset's, so it is
     * not among these.
     */
    public LabelWriter writer(OutputStream out) throws IOException {
        return switch (this) {
            case JSONL -> ourLines(out);
            case CSV -> new LabelTable(out, false);
            case CSV_SPREADSHEET -> new LabelTable(out, true);
            case XLSX -> new LabelSheet(out);
            case LABEL_STUDIO -> new LabelStudioWriter(out);
            default -> throw new IllegalArgumentException(id + " is no single file");
        };
    }

    /** @param folder empty; its writer fills it */
    public LabelWriter writer(Path folder) throws IOException {
        return switch (this) {
            case DOCCANO -> new DoccanoWriter(folder, false);
            case DOCCANO_CSV -> new DoccanoWriter(folder, true);
            case WEBANNO -> new WebAnnoWriter(folder);
            case CAS_JSON -> new UimaFiles(folder, false);
            case XMI -> new UimaFiles(folder, true);
            case BRAT -> new BratWriter(folder);
            case CONLLU -> new ConlluWriter(folder);
            default -> throw new IllegalArgumentException(id + " is no folder");
        };
    }

    private static LabelWriter ourLines(OutputStream out) throws IOException {
        LabelLineWriter lines = LabelLines.writer(out);
        return new LabelWriter() {
            @Override
            public void write(Document document, List<LabelLine> all) throws IOException {
                for (LabelLine line : all) lines.write(line);
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}
