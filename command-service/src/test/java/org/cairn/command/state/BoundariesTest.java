package org.cairn.command.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.Absences.*;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.cairn.command.CampusLife;
import org.cairn.command.decision.Boundary;
import org.cairn.command.learner.OwnWords;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.assessment.RecalculationCause;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.ProgressFigures;
import org.cairn.contracts.enrolment.ProgressReviewId;
import org.cairn.contracts.enrolment.ProgressStanding;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.GroupWorkDeclared;
import org.cairn.contracts.evidence.GroupWorkId;
import org.cairn.contracts.evidence.PriorLearningClaimId;
import org.cairn.contracts.evidence.PriorLearningClaimed;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.framework.CarryRule;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The compiler does not see a `case` that a fold forgot, as its switch has a default.
class BoundariesTest {

    private static final List<DomainEvent> STUDIES = List.of(
            frameworkPublished(),
            nextFrameworkPublished(),
            frameworkDeprecated(TODAY),
            crosswalkRatified(),
            scalePublished(),
            rubricPublished(),
            policyPublished(),
            pathwayPublished(),
            baselineRatified("2026", null, START),
            pathwayRetired(TODAY, TODAY),
            miaMayAssess(),
            eveMayApprove(),
            loaderMayLoad(),
            new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TODAY),
            registered(ADA),
            enrolled(ADAS, ADA),
            submitted(FIRST, JOIN, MONDAY),
            new PriorLearningDecided(
                    new PriorLearningId(new UUID(6, 1)),
                    ADAS,
                    ADA,
                    WELDING,
                    CUT,
                    PriorLearningKind.EXAM,
                    PriorLearningDecision.NONE,
                    null,
                    MIA_THE_ASSESSOR,
                    MIA_MAY_ASSESS,
                    MONDAY),
            allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY),
            new GroupWorkDeclared(new GroupWorkId(new UUID(13, 1)), WELD, List.of(), MONDAY),
            new PriorLearningClaimed(
                    new PriorLearningClaimId(new UUID(14, 1)),
                    ADAS,
                    ADA,
                    WELDING,
                    PriorLearningKind.EXAM,
                    List.of(WELD),
                    List.of(CUT),
                    null,
                    REGISTRAR,
                    MONDAY),
            new EvidenceWithdrawn(FIRST, ADAS, ADA, WELDING, "error", true, List.of(), MONDAY),
            judged(1, FIRST, JOIN, 50, MONDAY),
            secondJudged(2, FIRST, JOIN, 60, MONDAY),
            corrected(1, judged(1, FIRST, JOIN, 50, MONDAY), 50, 54, MONDAY),
            reconciled(1, ReconciliationMethod.MEAN, FIRST, JOIN, 6, 57, MONDAY, 1, 2),
            selfAssessed(1, JOIN, "excellent", MONDAY),
            anchorAdopted(),
            anchorRated(1, 62, "2026-spring", TUESDAY),
            mastered(JOIN, "pass", "50", MONDAY, 1),
            rescinded(JOIN, "pass", TUESDAY, 1),
            new MasteryLapsed(ADAS, ADA, WELDING, CUT, "pass", MONDAY, TUESDAY),
            oraMayExamine(),
            new RecalculationRun(
                    new RecalculationId(new UUID(15, 1)),
                    WELDING.pathway(),
                    WELDING.version(),
                    POLICY,
                    POLICY,
                    RecalculationCause.ALGORITHM_CORRECTED,
                    "minutes-7",
                    12,
                    "a".repeat(64),
                    2,
                    1,
                    1,
                    ORA_THE_OFFICER,
                    ORA_MAY_EXAMINE,
                    TODAY),
            requested(APPROVAL, CERTIFICATE, NOT_MET, TUESDAY),
            eveApproved(WEDNESDAY),
            fayConfirmed(WEDNESDAY),
            eveDeclined(THURSDAY),
            delegatedToDee(),
            delegationEnded(THURSDAY),
            finishWaived(TUESDAY),
            waiverEnded(THURSDAY),
            revocationOrdered(THURSDAY),
            revoked(THURSDAY),
            appealLodged(theDecline(), THURSDAY, THURSDAY),
            appealDecided(theDecline(), AppealOutcome.UPHELD, FRIDAY),
            new LearnerIsPerson(ADA, MIA_THE_ASSESSOR, TUESDAY),
            new LearnerIsNotPerson(ADA, MIA_THE_ASSESSOR, TUESDAY),
            new PersonsAreOne(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR, TUESDAY),
            new PersonsAreTwo(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR, TUESDAY),
            new PacePlanAgreed(new PacePlanId(new UUID(12, 1)), ADAS, ADA, WELDING, List.of(), REGISTRAR, null, TODAY),
            new ElectiveChosen(ADAS, ADA, WELDING, "finish", "W-2", List.of("W-2", "W-3"), TODAY),
            new ChoiceChanged(ADAS, ADA, WELDING, "finish", "W-2", "W-3", List.of(), List.of(), TODAY),
            new ProgressStandingSet(
                    new ProgressReviewId(new UUID(16, 1)),
                    ADAS,
                    ADA,
                    WELDING,
                    ProgressStanding.SATISFACTORY,
                    true,
                    true,
                    true,
                    new ProgressFigures(Credits.NONE, Credits.NONE, null, 1, 0, null, null),
                    REGISTRAR,
                    TODAY),
            new EnrolmentMovedToVersion(
                    ADAS,
                    ADA,
                    WELDING,
                    new PathwayVersionId(WELDING.pathway(), "2027"),
                    FRAMEWORK,
                    FRAMEWORK,
                    SCALE,
                    SCALE,
                    null,
                    List.of(),
                    "consent",
                    TODAY),
            new MasteryCarried(
                    ADAS,
                    ADA,
                    WELDING,
                    JOIN,
                    CUT,
                    new CrosswalkId(new UUID(15, 1)),
                    CarryRule.CARRIES,
                    FRAMEWORK,
                    FRAMEWORK,
                    false,
                    List.of(),
                    TODAY),
            adaOnLeave(TODAY),
            adaIsBack(TODAY),
            ivyMayIssue(),
            new TranscriptElementsChosen(
                    TranscriptLayoutId.OF_INSTITUTION,
                    List.of(TranscriptElement.GRADING_SCALE),
                    IVY_THE_ISSUER,
                    IVY_MAY_ISSUE,
                    FRIDAY),
            published(WELDER, definition(ELEMENTS, null, null)),
            awarded(1, WELDER, 0, FRIDAY),
            renamed(2, 1, 1, FRIDAY, FRIDAY),
            ivyProposed(2, FRIDAY),
            ottoDropped(2, FRIDAY),
            ottoRevoked(2, 1, SATURDAY),
            transcriptSealed(1, SATURDAY),
            transcriptRendered(1, SATURDAY),
            shownToTheAgency(1, SATURDAY),
            adaLeft(TODAY),
            adaReturned(TODAY, TODAY));

    /// One of every event, in an order in which they could have happened.
    private static final List<DomainEvent> STORY = Stream.of(
                    STUDIES, OwnWords.adaSaid(), OwnWords.adaErased(), CampusLife.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Boundary<?, Object>> BOUNDARIES = boundaries();

    @Test
    void theStoryHasEveryEventThatThereIs() {
        assertThat(STORY.stream().map(DomainEvent::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(Set.copyOf(EventCatalogue.byName().values()));
    }

    @Test
    void everyEventIsReadByABoundary() {
        var read = BOUNDARIES.values().stream().flatMap(boundary -> boundary.types().stream());
        assertThat(read.collect(Collectors.toSet()))
                .isEqualTo(EventCatalogue.byName().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyEventOfABoundaryChangesItsState() {
        return each((boundary, type) -> {
            var state = boundary.unheard();
            for (var event : STORY) {
                if (!boundary.types().contains(EventCatalogue.nameOf(event.getClass()))) continue;
                var before = state;
                state = boundary.fold().apply(state, event);
                if (EventCatalogue.nameOf(event.getClass()).equals(type))
                    assertThat(state).isNotEqualTo(before);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyEventOfABoundaryCarriesItsTag() {
        return each((boundary, type) -> assertThat(tagsOf(type)).contains(boundary.tag()));
    }

    @TestFactory
    Stream<DynamicTest> anEventThatABoundaryDoesNotReadChangesNothing() {
        return BOUNDARIES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Boundary<?, Object> boundary = entry.getValue();
                    if (entry.getKey().startsWith("LearnerState")) return; // Reads one type, and so looks at none.
                    for (var event : STORY) {
                        if (boundary.types().contains(EventCatalogue.nameOf(event.getClass()))) continue;
                        assertThat(boundary.fold().apply(boundary.unheard(), event))
                                .isSameAs(boundary.unheard());
                    }
                }));
    }

    private interface Check {
        void of(Boundary<?, Object> boundary, String type);
    }

    private static Stream<DynamicTest> each(Check check) {
        return BOUNDARIES.entrySet().stream().flatMap(entry -> entry.getValue().types().stream()
                .map(type -> DynamicTest.dynamicTest(
                        entry.getKey() + " and " + type, () -> check.of(entry.getValue(), type))));
    }

    private static Set<String> tagsOf(String type) {
        var event = Objects.requireNonNull(EventCatalogue.byName().get(type));
        return Arrays.stream(event.getRecordComponents())
                .map(component -> component.getAccessor().getAnnotation(EventTag.class))
                .filter(tag -> tag != null)
                .map(EventTag::key)
                .collect(Collectors.toSet());
    }

    /// All constants of that type in production code, so that a new one cannot be left out here.
    private static Map<String, Boundary<?, Object>> boundaries() {
        var found = new HashMap<String, Boundary<?, Object>>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cairn.command")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Boundary.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(field -> found.put(
                                field.getOwner().getSimpleName() + "." + field.getName(), valueOf(field.reflect())));
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    @SuppressWarnings("unchecked") // The state is whatever the boundary says; it is only compared.
    private static Boundary<?, Object> valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (Boundary<?, Object>) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
