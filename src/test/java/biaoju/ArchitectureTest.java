package biaoju;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's plan as data, and its judge. Whoever needs another arrow changes the table, openly, and says why. */
class ArchitectureTest {
    private static final List<String> CORE = List.of("adjudication", "agreement", "chart", "dataset", "duplicates",
            "formats", "importing", "journal", "query", "scheme", "segment", "store", "suggest");

    /** Room -> the rooms it may import. */
    private static final Map<String, List<String>> MAY_IMPORT = table();

    /** Inside the desktop: what every room there stands on, each on those before it. */
    private static final List<String> DESKTOP_FLOORS = List.of("look", "parts", "action", "shell");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("biaoju");

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new TreeMap<>();
        table.put("base", List.of());
        table.put("domain", List.of());
        for (String room : List.of("chart", "settings")) table.put(room, List.of("base"));
        for (String room : List.of("agreement", "scheme")) table.put(room, List.of("domain"));
        table.put("adjudication", List.of("domain", "agreement"));
        for (String room : List.of("importing", "formats", "segment", "duplicates", "query", "dataset", "journal",
                "suggest")) {
            table.put(room, List.of("base", "domain"));
        }
        table.put("store", List.of("base", "domain", "journal"));
        table.put("command", List.of("base", "domain", "scheme", "journal", "store"));
        table.put("session", List.of("base", "domain", "scheme", "query", "command"));
        List<String> flow = new ArrayList<>(List.of("base", "domain", "settings", "command"));
        flow.addAll(CORE);
        table.put("flow", flow);
        table.put("cli", List.of("base", "domain", "settings", "flow"));
        table.put("desktop", List.of("base", "domain", "scheme", "query", "agreement", "chart", "settings", "command",
                "session", "flow"));
        table.put("app", List.of("cli", "desktop"));
        return table;
    }

    @TestFactory
    Stream<DynamicTest> importsPointDown() {
        return MAY_IMPORT.entrySet().stream().map(room -> dynamicTest(room.toString(), () -> {
            String[] allowed = Stream.concat(Stream.of(room.getKey()), room.getValue().stream())
                    .map(name -> "biaoju." + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("biaoju." + room.getKey() + "..").should()
                    .dependOnClassesThat(resideInAPackage("biaoju..").and(not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true).check(CODE);
        }));
    }

    @Test
    void everyRoomIsInTheTable() {
        assertThat(CODE).extracting(c -> c.getPackageName().split("\\.")[1]).isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("biaoju.(**)").should().beFreeOfCycles().check(CODE);
    }

    @TestFactory
    Stream<DynamicTest> desktopRoomsStandOnTheFloorsAlone() {
        List<String> rooms = CODE.stream().map(c -> c.getPackageName().split("\\."))
                .filter(name -> name.length > 2 && name[1].equals("desktop")).map(name -> name[2]).distinct().toList();
        return rooms.stream().map(room -> dynamicTest(room, () -> {
            int floor = DESKTOP_FLOORS.indexOf(room);
            List<String> below = floor < 0 ? DESKTOP_FLOORS : DESKTOP_FLOORS.subList(0, floor);
            String[] allowed = Stream.concat(Stream.of(room), below.stream())
                    .map(name -> "biaoju.desktop." + name + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("biaoju.desktop." + room + "..").should()
                    .dependOnClassesThat(resideInAPackage("biaoju.desktop..").and(not(resideInAnyPackage(allowed))))
                    .check(CODE);
        }));
    }

    @Test
    void theCoreRunsWithoutADisplay() {
        noClasses().that().resideOutsideOfPackage("biaoju.desktop..").should().dependOnClassesThat()
                .resideInAnyPackage("javax.swing..", "java.awt..", "java.beans..").check(CODE);
    }

    @Test
    void sqlStaysInTheStore() {
        noClasses().that().resideOutsideOfPackage("biaoju.store..").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.jdbi..").check(CODE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CODE);
    }

    @Test
    void nothingIsDeserialised() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream").check(CODE);
    }
}
