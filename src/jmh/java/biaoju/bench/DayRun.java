package biaoju.bench;

import biaoju.base.Cancel;
import biaoju.base.Progress;
import biaoju.command.Home;
import biaoju.command.Project;
import biaoju.desktop.Day;
import biaoju.domain.Annotator;
import biaoju.domain.Granularity;
import biaoju.flow.ImportReports;
import biaoju.flow.InitProject;
import biaoju.flow.OpenProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Runs {@link Day} in processes of its own with a heap of 512 MB and gathers what they print. */
final class DayRun {
    private static final Path LONG = Path.of("target", "long-report");
    private static final int CHARACTERS = 1_000_000;

    private DayRun() {}

    /** Milliseconds by name. */
    static Map<String, Double> figures() throws IOException, InterruptedException {
        Million.open(1).close();
        if (!Files.exists(LONG.resolve("made"))) makeLong();
        Map<String, Double> figures = new TreeMap<>();
        run("project", Million.place(1), figures);
        Map<String, Double> others = new TreeMap<>();
        run("long", LONG, others);
        others.remove("Day.first");
        figures.putAll(others);
        return figures;
    }

    private static void run(String what, Path place, Map<String, Double> figures) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process process = new ProcessBuilder(List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"), Day.class.getName(),
                what, place.resolve("project").toString(), place.toString())).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                String[] words = line.split(" ", -1);
                if (words[0].equals("figure")) figures.put(words[1], Double.valueOf(words[2]));
            }
        }
        if (process.waitFor() != 0) throw new IOException("the day ended with " + process.exitValue());
    }

    /** A short report and one of a million characters. */
    private static void makeLong() throws IOException {
        Path files = Files.createDirectories(LONG.resolve("files"));
        Files.writeString(files.resolve("a.txt"), "一、总体情况\n今年以来，工作有序推进。\n");
        StringBuilder text = new StringBuilder();
        for (int section = 1; text.length() < CHARACTERS; section++) {
            text.append("（").append(section % 10 + 1).append("）重点任务\n");
            for (int i = 0; i < 8; i++) {
                text.append("坚持问题导向，第").append(section).append("项任务的第").append(i).append("个环节已经落实到人，完成率为").append(section % 97)
                        .append("%；存在的不足是个别环节衔接不够紧密，下一步将逐项整改。");
            }
            text.append('\n');
        }
        Files.writeString(files.resolve("long.txt"), text.substring(0, CHARACTERS));
        InitProject.init(LONG.resolve("project"), Optional.empty());
        Home home = new Home(LONG.resolve("state"), LONG.resolve("data"), new Annotator(new UUID(7, 0), "bench"));
        try (Project project = OpenProject.open(LONG.resolve("project"), home, new Cancel(), Progress.NONE)) {
            new ImportReports(project, Granularity.SENTENCES, Optional.empty()).run(List.of(files), result -> {}, new Cancel(), Progress.NONE);
        }
        Files.createFile(LONG.resolve("made"));
    }
}
