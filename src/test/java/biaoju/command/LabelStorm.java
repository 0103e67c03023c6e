package biaoju.command;

import biaoju.domain.Document;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * The program that is killed: labels at random in a project and prints {@code ack <sentence> <label>} once a label
 * is acknowledged. Arguments: the workplace, a seed, reports, sentences a report.
 */
public final class LabelStorm {
    private LabelStorm() {}

    public static void main(String[] args) {
        Workplace workplace = new Workplace(Path.of(args[0]));
        Random random = new Random(Long.parseLong(args[1]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Document[] documents = new Document[Integer.parseInt(args[2])];
        int lines = Integer.parseInt(args[3]);
        for (int i = 0; i < documents.length; i++) documents[i] = workplace.report("报告" + i, lines);
        Project project = workplace.open();
        project.submit(new Command.AddReports(java.util.List.of(documents))).join();
        out.println("ready");
        for (int n = 0;; n++) {
            var sentence = Workplace.sentence(documents[random.nextInt(documents.length)], 1 + random.nextInt(lines));
            String label = random.nextBoolean() ? "measure" : "problem";
            out.println("try " + n + " " + sentence + " " + label);
            project.submit(new Command.Relabel(sentence, label, n)).join();
            out.println("ack " + n);
        }
    }
}
