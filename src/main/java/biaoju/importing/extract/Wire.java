package biaoju.importing.extract;

import biaoju.base.Problem;
import biaoju.domain.Mark;
import biaoju.domain.Span;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the two processes say to each other. What comes back is believed no more than the file it speaks of. */
final class Wire {
    private static final Pattern KEY = Pattern.compile("importing\\.extract\\.[a-zA-Z]{1,40}");
    private static final Pattern FORMAT = Pattern.compile("[a-z]{2,8}");
    private static final int LONGEST_ARGUMENT = 1_000;
    private static final int LONGEST_TEXT = 24_000_000;

    private Wire() {}

    /** One file; a web page comes decoded already, in UTF-8. */
    static final class Question {
        private final boolean html;
        private final boolean keepLines;
        private final byte[] bytes;

        Question(boolean html, boolean keepLines, byte[] bytes) {
            this.html = html;
            this.keepLines = keepLines;
            this.bytes = bytes;
        }

        boolean html() {
            return html;
        }

        /** Lines that end with the page's width stay as they are. */
        boolean keepLines() {
            return keepLines;
        }

        byte[] bytes() {
            return bytes;
        }

        void write(DataOutputStream out) throws IOException {
            out.writeBoolean(html);
            out.writeBoolean(keepLines);
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }

        static Question read(DataInputStream in) throws IOException {
            boolean html = in.readBoolean();
            boolean keepLines = in.readBoolean();
            return new Question(html, keepLines, in.readNBytes(in.readInt()));
        }
    }

    static byte[] answer(Extract extract) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(extract.text().length() * 3 + 256);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("format", extract.format());
            json.writeNumberField("joined", extract.joined());
            json.writeArrayFieldStart("marks");
            for (Mark mark : extract.marks()) {
                json.writeNumber(mark.span().start());
                json.writeNumber(mark.span().end());
                json.writeString(mark.role().name());
                json.writeNumber(mark.level());
            }
            json.writeEndArray();
            json.writeStringField("text", extract.text());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    static byte[] answer(Refusal refusal) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("refusal", refusal.key());
            json.writeArrayFieldStart("args");
            for (String arg : refusal.args()) json.writeString(arg);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * @param name the file's, for messages
     * @throws Problem if the file was refused
     * @throws IOException if that is no answer
     */
    static Extract read(byte[] answer, String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(4).maxStringLength(LONGEST_TEXT).maxNameLength(20).maxNumberLength(12).build()).build());
        JsonNode root = mapper.readTree(new String(answer, StandardCharsets.UTF_8));
        if (root.has("refusal")) throw refused(root, name);
        String text = root.path("text").asText();
        String format = root.path("format").asText();
        boolean sound = FORMAT.matcher(format).matches() && text.indexOf('\r') < 0 && text.indexOf('\0') < 0
                && !text.startsWith("\uFEFF");
        if (!sound) throw new IOException("not a text");
        return new Extract(format, text, marks(root.path("marks"), text), root.path("joined").asInt());
    }

    private static Problem refused(JsonNode root, String name) throws IOException {
        String key = root.path("refusal").asText();
        if (!KEY.matcher(key).matches()) throw new IOException("not a reason");
        List<Object> args = new ArrayList<>(List.of(name));
        for (JsonNode arg : root.path("args")) {
            String said = arg.asText();
            args.add(said.substring(0, Math.min(LONGEST_ARGUMENT, said.length())));
        }
        return new Problem(key, args.toArray());
    }

    private static List<Mark> marks(JsonNode numbers, String text) throws IOException {
        List<Mark> marks = new ArrayList<>();
        int last = 0;
        for (int i = 0; i + 3 < numbers.size(); i += 4) {
            int start = numbers.get(i).asInt();
            int end = numbers.get(i + 1).asInt();
            Mark.Role role = role(numbers.get(i + 2).asText());
            int level = numbers.get(i + 3).asInt();
            boolean possible = start >= last && start < end && end <= text.length() && level >= 0 && level <= 4;
            if (!possible) throw new IOException("not a mark");
            marks.add(new Mark(new Span(start, end), role, level));
            last = end;
        }
        return marks;
    }

    private static Mark.Role role(String name) throws IOException {
        try {
            return Mark.Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("not a mark", unknown);
        }
    }
}
