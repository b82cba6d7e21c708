package dev.people.csv;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.people.plan.SourceDigest;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.people.csv");

    @Test
    void findsTheClassesItJudges() {
        assertThat(CLASSES.contain(CsvRecords.class)).isTrue();
        assertThat(CLASSES.contain(RecordScanner.class)).isTrue();
        assertThat(CLASSES.contain(ReferenceParser.class)).isFalse();
    }

    @Test
    void knowsNothingOfPeopleButRecordsTablesAndFindings() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify.annotations",
                                "org.apache.commons.csv",
                                "dev.people.csv",
                                "dev.people.importing",
                                "dev.people.export",
                                "dev.people.finding")
                        .or(equivalentTo(SourceDigest.class)))
                .check(CLASSES);
    }

    @Test
    void showsNothingOfCommonsCsv() {
        noClasses()
                .that()
                .doNotHaveSimpleName(CsvRecordReader.class.getSimpleName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.csv")
                .check(CLASSES);
        assertThat(CLASSES.get(CsvRecordReader.class).getModifiers()).doesNotContain(JavaModifier.PUBLIC);
    }

    @Test
    void publishesOnlyWhatAHostNeeds() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("CsvRecords", "CsvOptions", "CsvLimits", "CsvTables", "CsvStyle");
    }
}
