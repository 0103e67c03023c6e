package biaoju.desktop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static int parts(Path2D path) {
        int parts = 0;
        float[] at = new float[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) == PathIterator.SEG_MOVETO) parts++;
        }
        return parts;
    }

    @Test
    void rowsThatTouchAreOneFrame() {
        Path2D path = Outline.around(List.of(new Row(0, 60, 100, 0, 20), new Row(1, 0, 100, 20, 40),
                new Row(2, 0, 30, 40, 60)), 5);
        assertThat(parts(path)).isEqualTo(1);
        assertThat(path.contains(80, 10)).isTrue();
        assertThat(path.contains(20, 10)).isFalse();
        assertThat(path.contains(20, 50)).isTrue();
        assertThat(path.contains(80, 50)).isFalse();
        assertThat(path.contains(0.5, 20.5)).as("rounded corner").isFalse();
    }

    @Test
    void twoEndsThatDoNotMeetAreTwoFrames() {
        assertThat(parts(Outline.around(List.of(new Row(0, 60, 100, 0, 20), new Row(1, 0, 40, 20, 40)), 5))).isEqualTo(2);
    }

    @Test
    void nothingHasNoFrame() {
        assertThat(parts(Outline.around(List.of(), 5))).isZero();
    }
}
