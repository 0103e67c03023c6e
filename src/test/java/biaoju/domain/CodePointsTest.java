package biaoju.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void agreesWithTheStringAtEveryPlace() {
        String text = "甲𠀀乙𠀁𠀂丙\uD800丁\uDC00𠀃";
        CodePoints points = new CodePoints(text);
        for (int place = 0; place <= text.codePointCount(0, text.length()); place++) {
            int utf16 = text.offsetByCodePoints(0, place);
            assertThat(points.of(utf16)).as("of %s", utf16).isEqualTo(place);
            assertThat(points.utf16(place)).as("utf16 %s", place).isEqualTo(utf16);
        }
    }

    @Test
    void anEmptyTextHasOnePlace() {
        assertThat(new CodePoints("").of(0)).isZero();
        assertThat(new CodePoints("").utf16(0)).isZero();
    }
}
