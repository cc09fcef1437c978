package org.designcontrol;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and the arrows between them, as CONTRIBUTING.md tells them. The arrows are in each package-info. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.designcontrol");

    /** Who is logged in, as the public IdentityService answers it, is a class from the inside. */
    private static final DescribedPredicate<JavaClass> INSIDE = resideInAPackage("org.camunda..impl..")
            .and(not(name("org.camunda.bpm.engine.impl.identity.Authentication")));

    /** Who may know the engine's inside without being a plugin of it, and why. */
    private static final Map<String, String> KNOWS_INSIDE = Map.of(
            "org.designcontrol.access.SecurityChains",
            "the documented filter that hands a login to the webapps is in a package of that name");

    @Test
    void theArrowsBetweenRoomsRunOneWay() {
        ApplicationModules.of(DesignControlApplication.class).verify();
    }

    @Test
    void onlyWorkflowAndAccessKnowTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.designcontrol.workflow..", "org.designcontrol.access..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(MAIN);
    }

    @Test
    void onlyPluginsOfTheEngineKnowItsInside() {
        noClasses()
                .that(describe("are no plugin of the engine", type -> !isOrBelongsToPlugin(type)))
                .should()
                .dependOnClassesThat(INSIDE)
                .check(MAIN);
    }

    @Test
    void whoIsExcusedFromThatStillNeedsIt() {
        Set<String> knowing = MAIN.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(INSIDE))
                .map(type -> outermost(type).getName())
                .collect(Collectors.toSet());

        assertThat(knowing).containsAll(KNOWS_INSIDE.keySet());
    }

    @Test
    void aPackageIsARoomOfTheDomain() {
        Set<String> noRooms = Set.of("util", "utils", "common", "dto", "service", "impl");

        Set<String> parts = MAIN.stream()
                .flatMap(type -> Arrays.stream(type.getPackageName().split("\\.")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(parts).doesNotContainAnyElementsOf(noRooms);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }

    private static boolean isOrBelongsToPlugin(JavaClass type) {
        JavaClass whole = outermost(type);
        return KNOWS_INSIDE.containsKey(whole.getName())
                || whole.getAllRawSuperclasses().stream().anyMatch(INSIDE)
                || whole.getAllRawInterfaces().stream().anyMatch(INSIDE);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
