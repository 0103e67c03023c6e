package biaoju.desktop.look;

import com.formdev.flatlaf.FlatDarkLaf;

/** FlatLaf dark in high contrast; what is its own stands in the theme file of its name. */
final class ContrastDarkLaf extends FlatDarkLaf {
    @Override
    public String getName() {
        return "Biaoju high contrast, dark";
    }
}
