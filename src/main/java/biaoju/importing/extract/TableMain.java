package biaoju.importing.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The process in which one table is taken apart; as jailed as {@link ParserMain}, and over when the table is. */
public final class TableMain {
    private TableMain() {}

    /** @param args the folder it may write to, the kind of table, the file */
    public static void main(String[] args) throws IOException {
        ParserMain.closeNetwork();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(System.err); // a library that prints must not spoil the answers
        Thread listener = new Thread(TableMain::awaitEnd, "end of the other side");
        listener.setDaemon(true);
        listener.start();
        try {
            TableRows rows = new TableRows(out);
            read(TableKind.valueOf(args[1]), Path.of(args[2]), rows);
            rows.end();
        } catch (Refusal refusal) {
            TableRows.frame(out, TableRows.REFUSED, Wire.answer(refusal));
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    /** @throws Refusal whatever is wrong with it, but for memory and time */
    static void read(TableKind kind, Path file, TableRows rows) throws Refusal {
        try {
            switch (kind) {
                case XLSX -> Xlsx.read(file, rows);
                case PARQUET -> Parquet.read(file, rows);
            }
        } catch (Parts.Bomb bomb) {
            throw new Refusal("bomb");
        } catch (IOException | RuntimeException damaged) {
            throw Refusal.damaged(kind.name(), damaged);
        } catch (StackOverflowError deep) {
            throw new Refusal("tooDeep");
        }
    }

    private static void awaitEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // as good as its end
        }
        Runtime.getRuntime().halt(0);
    }
}
