package biaoju.desktop.agreement;

import biaoju.base.Messages;
import biaoju.desktop.agreement.AgreementPanel.Freshness;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Ui;
import biaoju.flow.review.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/** What the figures stand on, always in sight, and what is to be counted. */
final class FactsBar extends JPanel {
    private final transient Look look;
    private final transient Messages text;
    private final JLabel facts = Ui.label("agreement.facts", "");
    private final JLabel state = Ui.label("agreement.state", "");
    private final JCheckBox noise;
    private final JCheckBox propagated;
    private final JCheckBox accepted;
    private final JCheckBox scheme;
    private final @Nullable JButton recompute;
    private Freshness freshness = Freshness.NONE;

    FactsBar(Look look, Messages text, AgreementPanel.Wishes wishes) {
        super(new MigLayout("insets " + look.px(8) + " " + look.px(16) + " " + look.px(4) + " " + look.px(12)
                + ", fillx, wrap 1, gap " + look.px(10) + " " + look.px(4), "[grow, fill]"));
        this.look = look;
        this.text = text;
        noise = Ui.check("agreement.withoutNoise", text.get("agreement.withoutNoise"));
        propagated = Ui.check("agreement.withoutPropagated", text.get("agreement.withoutPropagated"));
        accepted = Ui.check("agreement.withoutAccepted", text.get("agreement.withoutAccepted"));
        scheme = Ui.check("agreement.byScheme", text.get("agreement.byScheme"));
        scheme.setToolTipText(text.get("agreement.byScheme.why"));
        recompute = Ui.button("agreement.recompute", text.get("agreement.recompute"), wishes::recompute);
        add(facts, "split 2, growx, pushx, wmin 0");
        add(state, "growx 0");
        add(Ui.label("agreement.without", text.get("agreement.without")), "split 7, growx 0");
        for (JCheckBox box : boxes()) {
            box.addActionListener(e -> wishes.count(switches()));
            add(box, box.equals(scheme) ? "growx 0, gapleft " + look.px(18) : "growx 0"); // this one leaves nothing out
        }
        add(new JPanel(), "pushx, growx, wmin 0");
        add(recompute, "growx 0");
        updateUI();
    }

    private List<JCheckBox> boxes() {
        return List.of(noise, propagated, accepted, scheme);
    }

    private Switches switches() {
        return new Switches(noise.isSelected(), propagated.isSelected(), accepted.isSelected(), scheme.isSelected());
    }

    /** @param anonymous whether nobody is to be named */
    void show(@Nullable Findings findings, Freshness now, Switches switches, boolean anonymous) {
        freshness = now;
        noise.setSelected(switches.withoutNoise());
        propagated.setSelected(switches.withoutPropagated());
        accepted.setSelected(switches.withoutAccepted());
        scheme.setSelected(switches.byScheme());
        facts.setToolTipText(findings == null ? null : words(findings, anonymous) + "\n" + text.get("agreement.facts.why"));
        facts.setText(findings == null ? " " : words(findings, anonymous));
        String said = text.get("agreement.state." + now.name().toLowerCase(Locale.ROOT));
        state.setText(said);
        state.setToolTipText(said);
        colour();
    }

    private String words(Findings findings, boolean anonymous) {
        List<String> all = new ArrayList<>();
        all.add(text.get("agreement.facts", Written.count(findings.table().shared()),
                Written.count(findings.table().units()), Written.count(findings.effective()),
                findings.annotators().size()));
        LeftOut out = findings.leftOut();
        if (out.noise() > 0) all.add(text.get("agreement.left.noise", Written.count(out.noise())));
        if (out.propagated() > 0) all.add(text.get("agreement.left.propagated", Written.count(out.propagated())));
        if (out.accepted() > 0) all.add(text.get("agreement.left.accepted", Written.count(out.accepted())));
        if (!out.secondPasses().isEmpty()) {
            all.add(anonymous ? text.get("agreement.left.seconds", out.secondPasses().size())
                    : text.get("agreement.left.second", String.join(text.get("agreement.comma"), out.secondPasses())));
        }
        return String.join(text.get("agreement.facts.between"), all);
    }

    private void colour() {
        state.setForeground(freshness == Freshness.STALE || freshness == Freshness.COMPUTING ? look.palette().warning()
                : look.palette().quiet());
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (recompute != null) colour(); // Swing calls from its constructor
    }
}
