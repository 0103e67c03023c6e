package biaoju.importing.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process in which files are taken apart, one after another: whatever they do to it, the program goes on. It has little
 * memory, an empty folder, no network, and ends with the one that started it.
 */
public final class ParserMain {
    private ParserMain() {}

    /** @param args the folder it may write to */
    public static void main(String[] args) throws InterruptedException, IOException {
        NoNetwork.refuse();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err); // a library that prints must not spoil the answers
        BlockingQueue<Wire.Question> questions = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(questions), "questions");
        listener.setDaemon(true);
        listener.start();
        Extraction extraction = new Extraction(Path.of(args[0]));
        while (true) {
            byte[] answer = answer(extraction, questions.take());
            out.writeInt(answer.length);
            out.write(answer);
            out.flush();
        }
    }

    /** Reads on while a file is being parsed, so that the end of the other side is noticed at once. */
    private static void listen(BlockingQueue<Wire.Question> questions) {
        try {
            DataInputStream in = new DataInputStream(System.in);
            while (true) questions.add(Wire.Question.read(in));
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static byte[] answer(Extraction extraction, Wire.Question question) throws IOException {
        try {
            return Wire.answer(extraction.of(question));
        } catch (Refusal refusal) {
            return Wire.answer(refusal);
        }
    }
}
