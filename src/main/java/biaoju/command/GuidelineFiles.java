package biaoju.command;

import biaoju.base.Digests;
import biaoju.domain.Label;
import biaoju.domain.LabelScheme;
import biaoju.scheme.GuidelineText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The guideline of a project as its files say it.
 *
 * @param digest   of all of them
 * @param sections digest of what they say of each label, by its id
 */
record GuidelineFiles(String digest, Map<String, String> sections) {
    /** More than any guideline; a file beyond it is known by its size alone. */
    private static final long MOST = 4_000_000;

    /** Empty where there is none, or it cannot be read now. */
    static Optional<GuidelineFiles> of(ProjectFolder folder, LabelScheme scheme) {
        try {
            List<Path> files = files(folder);
            if (files.isEmpty()) return Optional.empty();
            StringBuilder whole = new StringBuilder();
            Map<String, StringBuilder> parts = new TreeMap<>();
            for (Path file : files) {
                boolean huge = Files.size(file) > MOST;
                // Damaged bytes become replacement characters: any change of them is still one.
                String text = huge ? "" : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
                whole.append(file.getFileName()).append('\n').append(huge ? String.valueOf(Files.size(file)) : text).append('\n');
                GuidelineText read = GuidelineText.of(text);
                for (Label label : scheme.labels()) {
                    read.section(label).ifPresent(part ->
                            parts.computeIfAbsent(label.id(), id -> new StringBuilder()).append(part.text()).append('\n'));
                }
            }
            Map<String, String> sections = new TreeMap<>();
            parts.forEach((label, text) -> sections.put(label, Digests.ofText(text.toString())));
            return Optional.of(new GuidelineFiles(Digests.ofText(whole.toString()), sections));
        } catch (IOException unreadable) {
            LoggerFactory.getLogger(GuidelineFiles.class).warn("the guideline cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static List<Path> files(ProjectFolder folder) throws IOException {
        if (!Files.isDirectory(folder.shipped())) return List.of();
        try (Stream<Path> files = Files.list(folder.shipped())) {
            return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().matches("GUIDELINE.*\\.md"))
                    .sorted().toList();
        }
    }
}
