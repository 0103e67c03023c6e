package biaoju.cli;

import biaoju.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Exit 0: done. 1: the work could not be done, and one line on {@code err} says what, where and what
 * to do. 2: wrong usage. Standard output is data alone.
 */
public final class Cli {
    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final Surroundings here;
    private final Workbench workbench;

    public Cli(Surroundings here, Workbench workbench) {
        this.here = here;
        this.workbench = workbench;
    }

    public int run(String[] args, OutputStream out, PrintStream err) {
        Streams streams = new Streams(out, err, here.messages(), here.terminal());
        CommandLine line = commands(streams);
        try {
            int code = line.execute(args);
            streams.out.flush();
            return code;
        } catch (Output.Gone closed) {
            return Verb.DONE;
        } catch (UncheckedIOException unwritable) {
            streams.failure("", streams.messages.get("cli.output", reason(unwritable)));
            return Verb.FAILED;
        } catch (StackOverflowError | OutOfMemoryError broken) {
            LOG.error("a verb failed", broken);
            streams.failure("", unforeseen(broken).text(streams.messages));
            return Verb.FAILED;
        }
    }

    private CommandLine commands(Streams streams) {
        CommandLine dataset = new CommandLine(new DatasetVerb(streams, here))
                .addSubcommand("verify", new DatasetVerifyVerb(streams))
                .addSubcommand("diff", new DatasetDiffVerb(streams));
        CommandLine labels = new CommandLine(new LabelsVerb(streams))
                .addSubcommand("export", new LabelsExportVerb(streams, here))
                .addSubcommand("import", new LabelsImportVerb(streams, here));
        Opening opening = new Opening(streams, here, workbench);
        return configured(new CommandLine(new RootVerb(streams, opening))
                .addSubcommand("open", new OpenVerb(streams, opening))
                .addSubcommand("init", new InitVerb(streams))
                .addSubcommand("import", new ImportVerb(streams, here))
                .addSubcommand("segment", new SegmentVerb(streams))
                .addSubcommand("status", new StatusVerb(streams, here))
                .addSubcommand("progress", new ProgressVerb(streams, here))
                .addSubcommand("search", new SearchVerb(streams, here))
                .addSubcommand("labels", labels)
                .addSubcommand("scheme", new SchemeVerb(streams, here))
                .addSubcommand("adjudicate", new AdjudicateVerb(streams, here))
                .addSubcommand("agreement", new AgreementVerb(streams, here))
                .addSubcommand("dataset", dataset)
                .addSubcommand("assign", new AssignVerb(streams, here))
                .addSubcommand("pack", new PackVerb(streams, here))
                .addSubcommand("merge", new MergeVerb(streams, here))
                .addSubcommand("repeats", new RepeatsVerb(streams, here))
                .addSubcommand("check", new CheckVerb(streams, here))
                .addSubcommand("backup", new BackupVerb(streams, here))
                .addSubcommand("restore", new RestoreVerb(streams)), streams);
    }

    private CommandLine configured(CommandLine line, Streams streams) {
        return line.setResourceBundle(new HelpTexts(streams.messages))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpAutoWidth(false)
                .setOut(streams.out.writer())
                .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
                .setExecutionStrategy(Cli::execute)
                .registerConverter(Path.class, Path::of) // its own hides what was wrong with the name
                .setParameterExceptionHandler((wrong, args) -> misused(wrong, streams))
                .setExecutionExceptionHandler((failed, verb, parsed) -> failed(failed, verb, streams));
    }

    /** What stands before a verb holds for it too: {@code --json status}. */
    private static int execute(CommandLine.ParseResult parsed) {
        boolean json = false;
        boolean verbose = false;
        for (CommandLine line : parsed.asCommandLineList()) {
            Verb verb = line.getCommand();
            json = verb.json = verb.json || json;
            verbose = verb.verbose = verb.verbose || verbose;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int misused(ParameterException wrong, Streams streams) {
        String verb = Verb.nameOf(wrong.getCommandLine().getCommandSpec());
        streams.failure(verb, new ParserWords(streams.messages).of(wrong, verb));
        streams.say("cli.usage", verb.isEmpty() ? "" : verb + " ");
        return CommandLine.ExitCode.USAGE;
    }

    private int failed(Exception failure, CommandLine line, Streams streams) {
        if (failure instanceof Output.Gone) return Verb.DONE; // a reader that has enough is no failure
        Verb verb = line.getCommand();
        boolean known = failure instanceof Problem;
        Problem problem = known ? (Problem) failure : unforeseen(failure);
        streams.failure(verb.name(), problem.text(streams.messages));
        if (verb.verbose) failure.printStackTrace(streams.err());
        if (known) LOG.info("{} failed: {}", verb.name(), problem.key());
        else LOG.error("{} failed", verb.name(), failure);
        return Verb.FAILED;
    }

    private Problem unforeseen(Throwable failure) {
        if (failure instanceof CancellationException) return new Problem(failure, "cli.cancelled");
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return new Problem(failure, "cli.io", reason(failure));
        }
        return new Problem(failure, "cli.unforeseen", failure.getClass().getSimpleName(), here.logs().toString());
    }

    /** What the system said, without the names of classes. */
    private static String reason(Throwable failure) {
        Throwable inner = failure instanceof UncheckedIOException && failure.getCause() != null
                ? failure.getCause() : failure;
        String says = inner instanceof FileSystemException file && file.getReason() == null
                ? inner.getClass().getSimpleName() + " " + file.getFile() : inner.getMessage();
        return says == null ? inner.getClass().getSimpleName() : says;
    }
}
