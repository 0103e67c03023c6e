package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.chart.Charts;
import biaoju.chart.Region;
import biaoju.chart.Style;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChartStopsTest {
    private static String walk(List<Region> regions, String from, int dx, int dy) {
        int at = regions.stream().map(Region::id).toList().indexOf(from);
        return regions.get(ChartStops.next(regions, at, dx, dy)).id();
    }

    @Test
    void aGridIsWalkedStraight() {
        List<Region> regions = Charts.heat(12, 1, true).draw(700, Style.light(), Charts.EN).regions();
        for (int i = 0; i < 11; i++) {
            assertThat(walk(regions, i + ",4", 0, 1)).isEqualTo(i + 1 + ",4");
            assertThat(walk(regions, "4," + (i + 1), -1, 0)).isEqualTo("4," + i);
        }
        assertThat(walk(regions, "0,0", 0, -1)).isEqualTo("0,0");
        assertThat(walk(regions, "11,11", 1, 0)).isEqualTo("11,11");
    }

    @Test
    void barsAreWalkedAlongAndAcross() {
        List<Region> regions = Charts.mix(3, 5, true).draw(700, Style.light(), Charts.EN).regions();
        assertThat(walk(regions, "0,0", 1, 0)).isEqualTo("0,1");
        assertThat(walk(regions, "0,0", 0, 1)).isEqualTo("2,0"); // the bar between is empty
        assertThat(walk(regions, "2,4", -1, 0)).isEqualTo("2,3");
        assertThat(walk(regions, "2,4", 0, -1)).startsWith("0,");
    }

    @Test
    void everyRegionIsReachedByArrows() {
        for (var chart : Charts.all().values()) {
            List<Region> regions = chart.draw(700, Style.light(), Charts.EN).regions();
            Set<Integer> reached = new HashSet<>();
            ArrayDeque<Integer> open = new ArrayDeque<>();
            if (!regions.isEmpty()) open.add(ChartStops.next(regions, -1, 1, 0));
            while (!open.isEmpty()) {
                int at = open.remove();
                if (!reached.add(at)) continue;
                open.add(ChartStops.next(regions, at, 1, 0));
                open.add(ChartStops.next(regions, at, -1, 0));
                open.add(ChartStops.next(regions, at, 0, 1));
                open.add(ChartStops.next(regions, at, 0, -1));
            }
            assertThat(reached).hasSize(regions.size());
        }
        assertThat(ChartStops.next(List.of(), -1, 1, 0)).isEqualTo(-1);
    }
}
