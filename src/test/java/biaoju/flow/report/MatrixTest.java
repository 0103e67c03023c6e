package biaoju.flow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biaoju.agreement.Ratings;
import biaoju.base.Cancel;
import biaoju.base.Messages;
import biaoju.base.Problem;
import biaoju.flow.review.BareRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of labels as a file. */
class MatrixTest {
    @TempDir
    private Path place;

    private static BareRatings ratings(String... units) {
        byte[] cells = {1, 2, 0, 0, 2, 0};
        return new BareRatings(List.of(units), List.of("=a", "乙"), Ratings.of(List.of("+x", "y, \"z\""), 2, cells, new int[] {0, 3}));
    }

    @Test
    void unitsThatSomebodyLabelledStandInRowsAndNothingIsAFormula() throws Exception {
        Path file = place.resolve("m.csv");
        BareRatings ratings = ratings("@1", "nobody's", "3");
        Matrix.write(ratings, file, new Cancel());
        assertThat(Files.readString(file)).isEqualTo("unit,'=a,乙\r\n'@1,'+x,\"y, \"\"z\"\"\"\r\n3,\"y, \"\"z\"\"\",\r\n");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(Matrix.digest(ratings, new Cancel())).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aFileThatIsThereIsReplacedWholeOrStays() throws IOException {
        Path file = Files.writeString(place.resolve("m.csv"), "before");
        assertThatThrownBy(() -> Matrix.write(ratings("half \ud83d", "b", "c"), file, new Cancel())).isInstanceOf(Problem.class);
        assertThat(file).hasContent("before");
        Matrix.write(ratings("a", "b", "c"), file, new Cancel());
        assertThat(Files.readString(file)).startsWith("unit,");
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        Path file = place.resolve("none/m.csv");
        assertThatThrownBy(() -> Matrix.write(ratings("a", "b", "c"), file, new Cancel())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.text(Messages.of(Locale.ENGLISH))).contains("no such file or folder: " + place.resolve("none"))
                        .doesNotContain(".part"));
    }
}
