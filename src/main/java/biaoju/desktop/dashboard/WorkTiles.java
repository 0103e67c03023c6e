package biaoju.desktop.dashboard;

import biaoju.base.Messages;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.flow.progress.DayWork;
import biaoju.flow.progress.Person;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** The few numbers that are looked at first, large, each with its name above and what belongs to it below. */
final class WorkTiles extends JPanel {
    static final List<String> IDS = List.of("today", "week", "pace", "estimate", "labelled");

    private final transient Look look;
    private final transient Messages text;
    private final transient Said said;
    private final transient Map<String, Tile> tiles = new LinkedHashMap<>();

    private int arranged;

    private record Tile(JLabel caption, JLabel number, JLabel below) {}

    WorkTiles(Look look, Messages text) {
        super(new MigLayout());
        this.look = look;
        this.text = text;
        said = new Said(text);
        for (String id : IDS) {
            JLabel number = Ui.label("dashboard." + id, Said.NONE);
            JLabel caption = Ui.label("", text.get("dashboard.tile." + id));
            caption.setLabelFor(number);
            JLabel below = Ui.label("dashboard." + id + ".below", "");
            JPanel tile = new JPanel(new MigLayout("insets 0, wrap 1, gap 0", "[]", "[" + look.px(17) + "!][" + look.px(21) + "!][" + look.px(17) + "!]"));
            tile.setToolTipText(text.get("dashboard.tile." + id + ".why"));
            tile.add(caption);
            tile.add(number);
            tile.add(below, "wmin 0, wmax " + look.px(190));
            tiles.put(id, new Tile(caption, number, below));
            add(tile, "aligny top");
        }
        arrange(2);
        updateUI();
    }

    /** @param columns so many side by side */
    void arrange(int columns) {
        if (columns == arranged) return;
        arranged = columns;
        ((MigLayout) getLayout()).setLayoutConstraints("insets 0, wrap " + columns + ", gap " + look.px(22) + " " + look.px(2));
        revalidate();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (tiles == null) return; // Swing calls from its constructor
        for (Tile tile : tiles.values()) {
            tile.number().setFont(look.font(17).deriveFont(Font.BOLD));
            tile.caption().setForeground(look.palette().quiet());
            tile.caption().setFont(look.font(12));
            tile.below().setForeground(look.palette().quiet());
            tile.below().setFont(look.font(12));
        }
    }

    void show(Person person) {
        List<DayWork> days = person.days();
        DayWork today = days.get(days.size() - 1);
        int week = today.date().getDayOfWeek().getValue();
        put("today", Said.count(person.today()), said.beside(List.of(today)));
        put("week", Said.count(person.week()), said.beside(days.subList(days.size() - week, days.size())));
        put("pace", said.pace(person), said.belowPace(person));
        put("estimate", said.estimate(person.estimate()), said.belowEstimate(person.estimate(), today.date()));
        put("labelled", said.share(person.labelled(), person.of()),
                text.get("dashboard.labelledOf", Said.count(person.labelled()), Said.count(person.of())));
    }

    private void put(String id, String number, String below) {
        Tile tile = tiles.get(id);
        if (tile == null) return;
        tile.number().setText(number);
        tile.below().setText(below);
        tile.below().setToolTipText(below.isEmpty() ? null : below);
        String name = text.get("dashboard.tile." + id);
        tile.number().getAccessibleContext().setAccessibleName(below.isEmpty() ? text.get("dashboard.said", name, number)
                : text.get("dashboard.saidMore", name, number, below));
    }
}
