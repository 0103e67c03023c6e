package biaoju.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells formats apart by how a file begins; its name says nothing. */
final class FormatGuess {
    /** In bytes. */
    static final int ENOUGH = 1 << 18;

    private static final Pattern BRAT = Pattern.compile("[TAREMN]\\d+\t\\S+ ");

    private FormatGuess() {}

    static Optional<NeighbourFormat> of(byte[] beginning) {
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PAR1") || bytes.startsWith("PARE")) return Optional.of(NeighbourFormat.PARQUET);
        if (bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) return Optional.of(NeighbourFormat.XLSX); // an old one, which is refused as such
        if (bytes.startsWith("PK\u0003\u0004")) return bytes.contains("xl/") ? Optional.of(NeighbourFormat.XLSX) : Optional.empty();
        String text = new String(beginning, StandardCharsets.UTF_8);
        String bare = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (bare.startsWith("<") && bare.contains("http://www.omg.org/XMI")) return Optional.of(NeighbourFormat.XMI);
        if (bare.startsWith("[")) return json(beginning, true);
        if (bare.startsWith("{")) return json(beginning, false);
        if (bare.startsWith("#FORMAT=WebAnno TSV 3")) return Optional.of(NeighbourFormat.WEBANNO);
        if (bare.lines().takeWhile(line -> line.startsWith("#")).anyMatch(FormatGuess::conllu)) return Optional.of(NeighbourFormat.CONLLU);
        if (BRAT.matcher(bare).lookingAt()) return Optional.of(NeighbourFormat.BRAT);
        return table(bare.lines().findFirst().orElse(""));
    }

    private static boolean conllu(String comment) {
        return Stream.of("# text =", "#text =", "# sent_id =", "#sent_id =").anyMatch(comment::startsWith);
    }

    private static Optional<NeighbourFormat> table(String header) {
        List<String> columns = Arrays.stream(header.split(",", -1)).map(one -> one.strip().replaceAll("^\"|\"$", "")).toList();
        if (!columns.contains("text") || !columns.contains("label")) return Optional.empty();
        boolean ours = columns.indexOf("text") > columns.indexOf("report") && columns.contains("report") && columns.contains("second");
        boolean plain = List.of("id", "report", "report_name").stream().noneMatch(columns::contains); // nobody's file by its name
        if (!ours && !plain) return Optional.of(NeighbourFormat.DOCCANO_CSV);
        return Optional.of(columns.contains(LabelTable.KIND) ? NeighbourFormat.CSV_SPREADSHEET : NeighbourFormat.CSV);
    }

    private static Optional<NeighbourFormat> json(byte[] beginning, boolean array) {
        Set<String> names = names(beginning, array);
        if (array) {
            boolean studio = (names.contains("data") && !names.contains("data:text")) || names.contains("annotation_id")
                    || names.contains("lead_time");
            return Optional.of(studio ? NeighbourFormat.LABEL_STUDIO : NeighbourFormat.DOCCANO_JSON);
        }
        if (names.stream().anyMatch(name -> name.startsWith("%"))) return Optional.of(NeighbourFormat.CAS_JSON);
        boolean ours = names.contains("start") && names.contains("annotator") && !names.contains("label:list") && !names.contains("id")
                && (names.contains("report") || names.contains("report_name"));
        boolean doccano = names.contains("label:list") || (names.contains("text") && !names.contains("start"));
        return Optional.of(doccano && !ours ? NeighbourFormat.DOCCANO : NeighbourFormat.JSONL);
    }

    /** The names in the first object, as far as the beginning goes. */
    private static Set<String> names(byte[] beginning, boolean array) {
        Set<String> names = new HashSet<>();
        try (JsonParser json = JsonRecords.parser(new ByteArrayInputStream(beginning))) {
            json.nextToken();
            if (array && json.nextToken() != JsonToken.START_OBJECT) return names;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                names.add(name);
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_ARRAY) names.add(name + ":list");
                if (value == JsonToken.VALUE_STRING) names.add(name + ":text");
                json.skipChildren();
            }
        } catch (IOException cutOff) {
            return names; // what was seen before the end of the beginning must do
        }
        return names;
    }
}
