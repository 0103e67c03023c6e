package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The five hues as eyes see them that lack one kind of cone.
 *
 * <p>Simulation: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE TVCG 15(6), 2009, the matrices of severity 1.0, on linear RGB. Distance: CIE 1976 ΔE*ab.
 */
class ColourVisionTest {
    private static final Map<String, String> OURS = new LinkedHashMap<>(Map.of("measure", "#009E73", "problem", "#D55E00",
            "cause", "#CC79A7", "plan", "#0072B2", "boilerplate", "#7A7A7A"));
    private static final Map<String, double[][]> EYES = Map.of(
            "protanopia", new double[][] {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                {-0.003882, -0.048116, 1.051998}},
            "deuteranopia", new double[][] {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                {-0.011820, 0.042940, 0.968881}},
            "tritanopia", new double[][] {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                {0.004733, 0.691367, 0.303900}});
    /** About four just noticeable differences of CIE 1976: told apart side by side. */
    private static final double APART = 10;
    /** Twice the just noticeable difference. */
    private static final double NOTICED = 4.6;

    @Test
    void anyTwoHuesAreToldApartByAllEyes() {
        for (String eye : EYES.keySet()) {
            Map<String, double[]> seen = new LinkedHashMap<>();
            OURS.forEach((label, hue) -> seen.put(label, seen(Color.decode(hue), eye)));
            assertThat(closest("hues", eye, seen)).isGreaterThan(APART);
        }
    }

    /** Drawn towards the text's colour for contrast, the dots beside the labels come closer, and still are not one. */
    @ParameterizedTest
    @EnumSource(Shade.class)
    void soAreTheDotsOfEveryTheme(Shade shade) {
        for (String eye : EYES.keySet()) {
            Map<String, double[]> seen = new LinkedHashMap<>();
            OURS.forEach((label, hue) -> seen.put(label, seen(Tint.of(hue, shade).dot(), eye)));
            assertThat(closest(shade + " dots", eye, seen)).isGreaterThan(NOTICED);
        }
    }

    /** Tints are pale; it is the letter in the gutter that says which label it is, to every eye. */
    @Test
    void noTwoLabelsHaveOneLetter() throws Exception {
        String scheme = Files.readString(Path.of("src/main/resources/biaoju/schemes/work-report.json"));
        for (String language : List.of("zh", "en")) {
            List<String> letters = new ArrayList<>();
            Matcher letter = Pattern.compile("\"letters?\"\\s*:\\s*\\{[^}]*\"" + language + "\"\\s*:\\s*\"(.)\"").matcher(scheme);
            while (letter.find()) letters.add(letter.group(1));
            assertThat(letters).as(language).hasSize(5).doesNotHaveDuplicates();
        }
    }

    private static double closest(String what, String eye, Map<String, double[]> seen) {
        List<String> names = new ArrayList<>(seen.keySet());
        double closest = Double.MAX_VALUE;
        String pair = "";
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                double distance = distance(seen.get(names.get(i)), seen.get(names.get(j)));
                if (distance >= closest) continue;
                closest = distance;
                pair = names.get(i) + " and " + names.get(j);
            }
        }
        System.out.printf("ColourVisionTest %s, %s: closest are %s, %.1f%n", what, eye, pair, closest);
        return closest;
    }

    private static double[] seen(Color color, String kind) {
        double[][] eye = EYES.get(kind);
        double[] rgb = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] out = new double[3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) out[r] += eye[r][c] * rgb[c];
            out[r] = Math.max(0, Math.min(1, out[r]));
        }
        return out;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** Linear sRGB, white of D65. */
    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
