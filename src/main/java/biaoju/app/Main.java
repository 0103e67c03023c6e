package biaoju.app;

import biaoju.cli.Cli;
import biaoju.cli.Surroundings;
import biaoju.cli.Workbench;
import biaoju.desktop.Launch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The program: the one place that knows both faces. */
public final class Main {
    private Main() {}

    /** Exits only where there is something to say by it: under Maven the machine runs on. */
    public static void main(String[] args) {
        Surroundings here = Surroundings.ofUser();
        Logs.start(here.logs(), List.of(args).contains("--verbose"));
        if (args.length == 0 && Launch.available()) { // the common start need not wait for a command line to be read
            Launch.run(Optional.empty());
            return;
        }
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new Cli(here, new Window()).run(args, new FileOutputStream(FileDescriptor.out), err);
        if (code != 0) System.exit(code);
    }

    /** The other face. */
    private static final class Window implements Workbench {
        @Override
        public boolean available() {
            return Launch.available();
        }

        @Override
        public void open(Optional<Path> project) {
            Launch.run(project);
        }
    }
}
