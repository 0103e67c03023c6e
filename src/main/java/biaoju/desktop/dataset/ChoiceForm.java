package biaoju.desktop.dataset;

import biaoju.base.Messages;
import biaoju.desktop.dataset.Wrong.Place;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.desktop.shell.Focus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** Where a dataset is chosen. Passive: it tells every change, and says what is wrong where it is. */
final class ChoiceForm extends JPanel implements Focus {
    private static final List<String> SPLITS = List.of("", "80/10/10", "80/20");

    private final transient Look look;
    private final transient Messages text;
    private final transient Consumer<Choices> onChange;
    private final List<String> rules = new ArrayList<>();
    private final JComboBox<String> labels;
    private final JTextField filter;
    private final JCheckBox noise;
    private final JCheckBox unlabelled;
    private final JComboBox<String> split;
    private final JTextField own;
    private final JTextField seed;
    private final JCheckBox pseudonyms;
    private final JTextField folder;
    private final Map<String, JCheckBox> extras = new LinkedHashMap<>();
    private final Map<String, JCheckBox> formats = new LinkedHashMap<>();
    private final Map<Place, JTextArea> remarks = new EnumMap<>(Place.class);
    private boolean filling;

    /**
     * @param extraColumns by their names on the command line
     * @param fileFormats  by their names on the command line
     * @param onChange     told what is chosen now
     * @param onBrowse     asks for a folder
     */
    ChoiceForm(Look look, Messages text, List<String> extraColumns, List<String> fileFormats, Consumer<Choices> onChange,
            Runnable onBrowse) {
        super(new MigLayout("insets " + look.px(12) + " " + look.px(16) + " " + look.px(8) + " " + look.px(12)
                + ", fillx, wrap 2, hidemode 3, gap " + look.px(10) + " " + look.px(6), "[][grow, fill]"));
        this.look = look;
        this.text = text;
        this.onChange = onChange;
        Ui.named(this, "dataset.form", text.get("building.form"));
        labels = Ui.combo("dataset.labels", text.get("building.labels"), List.of());
        filter = Ui.named(Ui.field("dataset.filter", text.get("building.filter.hint")), "dataset.filter", text.get("building.filter"));
        noise = Ui.check("dataset.noise", text.get("building.withoutNoise"));
        unlabelled = Ui.check("dataset.unlabelled", text.get("building.keepUnlabelled"));
        split = Ui.combo("dataset.split", text.get("building.split"), List.of(text.get("building.split.none"),
                text.get("building.split.three"), text.get("building.split.two"), text.get("building.split.own")));
        own = Ui.field("dataset.split.own", text.get("building.split.shares"));
        seed = Ui.named(Ui.field("dataset.seed", ""), "dataset.seed", text.get("building.seed"));
        seed.setToolTipText(text.get("building.seed.why"));
        pseudonyms = Ui.check("dataset.pseudonyms", text.get("building.pseudonyms"));
        folder = Ui.named(Ui.field("dataset.folder", ""), "dataset.folder", text.get("building.folder"));
        for (String id : extraColumns) extras.put(id, Ui.check("dataset.extra." + id, text.get("building.extra." + id)));
        for (String id : fileFormats) formats.put(id, Ui.check("dataset.format." + id, text.get("building.format." + id)));
        for (Place place : Place.values()) remarks.put(place, remark(place));
        build(Ui.button("dataset.browse", text.get("building.browse"), onBrowse));
        listen();
        show(Choices.FIRST, List.of());
        updateUI();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (remarks != null) remarks.values().forEach(remark -> remark.setForeground(look.palette().error())); // the theme may be another
    }

    private JTextArea remark(Place place) {
        JTextArea area = Ui.prose("dataset.wrong." + place.name().toLowerCase(Locale.ROOT), text.get("building.wrong"));
        area.setVisible(false);
        return area;
    }

    private void build(JComponent browse) {
        row("building.labels", labels);
        row("building.filter", filter);
        below(Place.FILTER);
        add(noise, "skip 1");
        add(unlabelled, "skip 1");
        row("building.split", split);
        add(own, "skip 1");
        below(Place.SPLIT);
        add(Ui.caption(text.get("building.seed"), seed));
        add(seed, "growx 0, w " + look.px(110) + "!");
        below(Place.SEED);
        String first = "aligny top, gaptop " + look.px(3);
        add(Ui.label("", text.get("building.columns")), first);
        String skip = "";
        for (JCheckBox one : extras.values()) {
            add(one, skip);
            skip = "skip 1";
        }
        add(pseudonyms, "skip 1");
        add(Ui.label("", text.get("building.formats")));
        JPanel kinds = new JPanel(new MigLayout("insets 0, gap " + look.px(12)));
        formats.values().forEach(kinds::add);
        add(kinds);
        below(Place.FORMATS);
        add(Ui.caption(text.get("building.folder"), folder));
        add(folder, "split 2, wmin 0");
        add(browse, "growx 0");
        below(Place.FOLDER);
    }

    private void row(String caption, JComponent field) {
        add(Ui.caption(text.get(caption), field));
        add(field, "wmin 0");
    }

    private void below(Place place) {
        add(remarks.get(place), "skip 1, wmin 0");
    }

    private void listen() {
        for (JComboBox<String> one : List.of(labels, split)) one.addActionListener(e -> changed());
        for (JTextField one : List.of(filter, own, seed, folder)) Ui.onTyping(one, typed -> changed());
        List<JCheckBox> boxes = new ArrayList<>(List.of(noise, unlabelled, pseudonyms));
        boxes.addAll(extras.values());
        boxes.addAll(formats.values());
        for (JCheckBox one : boxes) one.addActionListener(e -> changed());
    }

    /** @param annotators whose labels alone can be asked for */
    void show(Choices now, List<String> annotators) {
        filling = true;
        rules.clear();
        rules.addAll(List.of("gold", "majority"));
        annotators.forEach(name -> rules.add("annotator=" + name));
        if (!rules.contains(now.labels())) rules.add(now.labels());
        labels.setModel(new DefaultComboBoxModel<>(rules.stream().map(this::rule).toArray(String[]::new)));
        labels.setSelectedIndex(rules.indexOf(now.labels()));
        type(filter, now.filter());
        noise.setSelected(now.withoutNoise());
        unlabelled.setSelected(now.keepUnlabelled());
        String shares = now.split() == null ? "" : now.split();
        boolean typed = now.split() != null && !SPLITS.subList(1, SPLITS.size()).contains(shares);
        split.setSelectedIndex(typed ? SPLITS.size() : SPLITS.indexOf(shares));
        type(own, typed ? shares : "");
        type(seed, now.seed());
        pseudonyms.setSelected(now.pseudonyms());
        type(folder, now.folder());
        extras.forEach((id, box) -> box.setSelected(now.extras().contains(id)));
        formats.forEach((id, box) -> box.setSelected(now.formats().contains(id)));
        own.setVisible(typed);
        filling = false;
    }

    /** What is the same already keeps its caret. */
    private static void type(JTextField field, String words) {
        if (!field.getText().equals(words)) field.setText(words);
    }

    private String rule(String id) {
        return id.startsWith("annotator=") ? text.get("building.labels.annotator", id.substring("annotator=".length()))
                : text.get("building.labels." + id);
    }

    private void changed() {
        own.setVisible(split.getSelectedIndex() == SPLITS.size());
        if (!filling) onChange.accept(chosen());
    }

    private Choices chosen() {
        int at = split.getSelectedIndex();
        String shares = at <= 0 ? null : at < SPLITS.size() ? SPLITS.get(at) : own.getText().strip();
        return new Choices(rules.get(Math.max(0, labels.getSelectedIndex())), filter.getText().strip(), noise.isSelected(),
                unlabelled.isSelected(), shares, seed.getText().strip(), on(extras), pseudonyms.isSelected(), on(formats),
                folder.getText().strip());
    }

    private static List<String> on(Map<String, JCheckBox> boxes) {
        return boxes.entrySet().stream().filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    /** Says what is wrong, each at its place; what is right again is said no longer. */
    void complain(List<Wrong> wrong) {
        remarks.forEach((place, area) -> {
            @Nullable Wrong here = wrong.stream().filter(one -> one.place() == place).findFirst().orElse(null);
            area.setText(here == null ? "" : here.problem().text(text));
            area.setVisible(here != null);
            if (place == Place.FILTER) WrongMark.show(filter, here == null ? -1 : here.at(), look);
        });
        filter.putClientProperty("JComponent.outline", wrong.stream().anyMatch(one -> one.place() == Place.FILTER) ? "error" : null);
        folder.putClientProperty("JComponent.outline", wrong.stream().anyMatch(one -> one.place() == Place.FOLDER) ? "error" : null);
        revalidate();
    }

    @Override
    public JComponent focusTarget() {
        return labels;
    }
}
