package biaoju.chart;

import biaoju.base.Messages;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Charts to test with, and a reader of what they became. */
public final class Charts {
    public static final Messages EN = Messages.of(Locale.ENGLISH);
    public static final Messages ZH = Messages.of(Locale.CHINESE);

    private static final String[] HUES = {"#009E73", "#D55E00", "#CC79A7", "#0072B2", "#7A7A7A", "#E69F00", "#56B4E9",
        "#F0E442"};
    private static final String[] ZH_NAMES = {"举措", "问题", "原因", "计划", "套话", "成效", "背景", "要求"};
    private static final String[] EN_NAMES = {"measure", "problem", "cause", "plan", "boilerplate", "result",
        "background", "a requirement of someone else"};
    private static final String NASTY = "<a href=\"x\">&amp; ]]>\u0000\u0007\u001B\uD800\uFFFE 😀é\r\n";

    private Charts() {}

    public static List<Part> parts(int n, boolean chinese) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String name = (chinese ? ZH_NAMES : EN_NAMES)[i % 8] + (i < 8 ? "" : i);
            parts.add(new Part(name, new Hue(HUES[i % 8], name.substring(0, 1))));
        }
        return parts;
    }

    public static IntervalChart intervals(int rows, double lowest) {
        List<IntervalChart.Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            double value = lowest + (0.9 - lowest) * (rows - i) / rows;
            all.add(i % 5 == 3 ? IntervalChart.Row.undefined("row" + i, "Krippendorff α", "n = 0", "没有两人都标过的句子")
                    : new IntervalChart.Row("row" + i, i % 5 == 4 ? "2022年度某某街道办事处党工委书记抓基层党建工作述职报告" : "Cohen κ",
                            "n = " + i * 371, value, i % 5 == 2 ? Double.NaN : Math.max(-1, value - 0.1),
                            i % 5 == 2 ? Double.NaN : value + 0.08, ""));
        }
        return new IntervalChart("一致性", all,
                List.of(new IntervalChart.Reference(0.667, ""), new IntervalChart.Reference(0.8, "0.8")));
    }

    public static HeatMap heat(int n, int scale, boolean chinese) {
        Random random = new Random(5);
        int[][] counts = new int[n][n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                counts[row][column] = scale * (row == column ? 40 + random.nextInt(50) : random.nextInt(20));
            }
        }
        return HeatMap.of("混淆矩阵", "a01", "a02", parts(n, chinese), counts);
    }

    public static LineChart lines(int weeks) {
        List<LineChart.Moment> moments = new ArrayList<>();
        List<LineChart.Point> one = new ArrayList<>();
        List<LineChart.Point> other = new ArrayList<>();
        for (int i = 0; i < weeks; i++) {
            moments.add(new LineChart.Moment("week" + i, "2026-W" + (10 + i), i * 17L));
            double value = 0.6 + 0.3 * Math.sin(i / 3.0);
            one.add(i == 3 || i == 5 ? LineChart.Point.gap() : new LineChart.Point(value, value - 0.1, value + 0.05));
            other.add(LineChart.Point.of(value - 0.2));
        }
        return new LineChart("每周一致性", moments, List.of(new LineChart.Series("一致率", new Hue(HUES[3], "率"), one),
                new LineChart.Series("κ", new Hue(HUES[1], "κ"), other)));
    }

    public static StackedBars mix(int bars, int parts, boolean chinese) {
        Random random = new Random(9);
        List<StackedBars.Bar> all = new ArrayList<>();
        for (int i = 0; i < bars; i++) {
            List<Long> counts = new ArrayList<>();
            for (int j = 0; j < parts; j++) counts.add(i == 1 ? 0L : random.nextInt(100));
            all.add(new StackedBars.Bar("2026-W" + (10 + i), counts));
        }
        return new StackedBars("标签构成", parts(parts, chinese), all);
    }

    public static BarChart bars(int n) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Part part : parts(n, false)) {
            int i = bars.size();
            bars.add(new BarChart.Bar("bar" + i, part.name(), 12_034L / (i * i + 1), i % 2 == 0 ? part.hue() : null));
        }
        return new BarChart("Counts", bars);
    }

    /** Every kind with names and ids that no document would survive unescaped. */
    public static List<Chart> nasty() {
        List<Part> parts = List.of(new Part(NASTY, new Hue(HUES[0], "<")), new Part("</text>", new Hue(HUES[1], "&")));
        return List.of(
                new IntervalChart(NASTY, List.of(new IntervalChart.Row(NASTY, NASTY, NASTY, 0.5, 0.4, 0.6, ""),
                        IntervalChart.Row.undefined(NASTY, NASTY, NASTY, NASTY)),
                        List.of(new IntervalChart.Reference(0.5, NASTY))),
                HeatMap.of(NASTY, NASTY, NASTY, parts, new int[][] {{1, 2}, {3, 4}}),
                new LineChart(NASTY, List.of(new LineChart.Moment(NASTY, NASTY, 3)),
                        List.of(new LineChart.Series(NASTY, parts.get(0).hue(), List.of(LineChart.Point.of(0.5))))),
                new StackedBars(NASTY, parts, List.of(new StackedBars.Bar(NASTY, List.of(1L, 2L)))),
                new BarChart(NASTY, List.of(new BarChart.Bar(NASTY, NASTY, 3, parts.get(0).hue()))));
    }

    /** Every kind, small and large, Chinese and English, of nothing too. */
    public static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        for (int n : new int[] {0, 1, 2, 5, 12}) {
            all.put("intervals " + n, intervals(n, 0.2));
            all.put("negative intervals " + n, intervals(n, -0.7));
            all.put("heat " + n, heat(n, 1, true));
            all.put("large heat " + n, heat(n, 12_345, false));
            all.put("lines " + n, lines(n));
            all.put("mix " + n, mix(n, 5, true));
            all.put("mix of " + n, mix(3, n, false));
            all.put("bars " + n, bars(n));
        }
        all.put("a year", lines(52));
        all.put("a year's mix", mix(52, 8, false));
        return all;
    }

    /** Read by a strict parser that refuses document types; warnings are errors. */
    static Document read(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException wrong) throws SAXParseException {
                throw wrong;
            }

            @Override
            public void error(SAXParseException wrong) throws SAXParseException {
                throw wrong;
            }

            @Override
            public void fatalError(SAXParseException wrong) throws SAXParseException {
                throw wrong;
            }
        });
        return builder.parse(new InputSource(new StringReader(svg)));
    }

    static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
        return elements;
    }

    static <M extends Mark> List<M> marks(Drawing drawing, Class<M> kind) {
        return drawing.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Mark.Words words(Drawing drawing, String text) {
        return marks(drawing, Mark.Words.class).stream().filter(words -> words.text().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("\"" + text + "\" is not written"));
    }

    static Region region(Drawing drawing, String id) {
        return drawing.regions().stream().filter(region -> region.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("there is no region " + id));
    }
}
