package biaoju.cli;

import biaoju.base.Messages;
import biaoju.settings.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command line in this process: a home of its own, a current folder, and what was said. */
final class CommandLineRun {
    static final String REPORT = """
            青石镇水利站年度总结
            一、主要工作
            全年清淤沟渠12公里。针对水费收缴难的问题，逐户上门说明。
            二、存在不足
            管护人员年纪偏大，夜间巡查次数不够。
            """;
    static final String OTHER = """
            柳湾小学工作汇报
            食堂改造已经完工！下一步将增开两门课。
            """;

    final Path home;
    final Path place;
    final List<Path> opened = new ArrayList<>();
    boolean display;
    Locale language = Locale.ENGLISH;
    int code;
    String out = "";
    String err = "";

    CommandLineRun(Path folder) throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        place = Files.createDirectories(folder.resolve("place"));
    }

    CommandLineRun run(Object... args) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
        code = cli().run(words, data, new PrintStream(said, true, StandardCharsets.UTF_8));
        out = data.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
        return this;
    }

    Cli cli() {
        Folders folders = new Folders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
        return new Cli(new Surroundings(folders, place, Messages.of(language), false), new Workbench() {
            @Override
            public boolean available() {
                return display;
            }

            @Override
            public void open(Optional<Path> project) {
                opened.add(project.orElse(Path.of("?")));
            }
        });
    }

    /** A project with the two reports. */
    Path project(String name) throws IOException {
        Path project = place.resolve(name);
        Path files = Files.createDirectories(place.resolve(name + "-files"));
        Files.writeString(files.resolve("a.txt"), REPORT);
        Files.writeString(files.resolve("b.txt"), OTHER);
        run("init", project);
        run("import", project, files);
        return project;
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }

    List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.lines().toList()) lines.add(new ObjectMapper().readTree(line));
        return lines;
    }
}
