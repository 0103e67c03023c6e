package biaoju.desktop.adjudication;

import biaoju.base.Messages;
import biaoju.command.SentenceText;
import biaoju.desktop.Pages;
import biaoju.desktop.Reviews;
import biaoju.desktop.look.Look;
import biaoju.desktop.parts.Hint;
import biaoju.desktop.parts.Raters;
import biaoju.domain.Document;
import biaoju.domain.Ruling;
import biaoju.domain.SentenceId;
import biaoju.flow.review.Dispute;
import biaoju.gui.Shown;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;

/**
 * The list of disputes beside the panel that decides them, joined as the workbench joins them: what is wished is done
 * to the views here, and remembered.
 */
final class ReviewDesk extends Shown<JPanel> {
    /** What was wished, in words: {@code 2 plan "reason"}. */
    private final List<String> wished;
    private final Inside inside;

    private ReviewDesk(Inside inside) {
        super(inside::build, new Dimension(760, 700));
        this.inside = inside;
        wished = inside.wished;
        does(inside::tell);
    }

    static ReviewDesk of(Document document, List<Dispute> disputes) {
        return new ReviewDesk(new Inside(document, disputes));
    }

    ReviewDesk namesHidden(boolean hidden) {
        does(() -> {
            inside.anonymous = hidden;
            inside.tell();
        });
        return this;
    }

    List<String> wished() {
        return List.copyOf(wished);
    }

    /** The number of the sentence at hand. */
    int at() {
        return asks(() -> inside.current);
    }

    /** The row that is chosen in the list, −1 for none. */
    int row() {
        return asks(() -> list().getSelectedIndex());
    }

    /** What a screen reader says of each row of the list. */
    List<String> rows() {
        return asks(() -> {
            JList<?> list = list();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < list.getModel().getSize(); i++) {
                AccessibleContext row = list.getAccessibleContext().getAccessibleChild(i).getAccessibleContext();
                said.add(row.getAccessibleName());
            }
            return said;
        });
    }

    String label(String name) {
        return window().label(name).text();
    }

    String button(String name) {
        return window().button(name).text();
    }

    boolean able(String button) {
        return asks(() -> window().button(button).target().isEnabled());
    }

    String hint() {
        return asks(() -> window().robot().finder().findAll(part(), one -> one instanceof Hint && one.isShowing()).stream()
                .map(one -> ((Hint) one).text()).findFirst().orElse(""));
    }

    ReviewDesk presses(String button) {
        window().button(button).click();
        window().robot().waitForIdle();
        return this;
    }

    /** The keyboard is where the labels are. */
    ReviewDesk decides() {
        does(() -> inside.decide.focusTarget().requestFocusInWindow());
        until("the labels have the keyboard", () -> inside.decide.focusTarget().isFocusOwner());
        return this;
    }

    ReviewDesk walksTheList() {
        does(() -> list().requestFocusInWindow());
        until("the list has the keyboard", () -> list().isFocusOwner());
        return this;
    }

    ReviewDesk writesReason(String words) {
        does(() -> inside.decide.writeReason());
        JTextComponent field = (JTextComponent) window().robot().finder().findByName(part(), "decide.reason.text");
        until("the reason has the keyboard", field::isFocusOwner);
        does(() -> field.setText(words));
        return this;
    }

    String reason() {
        return asks(() -> inside.decide.reason());
    }

    ReviewDesk chooses(String box, int choice) {
        does(() -> window().comboBox(box).target().setSelectedIndex(choice));
        return this;
    }

    int choice(String box) {
        return asks(() -> window().comboBox(box).target().getSelectedIndex());
    }

    private JList<?> list() {
        return window().robot().finder().findByName(part(), "disputes.list", JList.class);
    }

    /** The part of the workbench that is played here. Event dispatch thread only. */
    private static final class Inside implements DecidePanel.Wishes, DisputesPanel.Wishes {
        @Override
        public String key(String action) {
            return action;
        }

        private final Document document;
        private final DisputeList disputes = new DisputeList();
        private final DisputeTexts texts = new DisputeTexts();
        private final List<String> wished = new ArrayList<>();
        private final Messages text = Messages.of(Locale.ENGLISH);
        private final java.util.Map<Integer, String> decided = new java.util.TreeMap<>();
        private DecidePanel decide;
        private DisputesPanel list;
        private int current = 1;
        private boolean anonymous;

        private Inside(Document document, List<Dispute> all) {
            this.document = document;
            disputes.put(all);
        }

        private JPanel build() {
            Look look = new Look(false, 100);
            look.install();
            decide = new DecidePanel(look, text, this);
            RulePanel rules = new RulePanel(look, text, new RulePanel.Wishes() {
                @Override
                public void count(String rule) {
                    wished.add("count " + rule);
                }

                @Override
                public void apply(String rule) {
                    wished.add("apply " + rule);
                }
            });
            list = new DisputesPanel(look, text, texts, rules, this);
            keys(decide.focusTarget());
            JPanel both = new JPanel(new GridLayout(1, 2));
            both.add(list);
            both.add(decide);
            return both;
        }

        /** The keys that the workbench gives the panel. */
        private void keys(JComponent in) {
            Pages.SCHEME.labels().forEach(label -> bind(in, String.valueOf(label.key()),
                    () -> decide(label.id(), decide.reason())));
            bind(in, "ENTER", () -> at().majority().ifPresent(label -> decide(label, decide.reason())));
            bind(in, "J", () -> skip(1));
            bind(in, "K", () -> skip(-1));
        }

        private void bind(JComponent in, String key, Runnable run) {
            in.getInputMap().put(KeyStroke.getKeyStroke(key), key);
            in.getActionMap().put(key, new javax.swing.AbstractAction() {
                @Override
                public void actionPerformed(java.awt.event.ActionEvent e) {
                    run.run();
                }
            });
        }

        private Reviews reviews() {
            Reviews reviews = Reviews.of(document).at(current);
            for (Dispute one : disputes.all()) {
                one.votes().forEach((who, label) -> reviews.says(who, one.number(), label));
            }
            decided.forEach((number, label) -> reviews.decided(number, label, ""));
            return reviews;
        }

        private Case at() {
            return Case.of(reviews().view()).orElseThrow();
        }

        private void tell() {
            Reviews now = reviews();
            Raters raters = new Raters(now.annotators(), anonymous, Pages.ME.id());
            decide.raters(raters);
            decide.tally(disputes.tally());
            decide.show(now.view());
            list.show(disputes, Pages.SCHEME, raters, false);
            list.show(now.view());
        }

        @Override
        public void decide(String label, String reason) {
            wished.add(current + " " + label + (reason.isEmpty() ? "" : " \"" + reason + "\""));
            SentenceId id = Reviews.id(document, current);
            Optional<Dispute> next = disputes.next(id, 1, true);
            decided.put(current, label);
            disputes.follow(List.of(new Ruling(id, null, Reviews.decision(id, label, "", reason))));
            next.ifPresent(one -> current = one.number());
            tell();
        }

        @Override
        public void withdraw() {
            wished.add(current + " withdrawn");
        }

        @Override
        public void example(boolean shown) {
            wished.add(current + " example " + shown);
        }

        @Override
        public void skip(int by) {
            disputes.next(Reviews.id(document, current), by, true).ifPresent(one -> current = one.number());
            tell();
        }

        @Override
        public void leave() {
            decide.focusTarget().requestFocusInWindow();
        }

        @Override
        public void go(SentenceId sentence, boolean read) {
            current = disputes.of(sentence).orElseThrow().number();
            if (read) wished.add(current + " read");
            tell();
        }

        @Override
        public void want(List<SentenceId> sentences) {
            for (SentenceId one : sentences) {
                int number = disputes.of(one).orElseThrow().number();
                texts.put(new SentenceText(one, number, "", "", document.textOf(document.cut().sentences().get(number - 1)), ""));
            }
            list.repaint();
        }

        @Override
        public void look(DisputeChoice choice) {
            disputes.look(choice.filter(), any -> true);
            tell();
        }
    }
}
