package org.cairn.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn.query");

    @Test
    void theReadSideKnowsNoModuleButTheContracts() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.cairn.command..",
                        "org.cairn.projections..",
                        "org.cairn.eventstore..",
                        "org.cairn.standalone..",
                        "org.axonframework..")
                .because("it reads tables, not code")
                .check(PRODUCTION);
    }

    @Test
    void noTwoSlicesNeedEachOther() {
        slices().matching("org.cairn.query.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }
}
