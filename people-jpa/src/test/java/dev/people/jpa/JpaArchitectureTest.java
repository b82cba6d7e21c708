package dev.people.jpa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class JpaArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.people.jpa");

    @Test
    void findsTheClassesItJudges() {
        assertThat(CLASSES.contain(JpaStorage.class)).isTrue();
        assertThat(CLASSES.contain(UserEntity.class)).isTrue();
        assertThat(CLASSES.contain(TestDatabase.class)).isFalse();
        assertThat(CLASSES).hasSizeGreaterThan(30);
    }

    @Test
    void standsOnPersistenceAndTheCoreOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.sql",
                        "org.jspecify.annotations",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "org.flywaydb..",
                        "org.postgresql",
                        "org.postgresql.copy",
                        "dev.people..")
                .check(CLASSES);
    }

    @Test
    void goesAroundTheRulesNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.people.change", "dev.people.plan", "dev.people.importing", "dev.people.memory")
                .check(CLASSES);
    }

    @Test
    void keepsMigrationsAndDriversApart() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Migration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.flywaydb..")
                .check(CLASSES);
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Copy")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.postgresql..")
                .check(CLASSES);
    }

    @Test
    void publishesOnlyWhatAHostNeeds() {
        assertThat(published().map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder(
                        "JpaStorage", "HostTransactions", "JdbcTransactions", "Transaction", "ConnectionWork");
    }

    @Test
    void showsNothingOfHibernate() {
        DescribedPredicate<JavaClass> hidden =
                JavaClass.Predicates.resideInAnyPackage("org.hibernate..", "org.flywaydb..", "jakarta..");
        assertThat(published()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> hidden.test(method.getRawReturnType())
                                || method.getRawParameterTypes().stream().anyMatch(hidden))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void saysWhatMayBeNull() {
        assertThat(JpaStorage.class.getPackage().isAnnotationPresent(NullMarked.class))
                .isTrue();
    }

    private static Stream<JavaClass> published() {
        return CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
