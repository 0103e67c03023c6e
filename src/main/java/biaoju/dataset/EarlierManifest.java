package biaoju.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives a manifest of an earlier form what later ones have: what it did not know was not so. */
final class EarlierManifest {
    private static final int SPLITS = 2;
    private static final int FILTERS = 3;

    private EarlierManifest() {}

    static void complete(JsonNode manifest) {
        int version = manifest.path("version").asInt();
        if (version < SPLITS) withoutSplits(manifest);
        if (version >= FILTERS) return;
        if (manifest.path("options") instanceof ObjectNode options) options.put("filter", "");
        if (manifest.path("counts") instanceof ObjectNode counts) counts.put("filtered_out", 0);
    }

    private static void withoutSplits(JsonNode manifest) {
        if (manifest instanceof ObjectNode all) {
            all.putArray("guidelines");
            all.putNull("split");
            all.putNull("agreement");
        }
        if (manifest.path("scheme") instanceof ObjectNode scheme) scheme.put("sha256", "");
        if (manifest.path("options") instanceof ObjectNode options) {
            options.putArray("extras");
            options.put("pseudonyms", false);
        }
        for (JsonNode report : manifest.path("reports")) {
            if (report instanceof ObjectNode one) {
                one.putNull("part");
                one.putNull("group");
            }
        }
    }
}
