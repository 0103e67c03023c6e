package biaoju.desktop.look;

import com.formdev.flatlaf.FlatLightLaf;

/** FlatLaf light in high contrast; what is its own stands in the theme file of its name. */
final class ContrastLightLaf extends FlatLightLaf {
    @Override
    public String getName() {
        return "Biaoju high contrast, light";
    }
}
