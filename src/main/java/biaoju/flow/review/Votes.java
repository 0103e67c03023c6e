package biaoju.flow.review;

import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Problem;
import biaoju.base.Progress;
import biaoju.base.Waiting;
import biaoju.command.Project;
import biaoju.command.Sheet;
import biaoju.domain.Annotator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who says what of every sentence, noise too. Gold is not among it, nor is anybody's second pass: one person has one
 * voice.
 *
 * @param voters  by the ratings' columns; the ratings' units are the sheet's
 * @param known   how many of the labels are the scheme's; those after them are in nobody's scheme any more
 */
record Votes(Sheet sheet, List<Annotator> voters, Ratings ratings, int known) {
    /** @throws Problem if there are more annotators or labels than can be compared */
    static Votes read(Project project, Cancel cancel, Progress progress) {
        Sheet sheet = Waiting.on(project.ask().sheet(cancel, progress));
        Set<UUID> voting = Voters.of(Waiting.on(project.ask().annotators())).stream().map(Annotator::id).collect(Collectors.toSet());
        List<Annotator> voters = sheet.annotators().stream().filter(one -> voting.contains(one.id())).toList();
        if (!Ratings.fits(voters.size(), sheet.labels().size())) {
            throw new Problem("flow.too_many_raters", voters.size(), sheet.labels().size());
        }
        int[] columns = voters.stream().mapToInt(sheet.annotators()::indexOf).toArray();
        byte[] cells = new byte[Math.multiplyExact(sheet.units(), columns.length)];
        for (int unit = 0, cell = 0; unit < sheet.units(); unit++) {
            for (int column : columns) cells[cell++] = (byte) (sheet.label(unit, column) + 1);
        }
        int[] starts = IntStream.rangeClosed(0, sheet.reports().size()).map(sheet::start).toArray();
        return new Votes(sheet, voters, Ratings.of(sheet.labels(), columns.length, cells, starts),
                project.scheme().labels().size());
    }

    String label(int index) {
        return sheet.labels().get(index);
    }

    /** Everybody's label of the unit. */
    Map<Annotator, String> said(int unit) {
        Map<Annotator, String> said = new LinkedHashMap<>();
        for (int column = 0; column < voters.size(); column++) {
            int label = ratings.label(unit, column);
            if (label >= 0) said.put(voters.get(column), label(label));
        }
        return said;
    }
}
