package biaoju.settings;

import java.util.UUID;

/** Who labels at this installation. The name may change; the UUID stands behind every label ever given here. */
public record Person(UUID id, String name) {
    public Person named(String newName) {
        return new Person(id, newName);
    }
}
