package biaoju.importing.extract;

import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Reason;
import biaoju.domain.CutLines;
import biaoju.domain.Report;
import biaoju.importing.Decoded;
import biaoju.importing.Decoder;
import biaoju.importing.HardWraps;
import biaoju.importing.Inspection;
import biaoju.importing.ReadAs;
import biaoju.importing.Texts;
import biaoju.importing.Warning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads report files of every format. Plain text is decoded here; all else goes to a process of its own, started when the
 * first such file comes and used for all that follow, until one of them breaks it. For one thread.
 */
public final class ReportReader implements AutoCloseable {
    private static final long LOOK_EVERY_MS = 50;

    private final Limits limits;
    private @Nullable ParserProcess process;

    public ReportReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param name the file's, for messages and for its ending
     * @throws Problem               if no text can be had of it
     * @throws CancellationException if that was asked for meanwhile
     */
    public Decoded read(byte[] bytes, String name, ReadAs as, Cancel cancel) {
        return TooDeep.refused(name, () -> any(bytes, name, as, cancel));
    }

    private Decoded any(byte[] bytes, String name, ReadAs as, Cancel cancel) {
        Form form = Form.of(bytes, name);
        if (form == Form.TEXT) return plain(bytes, name, as);
        List<Warning> warnings = new ArrayList<>();
        Wire.Question question = new Wire.Question(false, as.keepLines(), bytes);
        if (form == Form.HTML) {
            Decoded page = Page.decode(bytes, name, as.encoding());
            warnings.addAll(Page.warnings(page));
            question = new Wire.Question(true, as.keepLines(), page.text().getBytes(StandardCharsets.UTF_8));
        }
        Extract extract = extract(question, form == Form.PDF ? limits.seconds() * 2 : limits.seconds(), name, cancel);
        if (!extract.text().equals(Texts.normalise(extract.text()))) throw new Problem("importing.extract.crashed", name);
        warnings.addAll(Inspection.of(extract.text(), name, 0));
        if (extract.joined() > 0) warnings.add(new Warning("importing.warning.joined", List.of(extract.joined())));
        return new Decoded(extract.text(), Report.EXTRACTED + extract.format(), warnings, extract.marks());
    }

    /** Text of which no byte changes, unless its lines are to be joined: then it is kept as what was taken out of other files is. */
    private static Decoded plain(byte[] bytes, String name, ReadAs as) {
        Decoded decoded = Decoder.decode(bytes, name, as.encoding());
        Optional<HardWraps> cut = as.keepLines() ? Optional.empty() : HardWraps.of(decoded.text());
        boolean join = cut.isPresent() && as.lines() == CutLines.JOIN;
        String text = join ? cut.orElseThrow().text() : decoded.text();
        List<Warning> warnings = new ArrayList<>(decoded.warnings());
        cut.ifPresent(wraps -> warnings.add(join ? new Warning("importing.warning.joined", List.of(wraps.joined()))
                : new Warning("importing.warning.cutLines", List.of(wraps.joined(), wraps.width()))));
        return new Decoded(text, join ? Report.EXTRACTED + "txt" : decoded.encoding(), warnings, Markdown.is(name) ? Markdown.marks(text) : List.of());
    }

    private Extract extract(Wire.Question question, int seconds, String name, Cancel cancel) {
        ParserProcess running = running(name);
        FutureTask<byte[]> task = new FutureTask<>(() -> running.ask(question));
        Thread asking = new Thread(task, "parser");
        asking.setDaemon(true);
        asking.start();
        try {
            return Wire.read(answer(task, seconds, cancel), name);
        } catch (TimeoutException late) {
            stop();
            throw new Problem(late, "importing.extract.late", name, Integer.toString(seconds));
        } catch (ExecutionException | IOException died) {
            boolean memory = running.ranOutOfMemory();
            stop();
            throw memory ? new Problem(died, "importing.extract.memory", name, Integer.toString(limits.heap()))
                    : new Problem(died, "importing.extract.crashed", name);
        } catch (CancellationException | InterruptedException stopped) {
            stop();
            if (stopped instanceof InterruptedException) Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    private static byte[] answer(FutureTask<byte[]> task, int seconds, Cancel cancel)
            throws ExecutionException, InterruptedException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (true) {
            cancel.check();
            try {
                return task.get(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - end > 0) throw notYet;
            }
        }
    }

    private ParserProcess running(String name) {
        if (process != null && process.isAlive()) return process;
        stop();
        try {
            process = ParserProcess.start(limits);
            return process;
        } catch (IOException broken) {
            throw new Problem(broken, "importing.extract.noProcess", name, Reason.of(broken));
        }
    }

    private void stop() {
        ParserProcess old = process;
        process = null;
        if (old != null) old.close();
    }

    @Override
    public void close() {
        stop();
    }
}
