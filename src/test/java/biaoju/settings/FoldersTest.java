package biaoju.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/a").toAbsolutePath();

    private static Folders of(String system, Map<String, String> environment) {
        return Folders.of(system, HOME.toString(), environment, null);
    }

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertThat(of("Linux", Map.of())).isEqualTo(new Folders(HOME.resolve(".config/biaoju"),
                HOME.resolve(".local/share/biaoju"), HOME.resolve(".local/state/biaoju")));
        Path elsewhere = Path.of("/x").toAbsolutePath();
        assertThat(of("Linux", Map.of("XDG_STATE_HOME", elsewhere.toString(), "XDG_DATA_HOME", "relative")))
                .isEqualTo(new Folders(HOME.resolve(".config/biaoju"), HOME.resolve(".local/share/biaoju"),
                        elsewhere.resolve("biaoju")));
    }

    @Test
    void dataNeverGoIntoARoamingProfile() {
        Path roaming = Path.of("/roaming").toAbsolutePath();
        Path local = Path.of("/local").toAbsolutePath();
        Folders folders = of("Windows 11", Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString()));
        assertThat(folders.config()).startsWithRaw(roaming);
        assertThat(folders.data()).startsWithRaw(local);
        assertThat(folders.state()).startsWithRaw(local);
    }

    @Test
    void oneFolderHoldsAllWhenAskedTo() {
        Path one = Path.of("/one").toAbsolutePath();
        assertThat(of("Linux", Map.of("BIAOJU_HOME", one.toString())).state()).isEqualTo(one.resolve("state"));
        Folders byProperty = Folders.of("Mac OS X", HOME.toString(), Map.of("BIAOJU_HOME", "/other"), one.toString());
        assertThat(byProperty.logs()).isEqualTo(one.resolve("state").resolve("logs"));
    }
}
