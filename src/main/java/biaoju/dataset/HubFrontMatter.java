package biaoju.dataset;

import biaoju.domain.LabelScheme;
import com.fasterxml.jackson.core.JacksonException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The YAML at the head of a card, from which the Hugging Face hub knows which file is which split.
 *
 * @see <a href="https://huggingface.co/docs/hub/datasets-cards">Dataset cards</a>
 */
final class HubFrontMatter {
    private HubFrontMatter() {}

    static String of(DatasetManifest manifest, LabelScheme scheme) {
        StringBuilder yaml = new StringBuilder("---\nlanguage: [zh]\nlicense: unknown\npretty_name: ")
                .append(quoted(scheme.name())).append('\n')
                .append("annotations_creators: [expert-generated]\nsource_datasets: [original]\n")
                .append("task_categories: [text-classification]\ntask_ids: [multi-class-classification]\n")
                .append("size_categories: [").append(size(manifest.counts().rows())).append("]\n")
                .append("configs:\n- config_name: default\n  default: true\n  data_files:\n");
        Format format = preferred(manifest);
        for (String part : parts(manifest)) {
            // The library keeps the name "all" for itself.
            yaml.append("  - {split: ").append(part.equals(PartTally.ALL) ? SplitShares.TRAIN : part).append(", path: ")
                    .append(format.file(part)).append("}\n");
        }
        return yaml.append("---\n").toString();
    }

    private static List<String> parts(DatasetManifest manifest) {
        DatasetManifest.Split split = manifest.split();
        return split == null ? List.of(PartTally.ALL) : split.parts().stream().map(DatasetManifest.Part::name).toList();
    }

    /** Of the formats that were written, the one that says most of its columns. */
    private static Format preferred(DatasetManifest manifest) {
        return Stream.of(Format.PARQUET, Format.JSONL, Format.CSV)
                .filter(format -> manifest.options().formats().contains(format.id())).findFirst().orElseThrow();
    }

    private static String size(int rows) {
        if (rows < 1_000) return "n<1K";
        if (rows < 10_000) return "1K<n<10K";
        if (rows < 100_000) return "10K<n<100K";
        if (rows < 1_000_000) return "100K<n<1M";
        return rows < 10_000_000 ? "1M<n<10M" : "10M<n<100M";
    }

    /** JSON's strings are YAML's. */
    private static String quoted(String text) {
        try {
            return Json.mapper().writeValueAsString(text);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(text, impossible);
        }
    }
}
