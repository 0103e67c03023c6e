package biaoju.command;

import biaoju.domain.Document;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * The program that is killed: labels and decides at random in a project and prints {@code ack <number>} once the
 * step is acknowledged. Arguments: the workplace, a seed, reports, sentences a report.
 */
public final class LabelStorm {
    /** Before the sentence where it is a decision that is acknowledged. */
    static final String GOLD = "gold:";

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
            boolean gold = random.nextInt(4) == 0;
            out.println("try " + n + " " + (gold ? GOLD : "") + sentence + " " + label);
            project.submit(gold ? new Command.Decide(sentence, label, "第" + n + "项") : new Command.Relabel(sentence, label, n)).join();
            out.println("ack " + n);
        }
    }
}
