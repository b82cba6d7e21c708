package dev.people.jpa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.people.storage.Storage;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What this module knows of others, and what it shows of itself. */
class JpaArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.people.jpa");

    private static DescribedPredicate<JavaClass> named(Class<?>... types) {
        Set<String> names = Stream.of(types).map(Class::getName).collect(Collectors.toSet());
        return describe("are " + names, type -> names.stream()
                .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    @Test
    void findsTheClassesItJudges() {
        assertThat(CLASSES.contain(JpaStorage.class)).isTrue();
        assertThat(CLASSES.contain(UserEntity.class)).isTrue();
        assertThat(CLASSES.contain(TestDatabase.class)).isFalse();
        assertThat(CLASSES.size()).isGreaterThan(40);
    }

    @Test
    void knowsTheCoreJpaHibernateAndJdbcOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.flywaydb.core..",
                        "org.postgresql..",
                        "org.slf4j",
                        "org.jspecify.annotations",
                        "dev.people..")
                .check(CLASSES);
    }

    /** How memory, plans and imports work is the core's own business. */
    @Test
    void knowsOfTheCoreNoMoreThanPortsAndValues() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.people",
                        "dev.people.change",
                        "dev.people.plan",
                        "dev.people.importing",
                        "dev.people.export",
                        "dev.people.memory",
                        "dev.people.csv")
                .check(CLASSES);
    }

    /** Hosts may leave Flyway out, or use a PostgreSQL driver that is wrapped: only these classes would miss them. */
    @Test
    void whatMayBeMissingIsKnownToOneClassEach() {
        noClasses()
                .that(DescribedPredicate.not(named(Migration.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flywaydb..")
                .check(CLASSES);
        noClasses()
                .that(DescribedPredicate.not(named(CopyBulk.class)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void publishesOnlyWhatAHostNeeds() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> type.getName().substring("dev.people.jpa.".length())))
                .containsExactlyInAnyOrder(
                        "JpaStorage",
                        "HostTransactions",
                        "ConnectionWork",
                        "JdbcTransactions",
                        "JpaOptions",
                        "JdbcTransactions$Transaction");
    }

    @Test
    void showsNothingOfHibernateFlywayOrADriver() {
        Set<JavaCodeUnit> shown = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThan(10);
        for (JavaCodeUnit unit : shown) {
            assertThat(unit.getAllInvolvedRawTypes())
                    .as(unit.getFullName())
                    .extracting(JavaClass::getPackageName)
                    .allMatch(name ->
                            name.startsWith("java.") || name.startsWith("javax.sql") || name.startsWith("dev.people"));
        }
    }

    @Test
    void onlyJpaStorageIsAStorage() {
        assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(Storage.class)))
                .extracting(JavaClass::getSimpleName)
                .containsExactly("JpaStorage");
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allSatisfy(some -> assertThat(some.isAnnotatedWith(NullMarked.class))
                .as(some.getName())
                .isTrue());
    }
}
