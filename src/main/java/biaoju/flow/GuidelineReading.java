package biaoju.flow;

import biaoju.base.Problem;
import biaoju.command.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a project's guideline for people to read. It may wait for the disk. */
public final class GuidelineReading {
    /** A guideline that is longer is not read by anybody either. */
    public static final int MOST_BYTES = 2_000_000;

    private final Project project;

    public GuidelineReading(Project project) {
        this.project = project;
    }

    /**
     * One language's guideline.
     *
     * @param chinese the language of what was found, which may be the other one than was asked for
     * @param file    null where there is none
     * @param text    empty where there is none, or it cannot be shown
     * @param trouble why it cannot be shown
     */
    public record Guideline(boolean chinese, @Nullable Path file, String text, @Nullable Problem trouble, long version) {}

    /** That language's, else the other's; and what is another than before is written down. */
    public Guideline read(boolean chinese) {
        Path folder = project.folder().shipped();
        List<String> names = chinese ? List.of("GUIDELINE.zh.md", "GUIDELINE.md", "GUIDELINE.en.md")
                : List.of("GUIDELINE.en.md", "GUIDELINE.md", "GUIDELINE.zh.md");
        project.readGuideline();
        for (String name : names) {
            Path file = folder.resolve(name);
            boolean zh = name.contains(".zh.") || (chinese && name.equals("GUIDELINE.md"));
            if (Files.isRegularFile(file)) return read(file, zh);
        }
        return new Guideline(chinese, null, "", null, project.guideline());
    }

    /** Whether there is one in that language. */
    public boolean has(boolean chinese) {
        return Files.isRegularFile(project.folder().shipped().resolve(chinese ? "GUIDELINE.zh.md" : "GUIDELINE.en.md"));
    }

    private Guideline read(Path file, boolean chinese) {
        try {
            byte[] bytes = bytes(file).orElse(null);
            if (bytes == null) return failed(file, chinese, new Problem("guidelines.tooBig", file.getFileName().toString(), MOST_BYTES / 1_000_000));
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) return failed(file, chinese, new Problem("guidelines.noText", file.getFileName().toString()));
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Guideline(chinese, file, plain.replace("\r\n", "\n").replace('\r', '\n'), null, project.guideline());
        } catch (CharacterCodingException damaged) {
            return failed(file, chinese, new Problem("guidelines.noText", file.getFileName().toString()));
        } catch (IOException unreadable) {
            return failed(file, chinese, new Problem(unreadable, "guidelines.unreadable", file.getFileName().toString(),
                    String.valueOf(unreadable.getMessage())));
        }
    }

    /** Empty where there are more than anybody reads. */
    private static Optional<byte[]> bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }

    private Guideline failed(Path file, boolean chinese, Problem why) {
        return new Guideline(chinese, file, "", why, project.guideline());
    }
}
