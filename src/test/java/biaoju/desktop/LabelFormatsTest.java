package biaoju.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import biaoju.base.Messages;
import biaoju.flow.LabelFiles;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LabelFormatsTest {
    @Test
    void everyFormatHasANameInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Messages text = Messages.of(locale);
            assertThat(LabelFiles.formats(false)).allMatch(id -> text.has("labelfiles.format." + id));
            assertThat(LabelFormats.all(text)).extracting(LabelFormats.OneFormat::getDescription).doesNotHaveDuplicates();
        }
    }

    @Test
    void aFileGetsTheEndingOfItsFormatOnce() {
        LabelFormats.OneFormat first = LabelFormats.all(Messages.of(Locale.ENGLISH)).get(0);
        assertThat(first.id()).isEqualTo("jsonl");
        assertThat(first.named(Path.of("a", "b"))).isEqualTo(Path.of("a", "b.jsonl"));
        assertThat(first.named(Path.of("a", "b.jsonl"))).isEqualTo(Path.of("a", "b.jsonl"));
    }

    @Test
    void aFolderOfFilesHasNoEnding() {
        assertThat(LabelFormats.all(Messages.of(Locale.ENGLISH))).filteredOn(one -> one.id().equals("brat"))
                .singleElement().satisfies(brat -> assertThat(brat.named(Path.of("out"))).isEqualTo(Path.of("out")));
    }
}
