package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DrawingTest {
    private static final Path ICONS = Path.of("src/main/resources/biaoju/icons");
    private static final Pattern NAMED = Pattern.compile("\\bicon\\((?:\\w+ == [\\w.]+ \\? )?\"([a-z-]+)\"");

    @TestFactory
    Stream<DynamicTest> everyIconDrawsSomethingAndStaysInItsSquare() throws IOException {
        try (Stream<Path> files = Files.list(ICONS)) {
            return files.map(file -> file.getFileName().toString().replace(".svg", "")).sorted().toList().stream()
                    .map(name -> dynamicTest(name, () -> {
                        BufferedImage image = Drawing.named(name).image(64);
                        int painted = 0;
                        int atEdge = 0;
                        for (int i = 0; i < 64 * 64; i++) {
                            int x = i % 64;
                            int y = i / 64;
                            if (image.getRGB(x, y) >>> 24 == 0) continue;
                            painted++;
                            if (x == 0 || y == 0 || x == 63 || y == 63) atEdge++;
                        }
                        assertThat(painted).isGreaterThan(60);
                        assertThat(atEdge).as("painted at the very edge: cut off").isZero();
                    }));
        }
    }

    @Test
    void everyIconTheProgramNamesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/biaoju/desktop"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    if (!Files.exists(ICONS.resolve(named.group(1) + ".svg"))) missing.add(named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void pathsMeanWhatTheSpecificationSays() {
        assertThat(bounds("M1 2h4v3z")).isEqualTo(new Rectangle2D.Double(1, 2, 4, 3));
        assertThat(bounds("m1,2 4,0 0,3")).isEqualTo(new Rectangle2D.Double(1, 2, 4, 3));
        assertThat(bounds("M0 0C0 5 10 5 10 0S20-5 20 0").getWidth()).isEqualTo(20);
        // a half circle of radius 5, once over the top, once below
        assertThat(bounds("M0 0A5 5 0 0 1 10 0").getMinY()).isCloseTo(-5, within());
        assertThat(bounds("M0 0A5 5 0 0 0 10 0").getMaxY()).isCloseTo(5, within());
        // too small a radius is made large enough
        assertThat(bounds("M0 0a1 1 0 0 1 10 0").getMinY()).isCloseTo(-5, within());
        // the larger way round
        assertThat(bounds("M0 0a5 5 0 1 1 5 5").getWidth()).isCloseTo(10, within());
    }

    @Test
    void whatItCannotDrawItRefuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathData.shape("M0 0Q1 1 2 2"));
        assertThatIllegalArgumentException().isThrownBy(() -> PathData.shape("M0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Drawing.named("no-such-icon"));
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.01);
    }

    private static Rectangle2D bounds(String d) {
        Path2D path = PathData.shape(d);
        Rectangle2D bounds = null;
        for (var at = path.getPathIterator(null, 0.001); !at.isDone(); at.next()) {
            double[] point = new double[6];
            if (at.currentSegment(point) == java.awt.geom.PathIterator.SEG_CLOSE) continue;
            Rectangle2D dot = new Rectangle2D.Double(point[0], point[1], 0, 0);
            bounds = bounds == null ? dot : bounds.createUnion(dot);
        }
        return bounds;
    }
}
