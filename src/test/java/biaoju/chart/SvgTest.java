package biaoju.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What every chart becomes: a document that any reader of SVG 1.1 takes, alone or within a page. */
class SvgTest {
    /** Light and dark differ in their colours alone. */
    private static final List<Style> SHAPES = List.of(Style.light(), Style.print());
    private static final List<Style> COLOURS = List.of(Style.light(), Style.dark());
    private static final Set<String> KNOWN = Set.of("svg", "title", "desc", "rect", "circle", "path", "text");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]\\.[0-9]{3}");

    private static Stream<DynamicTest> each(List<Style> styles, Check check) {
        return Charts.all().entrySet().stream().map(chart -> DynamicTest.dynamicTest(chart.getKey(), () -> {
            for (double width : new double[] {240, 360, 700, 1100}) {
                for (Style style : styles) {
                    check.of(chart.getValue().draw(width, style, width < 500 ? Charts.ZH : Charts.EN), width);
                }
            }
        }));
    }

    private interface Check {
        void of(Drawing drawing, double width) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> isWellFormedAndUsesOnlyWhatTheStandardHas() {
        return each(SHAPES, (drawing, width) -> {
            Document svg = Charts.read(drawing.svg());
            Element root = svg.getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(Double.parseDouble(root.getAttribute("width"))).isCloseTo(drawing.width(), within(0.01));
            assertThat(Double.parseDouble(root.getAttribute("height"))).isEqualTo(drawing.height());
            assertThat(Charts.elements(svg, "*")).extracting(Element::getTagName).isSubsetOf(KNOWN);
            assertThat(Charts.elements(svg, "title")).extracting(Element::getTextContent)
                    .containsExactly(drawing.title());
            assertThat(Charts.elements(svg, "desc")).extracting(Element::getTextContent)
                    .containsExactly(drawing.description());
            assertThat(Charts.elements(svg, "text")).hasSize(Charts.marks(drawing, Mark.Words.class).size());
            assertThat(Charts.elements(svg, "circle")).hasSize(Charts.marks(drawing, Mark.Dot.class).size());
            assertThat(drawing.svg()).doesNotContain("href", "script", "url(", "id=", "NaN", "Infinity");
            assertThat(LONG_NUMBER.matcher(drawing.svg().replaceAll("<(title|desc|text)[^\n]*", "")).find()).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingIsWiderThanAskedForOrClipped() {
        return each(SHAPES, (drawing, width) -> {
            boolean square = drawing.regions().size() == 144 || drawing.regions().size() == 25;
            double most = square ? Math.max(width, drawing.regions().size() == 144 ? 440 : 260) : width;
            assertThat(drawing.width()).isLessThanOrEqualTo(most + 0.01);
            for (Mark.Words words : Charts.marks(drawing, Mark.Words.class)) {
                double wide = wide(words);
                double left = left(words);
                assertThat(left).as("left of %s", words).isGreaterThanOrEqualTo(-0.01);
                assertThat(left + wide).as("right of %s", words).isLessThanOrEqualTo(drawing.width() + 0.01);
                assertThat(words.y()).as("bottom of %s", words).isLessThan(drawing.height() - 0.1 * words.size());
                assertThat(words.y() - words.size() * 0.8).as("top of %s", words).isGreaterThanOrEqualTo(-0.5);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noTextIsWrittenOverAnother() {
        return each(SHAPES, (drawing, width) -> {
            List<Mark.Words> all = Charts.marks(drawing, Mark.Words.class);
            List<String> over = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                    if (overlap(all.get(i), all.get(j))) over.add(all.get(i) + " and " + all.get(j));
                }
            }
            assertThat(over).as("at " + width).isEmpty();
        });
    }

    private static boolean overlap(Mark.Words one, Mark.Words other) {
        double above = Math.min(one.size(), other.size()) * 0.75;
        if (Math.abs(one.y() - other.y()) >= above) return false;
        return left(one) + wide(one) > left(other) + 0.5 && left(other) + wide(other) > left(one) + 0.5;
    }

    private static double wide(Mark.Words words) {
        return Widths.of(words.text()) * words.size();
    }

    private static double left(Mark.Words words) {
        return words.x() - switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> wide(words) / 2;
            case END -> wide(words);
        };
    }

    @TestFactory
    Stream<DynamicTest> regionsLieWithinAndApart() {
        return each(SHAPES, (drawing, width) -> {
            List<Region> regions = drawing.regions();
            assertThat(regions).extracting(Region::id).doesNotHaveDuplicates();
            for (int i = 0; i < regions.size(); i++) {
                Region one = regions.get(i);
                assertThat(one.text()).isNotBlank();
                assertThat(one.width()).isPositive();
                assertThat(one.height()).isPositive();
                assertThat(one.x()).isNotNegative();
                assertThat(one.y()).isNotNegative();
                assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width() + 0.01);
                assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height() + 0.01);
                assertThat(regions.subList(i + 1, regions.size())).as("apart from " + one)
                        .allMatch(other -> apart(one, other));
            }
        });
    }

    private static boolean apart(Region one, Region other) {
        return one.x() + one.width() <= other.x() + 0.01 || other.x() + other.width() <= one.x() + 0.01
                || one.y() + one.height() <= other.y() + 0.01 || other.y() + other.height() <= one.y() + 0.01;
    }

    @TestFactory
    Stream<DynamicTest> textCanBeReadOnWhatIsBehindIt() {
        return each(COLOURS, (drawing, width) -> {
            for (Mark.Words words : Charts.marks(drawing, Mark.Words.class)) {
                String ground = drawing.style().page();
                for (Mark mark : drawing.marks()) {
                    if (mark == words) break;
                    if (mark instanceof Mark.Box box && !box.fill().isEmpty() && contains(box, words)) {
                        ground = box.fill();
                    }
                }
                boolean full = words.fill().equals(drawing.style().ink());
                assertThat(Shade.ratio(words.fill(), ground)).as("%s on %s", words, ground)
                        .isGreaterThanOrEqualTo(full ? 7 : 4.5);
            }
        });
    }

    private static boolean contains(Mark.Box box, Mark.Words words) {
        double middle = left(words) + wide(words) / 2;
        double line = words.y() - words.size() * 0.36;
        return middle > box.x() && middle < box.x() + box.width() && line > box.y() && line < box.y() + box.height();
    }

    @Test
    void whateverPeopleWriteStaysText() throws Exception {
        for (Chart chart : Charts.nasty()) {
            for (double width : new double[] {360, 1100}) {
                Document svg = Charts.read(chart.draw(width, Style.light(), Charts.EN).svg());
                assertThat(Charts.elements(svg, "*")).extracting(Element::getTagName).isSubsetOf(KNOWN);
                assertThat(Charts.elements(svg, "title").get(0).getTextContent())
                        .isEqualTo("<a href=\"x\">&amp; ]]>\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD 😀é  ");
            }
        }
        Style odd = Style.light().withFont("\"><script>&'Noto", 13);
        assertThat(Charts.read(Charts.bars(2).draw(360, odd, Charts.EN).svg()).getDocumentElement()
                .getAttribute("font-family")).isEqualTo("\"><script>&'Noto");
    }

    @Test
    void theSameInputGivesTheSameBytesInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            List<String> here = Charts.all().values().stream()
                    .map(chart -> chart.draw(700, Style.light(), Charts.EN).svg()).toList();
            Locale.setDefault(Locale.GERMANY);
            List<String> there = Charts.all().values().stream()
                    .map(chart -> chart.draw(700, Style.light(), Charts.EN).svg()).toList();
            assertThat(here).isEqualTo(there);
            assertThat(here.toString()).doesNotContainPattern("[٠-٩]");
        } finally {
            Locale.setDefault(before);
        }
    }
}
