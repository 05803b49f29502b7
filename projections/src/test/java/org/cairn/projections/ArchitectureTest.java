package org.cairn.projections;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn.projections");

    @Test
    void projectionsKnowNeitherTheWriteSideNorTheReadSide() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.cairn.command..", "org.cairn.query..", "org.cairn.standalone..")
                .check(PRODUCTION);
    }

    @Test
    void theStoreIsKnownOnlyByItsSmallReadInterface() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of the event store but not EventLog or StoredEvent",
                        type -> type.getPackageName().startsWith("org.cairn.eventstore")
                                && !type.getSimpleName().equals("EventLog")
                                && !type.getSimpleName().equals("StoredEvent")))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(PRODUCTION);
    }

    @Test
    void readModelsDoNotKnowEachOther() {
        slices().matching("org.cairn.projections.(*)..")
                .should()
                .notDependOnEachOther()
                // Reports are made of facts, and are no read model.
                .ignoreDependency(
                        resideInAPackage("org.cairn.projections.reports.."),
                        resideInAPackage("org.cairn.projections.bi.."))
                .check(PRODUCTION);
    }

    @Test
    void theRunnerKnowsNoReadModel() {
        noClasses()
                .that()
                .resideInAPackage("org.cairn.projections")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.cairn.projections.transcript",
                        "org.cairn.projections.competencymap",
                        "org.cairn.projections.pathwayoutcomes",
                        "org.cairn.projections.bi")
                .check(PRODUCTION);
    }

    @Test
    void foldsReadNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("two builds of the same log must be equal")
                .check(PRODUCTION);
    }
}
