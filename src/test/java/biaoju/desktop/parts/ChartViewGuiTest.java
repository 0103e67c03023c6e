package biaoju.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.chart.Charts;
import biaoju.chart.Region;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeUnit;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("gui")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ChartViewGuiTest {
    @Test
    void aCellIsClicked() {
        try (ChartWindow window = ChartWindow.of(Charts.heat(5, 1, true))) {
            window.clicks("2,3").clicks("0,0");
            assertThat(window.pressed()).containsExactly("2,3", "0,0");
            assertThat(window.at()).isEqualTo("0,0");
        }
    }

    @Test
    void arrowsGoFromCellToCellAndEnterPresses() {
        try (ChartWindow window = ChartWindow.of(Charts.heat(5, 1, true)).focuses()) {
            assertThat(window.at()).isEqualTo("0,0");
            window.key(KeyEvent.VK_RIGHT);
            window.key(KeyEvent.VK_RIGHT);
            window.key(KeyEvent.VK_DOWN);
            assertThat(window.at()).isEqualTo("1,2");
            window.key(KeyEvent.VK_ENTER);
            window.key(KeyEvent.VK_LEFT);
            window.key(KeyEvent.VK_UP);
            window.key(KeyEvent.VK_UP);
            assertThat(window.at()).isEqualTo("0,1");
            window.key(KeyEvent.VK_SPACE);
            window.key(KeyEvent.VK_END);
            window.key(KeyEvent.VK_ENTER);
            assertThat(window.pressed()).containsExactly("1,2", "0,1", "4,4");
        }
    }

    @Test
    void theKeyboardsPlaceIsFramed() {
        try (ChartWindow window = ChartWindow.of(Charts.intervals(5, 0.2)).focuses()) {
            window.key(KeyEvent.VK_DOWN);
            Region at = window.region("row1");
            long framed = ChartWindow.pixels(window.painted(), at, window.accent());
            window.key(KeyEvent.VK_DOWN);
            assertThat(framed - ChartWindow.pixels(window.painted(), at, window.accent())).isGreaterThan(600);
        }
    }

    @Test
    void widthThemeAndSizeDrawAnew() {
        try (ChartWindow window = ChartWindow.of(Charts.intervals(12, 0.2))) {
            double height = window.asks(() -> window.part().getPreferredSize().getHeight());
            window.resizes(360, 700);
            assertThat(window.asks(() -> window.part().getPreferredSize().getHeight())).isGreaterThan(height);
            int light = window.painted().getRGB(window.margin() + 1, 1) & 0xFF;
            window.becomes(true, 125);
            BufferedImage dark = window.painted();
            assertThat(light).isGreaterThan(0xE0);
            int inside = window.margin() + 1;
            assertThat(dark.getRGB(inside, 1) & 0xFF).isLessThan(0x40);
            assertThat(window.asks(() -> window.part().drawing().style().fontSize())).isEqualTo(16.25);
            assertThat(dark.getRGB(dark.getWidth() - 1 - inside, 2)).isEqualTo(dark.getRGB(inside, 1));
        }
    }

    @Test
    void otherDataKeepsTheKeyboardWhereItWas() {
        try (ChartWindow window = ChartWindow.of(Charts.bars(5)).focuses()) {
            window.key(KeyEvent.VK_DOWN);
            window.key(KeyEvent.VK_DOWN);
            window.shows(Charts.bars(4));
            assertThat(window.at()).isEqualTo("bar2");
            window.shows(Charts.bars(0));
            assertThat(window.at()).isEmpty();
            window.key(KeyEvent.VK_ENTER);
            assertThat(window.pressed()).isEmpty();
        }
    }

    @Test
    void aScreenReaderMeetsTheDescriptionAndEveryRegion() {
        try (ChartWindow window = ChartWindow.of(Charts.heat(2, 1, true)).focuses()) {
            AccessibleContext access = window.access();
            assertThat(access.getAccessibleName()).startsWith("混淆矩阵。标签相同 ");
            assertThat(access.getAccessibleChildrenCount()).isEqualTo(4);
            AccessibleContext cell = window.asks(() -> access.getAccessibleChild(1).getAccessibleContext());
            assertThat(cell.getAccessibleName()).startsWith("a01 标 举措，a02 标 问题：");
            assertThat(cell.getAccessibleStateSet().contains(AccessibleState.FOCUSED)).isFalse();
            window.key(KeyEvent.VK_RIGHT);
            assertThat(cell.getAccessibleStateSet().contains(AccessibleState.FOCUSED)).isTrue();
            window.does(() -> cell.getAccessibleAction().doAccessibleAction(0));
            assertThat(window.pressed()).containsExactly("0,1");
        }
    }

    @Test
    void aTooltipSaysWhatIsPointedAt() {
        try (ChartWindow window = ChartWindow.of(Charts.mix(3, 5, true))) {
            assertThat(window.tip("2,3")).isEqualTo(window.region("2,3").text()).startsWith("2026-W12，计划：");
            window.shows(Charts.intervals(5, 0.2));
            assertThat(window.tip("row4").split("\n")).hasSizeBetween(2, 3);
            assertThat(window.tip("row4").replace("\n", "")).isEqualTo(window.region("row4").text());
        }
    }
}
