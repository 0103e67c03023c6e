package biaoju.flow;

import biaoju.base.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a backup holds, as its own last entry says: every file with its size and SHA-256. */
record BackupManifest(String program, Instant at, List<Item> files) implements ZipManifest {
    static final String NAME = "manifest.json";
    private static final String FORMAT = "biaoju-backup";
    private static final int VERSION = 1;

    BackupManifest {
        files = List.copyOf(files);
    }

    String toJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("program", program);
            json.writeStringField("at", at.toString());
            write(json, files);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** @throws Problem if it is none of ours, of a newer program, or nonsense */
    static BackupManifest parse(byte[] bytes, String zip) {
        try {
            JsonNode root = mapper().readTree(bytes);
            if (!FORMAT.equals(root.path("format").asText())) throw new Problem("flow.backup_foreign", zip);
            if (root.path("version").asInt() > VERSION) throw new Problem("flow.backup_newer", zip);
            return new BackupManifest(root.path("program").asText(), Instant.EPOCH, files(root));
        } catch (JsonProcessingException nonsense) {
            throw new Problem(nonsense, "flow.backup_foreign", zip);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes cannot fail to be read", impossible);
        }
    }

    static void write(JsonGenerator json, List<Item> files) throws IOException {
        json.writeArrayFieldStart("files");
        for (Item file : files) {
            json.writeStartObject();
            json.writeStringField("path", file.path());
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static List<Item> files(JsonNode root) {
        List<Item> files = new ArrayList<>();
        for (JsonNode file : root.path("files")) {
            files.add(new Item(file.path("path").asText(), file.path("bytes").asLong(-1), file.path("sha256").asText()));
        }
        return files;
    }

    /** Understands no more than a manifest can be. */
    static ObjectMapper mapper() {
        return new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxStringLength(4_000)
                        .maxNameLength(100).maxNumberLength(20).build()).build());
    }
}
