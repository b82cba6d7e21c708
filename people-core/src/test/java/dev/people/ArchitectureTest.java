package dev.people;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.people.audit.AuditLog;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.organization.ReportingLineRepository;
import dev.people.password.CredentialRepository;
import dev.people.run.PlanStore;
import dev.people.run.RunRepository;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.UserRepository;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the core and the arrows between them: packages know their own floor and those below. */
class ArchitectureTest {
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("finding", 1),
            Map.entry("failure", 1),
            Map.entry("id", 1),
            Map.entry("ahead", 1),
            Map.entry("packing", 1),
            Map.entry("actor", 1),
            Map.entry("profile", 2),
            Map.entry("user", 2),
            Map.entry("license", 2),
            Map.entry("audit", 2),
            Map.entry("notice", 2),
            Map.entry("organization", 2),
            Map.entry("password", 2),
            Map.entry("run", 2),
            Map.entry("storage", 3),
            Map.entry("signal", 3),
            Map.entry("change", 4),
            Map.entry("plan", 5),
            Map.entry("importing", 6),
            Map.entry("undo", 6),
            Map.entry("export", 6),
            Map.entry("memory", 6),
            Map.entry("", 7));
    private static final Set<Class<?>> STORAGE_PORTS = Set.of(
            Storage.class,
            Work.class,
            UserRepository.class,
            LicensePoolRepository.class,
            AuditLog.class,
            Outbox.class,
            ReportingLineRepository.class,
            RunRepository.class,
            PlanStore.class,
            CredentialRepository.class);

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.people");

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("dev.people") ? "" : name.substring("dev.people.".length());
    }

    @Test
    void theImportFoundTheClassesOfEveryRoom() {
        Set<String> rooms = CORE.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).isEqualTo(new TreeSet<>(FLOORS.keySet()));
        assertThat(CORE.size()).isGreaterThan(150);
    }

    @Test
    void roomsKnowOnlyTheirOwnFloorAndThoseBelow() {
        for (JavaClass type : CORE) {
            int floor = FLOORS.getOrDefault(room(type), 0);
            Set<String> above = type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith("dev.people"))
                    .filter(target -> FLOORS.getOrDefault(room(target), 99) > floor)
                    .map(JavaClass::getName)
                    .collect(Collectors.toSet());
            assertThat(above).as(type.getName()).isEmpty();
        }
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.people.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theCoreKnowsOnlyTheJdkAndFewLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "dev.people..",
                        "java..",
                        "javax.crypto..",
                        "org.jspecify.annotations..",
                        "org.slf4j..",
                        "com.ibm.icu.."))
                .check(CORE);
        assertThat(CORE.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName()))
                .noneMatch(name -> name.startsWith("java.sql"));
    }

    @Test
    void onlyTheMemoryAdapterImplementsStoragePorts() {
        for (Class<?> port : STORAGE_PORTS) {
            Set<String> rooms = CORE.stream()
                    .filter(type -> type.isAssignableTo(port) && !type.isEquivalentTo(port))
                    .map(ArchitectureTest::room)
                    .collect(Collectors.toSet());
            assertThat(rooms).as(port.getName()).containsExactly("memory");
        }
    }

    @Test
    void nobodyButTheMemoryAdapterKnowsHowDataIsKept() {
        classes()
                .that(resideInAPackage("dev.people.memory"))
                .should()
                .onlyHaveDependentClassesThat(resideInAPackage("dev.people.memory"))
                .check(CORE);
    }

    @Test
    void everyRoomIsNullMarked() {
        Set<JavaPackage> packages = CORE.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).hasSize(FLOORS.size()).allSatisfy(room -> assertThat(
                        room.isAnnotatedWith(NullMarked.class))
                .as(room.getName())
                .isTrue());
    }
}
