package biaoju.flow;

import biaoju.base.Problem;
import biaoju.domain.Annotator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;

/**
 * What a package is, as its own last entry says.
 *
 * @param handedBack whether it holds the annotator's work instead of something to work on
 * @param project    the name of the project it was made from
 * @param base       the writer of the log that was made for this package
 */
record PackageManifest(String program, boolean handedBack, String project, Annotator annotator, UUID base, List<Item> files)
        implements ZipManifest {
    static final String NAME = "package.json";
    private static final String FORMAT = "biaoju-package";
    private static final int VERSION = 1;
    private static final String WORK = "work";
    private static final String RETURN = "return";

    PackageManifest {
        files = List.copyOf(files);
    }

    String toJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("program", program);
            json.writeStringField("kind", handedBack ? RETURN : WORK);
            json.writeStringField("project", project);
            json.writeObjectFieldStart("annotator");
            json.writeStringField("id", annotator.id().toString());
            json.writeStringField("name", annotator.name());
            json.writeEndObject();
            json.writeStringField("base", base.toString());
            BackupManifest.write(json, files);
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    /** @throws Problem if it is none of ours, of a newer program, or nonsense */
    static PackageManifest parse(byte[] bytes, String zip) {
        try {
            JsonNode root = BackupManifest.mapper().readTree(bytes);
            if (!FORMAT.equals(root.path("format").asText())) throw new Problem("flow.package_foreign", zip);
            if (root.path("version").asInt() > VERSION) throw new Problem("flow.package_newer", zip);
            String kind = root.path("kind").asText();
            if (!kind.equals(WORK) && !kind.equals(RETURN)) throw new Problem("flow.package_foreign", zip);
            Annotator annotator = new Annotator(UUID.fromString(root.path("annotator").path("id").asText()),
                    root.path("annotator").path("name").asText());
            return new PackageManifest(root.path("program").asText(), kind.equals(RETURN), root.path("project").asText(),
                    annotator, UUID.fromString(root.path("base").asText()), BackupManifest.files(root));
        } catch (JsonProcessingException | IllegalArgumentException nonsense) {
            throw new Problem(nonsense, "flow.package_foreign", zip);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes cannot fail to be read", impossible);
        }
    }
}
