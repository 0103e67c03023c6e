package biaoju.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JDialog;
import javax.swing.JOptionPane;
import javax.swing.JTextPane;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.tree.DefaultTreeCellRenderer;
import org.junit.jupiter.api.Test;

/** What keeps people's text from being read as HTML, and the desktop from growing hidden corners. */
class DesktopRulesTest {
    /** Parts that show text and would show it as HTML if it began with that tag. */
    private static final Set<String> TEXTUAL = Set.of("JLabel", "JButton", "JToggleButton", "JCheckBox", "JRadioButton",
            "JMenuItem", "JCheckBoxMenuItem", "JRadioButtonMenuItem", "JList", "JTree", "JTable", "JComboBox",
            "JTextField", "JTextArea", "JPasswordField", "JSpinner", "JEditorPane");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("biaoju.desktop");

    private static final DescribedPredicate<JavaConstructorCall> RAW = new DescribedPredicate<>("a raw component") {
        @Override
        public boolean test(JavaConstructorCall call) {
            JavaClass made = call.getTargetOwner();
            boolean ofSubclass = call.getOrigin().getOwner().isAssignableTo(made.getName());
            return made.getPackageName().equals("javax.swing") && TEXTUAL.contains(made.getSimpleName()) && !ofSubclass;
        }
    };

    @Test
    void componentsThatShowTextComeFromTheFactory() {
        noClasses().that().resideOutsideOfPackage("biaoju.desktop.parts..").should()
                .callConstructorWhere(RAW).check(CODE);
    }

    @Test
    void renderersAreMadePlain() {
        ArchRuleDefinition.classes().that().areAssignableTo(DefaultListCellRenderer.class).or()
                .areAssignableTo(DefaultTableCellRenderer.class).or().areAssignableTo(DefaultTreeCellRenderer.class)
                .should(new ArchCondition<>("call Ui.plain on themselves, or what they extend does") {
                    @Override
                    public void check(JavaClass renderer, ConditionEvents events) {
                        boolean plain = Stream.concat(Stream.of(renderer), renderer.getAllRawSuperclasses().stream())
                                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                                .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("Ui"));
                        events.add(new SimpleConditionEvent(renderer, plain, renderer.getName()));
                    }
                }).allowEmptyShould(true).check(CODE);
    }

    @Test
    void nothingStopsTheUserInTheMiddleOfTheirWork() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(JOptionPane.class, JDialog.class, JTextPane.class)
                .check(CODE);
    }
}
