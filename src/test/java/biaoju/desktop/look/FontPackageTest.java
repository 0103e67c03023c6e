package biaoju.desktop.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontPackageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ID=debian|apt install fonts-noto-cjk",
        "ID=linuxmint;ID_LIKE=\"ubuntu debian\"|apt install fonts-noto-cjk",
        "NAME=Fedora;ID=fedora|dnf install google-noto-sans-cjk-fonts",
        "ID=\"rocky\";ID_LIKE=\"rhel centos fedora\"|dnf install google-noto-sans-cjk-ttc-fonts",
        "ID=\"opensuse-leap\";ID_LIKE=\"suse opensuse\"|zypper install google-noto-sans-cjk-fonts",
        "ID=manjaro;ID_LIKE=arch|pacman -S noto-fonts-cjk",
        "ID=openEuler|dnf install google-noto-sans-cjk-ttc-fonts",
        "ID=alpine|apk add font-noto-cjk"})
    void thePackageIsThatOfTheDistribution(String release, String command) {
        assertThat(FontPackage.of("Linux", release.replace(';', '\n'))).contains(command);
    }

    @Test
    void whereNothingIsKnownTheUsualOnesAreNamed() {
        assertThat(FontPackage.of("Linux", "")).contains("fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk");
        assertThat(FontPackage.of("Linux", "ID=plan9")).contains("fonts-noto-cjk");
    }

    @Test
    void otherSystemsHaveThemInTheirSettings() {
        assertThat(FontPackage.of("Windows 11", "")).contains("Optional features");
        assertThat(FontPackage.of("Mac OS X", "")).contains("PingFang");
        assertThat(FontPackage.here()).isNotBlank();
    }
}
