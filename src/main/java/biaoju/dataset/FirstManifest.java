package biaoju.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives a manifest of the first form what later ones have: what it did not know was not so. */
final class FirstManifest {
    private FirstManifest() {}

    static void complete(JsonNode manifest) {
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
