package org.cairn.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.cairn.command.decision.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/// The arrows that Maven does not hold. Plain tests, because rules in fields are silently not run.
class ArchitectureTest {

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cairn.command", "org.cairn.contracts");

    private static final String COMMAND = "org.cairn.command";

    private static final Set<String> CAPABILITIES = Set.of(
            "assessment",
            "authorisation",
            "coaching",
            "credential",
            "enrolment",
            "evidence",
            "framework",
            "learner",
            "milestone",
            "operations",
            "pathway",
            "privacy");

    /// Everything of a capability but its doors.
    private static final DescribedPredicate<JavaClass> DECISIONS =
            describe("decide", type -> isOfACapability(type) && !isADoor(type));

    @Test
    void everythingIsLookedAt() {
        assertThat(PRODUCTION).hasSizeGreaterThan(150);
        assertThat(PRODUCTION.that(DECISIONS)).hasSizeGreaterThan(20);
        for (var capability : CAPABILITIES) {
            assertThat(PRODUCTION.containPackage(COMMAND + "." + capability)).isTrue();
        }
    }

    @Test
    void decisionsKnowNoFramework() {
        classes()
                .that(DECISIONS)
                .should(dependOnlyOn(describe(
                        "java, contracts, what a transcript says, decision, state, what the capability shares, and the slice itself",
                        type -> resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "org.cairn.contracts..",
                                        "org.cairn.documents.transcript",
                                        "org.cairn.command.decision",
                                        "org.cairn.command.state",
                                        "org.cairn.command.assessment",
                                        "org.cairn.command.assessment.policy",
                                        "org.cairn.command.credential",
                                        "org.cairn.command.framework",
                                        "org.cairn.command.milestone",
                                        "org.cairn.command.operations")
                                .test(type))))
                .because("a decision is a function of the command and of what is known")
                .check(PRODUCTION);
    }

    @Test
    void statesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("org.cairn.command.decision", "org.cairn.command.state")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "org.cairn.contracts..",
                        "org.cairn.command.decision",
                        "org.cairn.command.state"))
                .check(PRODUCTION);
    }

    @Test
    void decisionsDrawNoLotsAndReachForNothing() {
        noClasses()
                .that(DECISIONS)
                .or()
                .resideInAnyPackage("org.cairn.command.decision", "org.cairn.command.state", "org.cairn.contracts..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net.http..", "java.sql..", "javax..")
                .because("the same command on the same log is decided alike, whenever and wherever")
                .check(PRODUCTION);
    }

    @Test
    void theCommandSideReadsNoClockOfItsOwn() {
        noClasses()
                .should()
                .accessTargetWhere(READS_THE_TIME)
                .because("time arrives with the command; what must read a clock is given one")
                .check(PRODUCTION);
    }

    @Test
    void noCapabilityKnowsAnother() {
        classes()
                .that(describe("are of a capability", ArchitectureTest::isOfACapability))
                .should(new ArchCondition<JavaClass>("not depend on another capability") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (var dependency : type.getDirectDependenciesFromSelf()) {
                            var target = dependency.getTargetClass().getBaseComponentType();
                            if (isOfACapability(target) && !capabilityOf(target).equals(capabilityOf(type))) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("they meet in contracts and states only")
                .check(PRODUCTION);
    }

    @Test
    void contractsRestOnNothing() {
        noClasses()
                .that()
                .resideInAPackage("org.cairn.contracts..")
                .and()
                .resideOutsideOfPackage("org.cairn.contracts.evolution")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(OF_THE_LANGUAGE))
                .because("whoever reads our events must not have to take our frameworks")
                .check(PRODUCTION);
    }

    @Test
    void onlyTheEvolutionOfEventsNeedsJackson() {
        noClasses()
                .that()
                .resideInAPackage("org.cairn.contracts.evolution")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(OF_THE_LANGUAGE)
                        .and(resideOutsideOfPackages("tools.jackson.core", "tools.jackson.databind..")))
                .check(PRODUCTION);
    }

    private static final String[] OF_THE_LANGUAGE = {
        "java..",
        "org.jspecify..",
        "org.cairn.contracts..",
        "com.fasterxml.jackson.annotation",
        "org.axonframework.messaging.eventhandling.annotation",
        "org.axonframework.eventsourcing.annotation"
    };

    @Test
    void noPackagesGoRoundInACircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "every package";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(PRODUCTION);
    }

    private static final DescribedPredicate<JavaAccess<?>> READS_THE_TIME =
            describe("reads the time from the system", access -> {
                AccessTarget target = access.getTarget();
                var owner = target.getOwner();
                if (owner.isEquivalentTo(Clock.class)) return target.getName().startsWith("system");
                if (owner.isEquivalentTo(System.class)) return target.getName().equals("currentTimeMillis");
                return owner.getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && target instanceof AccessTarget.CodeUnitAccessTarget now
                        && now.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            });

    private static ArchCondition<JavaClass> dependOnlyOn(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("depend only on " + allowed.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (target.isPrimitive() || target.getPackageName().equals(type.getPackageName())) continue;
                    if (!allowed.test(target)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOfACapability(JavaClass type) {
        return type.getPackageName().startsWith(COMMAND + ".") && CAPABILITIES.contains(capabilityOf(type));
    }

    private static String capabilityOf(JavaClass type) {
        return type.getPackageName().substring(COMMAND.length() + 1).split("\\.", 2)[0];
    }

    /// Spring makes decisions by their type, and everything else that it makes is named.
    private static boolean isSharedByDoors(JavaClass type) {
        return type.isAnnotatedWith(Component.class) && !type.isAssignableTo(Slice.class);
    }

    private static boolean isADoor(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::isADoor).orElse(false)
                || type.getSimpleName().endsWith("Controller")
                || isSharedByDoors(type);
    }
}
