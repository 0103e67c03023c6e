package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.flow.Datasets;
import java.awt.Font;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The few numbers that are looked at first, large, each with its name below. */
final class Tiles extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final Map<String, JLabel> numbers = new LinkedHashMap<>();
    private final Map<String, JPanel> tiles = new LinkedHashMap<>();
    private final transient List<JLabel> captions = new ArrayList<>();

    Tiles(Look look, Messages text) {
        super(new MigLayout());
        this.look = look;
        this.text = text;
        for (String id : new String[] {"rows", "unlabelled", "noise", "groups", "strays"}) {
            String name = text.get("building.tile." + id);
            JLabel number = Ui.label("dataset." + id + ".count", "–");
            number.setFont(look.font(id.equals("rows") ? 24 : 18).deriveFont(Font.BOLD));
            JLabel caption = Ui.label("", name);
            captions.add(caption);
            caption.setLabelFor(number);
            JPanel tile = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 " + look.px(2), "", "[" + look.px(32) + "!, bottom][]"));
            tile.setToolTipText(text.get("building.tile." + id + ".why"));
            tile.add(number);
            tile.add(caption);
            numbers.put(id, number);
            tiles.put(id, tile);
            add(tile);
        }
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (captions != null) captions.forEach(caption -> caption.setForeground(look.palette().quiet())); // the theme may be another
    }

    /** @param columns so many side by side */
    void arrange(int columns) {
        ((MigLayout) getLayout()).setLayoutConstraints("insets 0, hidemode 3, wrap " + columns + ", gap " + look.px(28) + " " + look.px(6));
        revalidate();
    }

    void show(Datasets.Numbers now) {
        Map<String, Integer> counts = Map.of("rows", now.rows(), "unlabelled", now.unlabelled(), "noise", now.noise(),
                "groups", now.groups(), "strays", now.strays());
        boolean divided = now.parts().size() > 1;
        numbers.forEach((id, label) -> {
            String said = String.format(Locale.ROOT, "%,d", counts.getOrDefault(id, 0));
            label.setText(said);
            label.getAccessibleContext().setAccessibleName(text.get("building.tile.said", text.get("building.tile." + id), said));
        });
        tiles.forEach((id, tile) -> tile.setVisible(divided || !(id.equals("groups") || id.equals("strays"))));
    }
}
