package org.cairn.command.milestone.approve;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;
import org.cairn.contracts.authorisation.LearnerIsNotPerson;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who may not approve, whatever their authorisation, and by whatever path they came to have a part in it.
class IndependenceTest {

    private final SliceFixture first = SliceFixture.of(new FirstApproveDecision());
    private final SliceFixture confirm = SliceFixture.of(new ConfirmDecision());

    @Test
    void theLearnerDoesNot() {
        var adaIsEve = new LearnerIsPerson(ADA, EVE_THE_APPROVER, START);
        first.given(certificateRequested(adaIsEve)).when(eveFirst()).thenRefused(APPROVER_IS_THE_LEARNER);
        first.given(certificateRequested(adaIsEve, new LearnerIsNotPerson(ADA, EVE_THE_APPROVER, START)))
                .when(eveFirst())
                .thenEvents(eveApproved(WEDNESDAY));
        first.given(certificateRequested(new LearnerIsPerson(BOB, EVE_THE_APPROVER, START)))
                .when(eveFirst())
                .thenEvents(eveApproved(WEDNESDAY));
    }

    @Test
    void norByAnotherAccountNorInAnothersPlaceNorByAnother() {
        first.given(certificateRequested(
                        new LearnerIsPerson(ADA, EVE_BY_ANOTHER_ACCOUNT, START),
                        new PersonsAreOne(EVE_BY_ANOTHER_ACCOUNT, EVE_THE_APPROVER, START)))
                .when(eveFirst())
                .thenRefused(APPROVER_IS_THE_LEARNER);
        first.given(certificateRequested(delegatedToDee(), new LearnerIsPerson(ADA, DEE_THE_DELEGATE, START)))
                .when(deeForEve())
                .thenRefused(APPROVER_IS_THE_LEARNER);
        first.given(certificateRequested(delegatedToDee(), new LearnerIsPerson(ADA, EVE_THE_APPROVER, START)))
                .when(deeForEve())
                .thenRefused(APPROVER_IS_THE_LEARNER);
    }

    @Test
    void whatBecomesKnownOfTheFirstApproverStopsTheSecond() {
        confirm.given(certificateRequested(
                        eveApproved(WEDNESDAY), new LearnerIsPerson(ADA, EVE_THE_APPROVER, WEDNESDAY)))
                .when(fayConfirms())
                .thenRefused(APPROVER_IS_THE_LEARNER);
        var judgedByEvesOther = judged(3, FIRST, JOIN, 70, EVE_BY_ANOTHER_ACCOUNT, MIA_MAY_ASSESS, WEDNESDAY);
        confirm.given(certificateRequested(
                        eveApproved(WEDNESDAY),
                        judgedByEvesOther,
                        new PersonsAreOne(EVE_THE_APPROVER, EVE_BY_ANOTHER_ACCOUNT, WEDNESDAY)))
                .when(fayConfirms())
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void whoseDelegatorAssessedDoesNot() {
        var byEve = judged(3, FIRST, JOIN, 70, EVE_THE_APPROVER, EVE_MAY_APPROVE, MONDAY);
        first.given(certificateRequested(byEve, delegatedToDee()))
                .when(deeForEve())
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void whoDecidedPriorLearningDoesNot() {
        var decided = new PriorLearningDecided(
                new PriorLearningId(new UUID(6, 1)),
                ADAS,
                ADA,
                WELDING,
                POLISH,
                PriorLearningKind.EXAM,
                PriorLearningDecision.NONE,
                null,
                EVE_THE_APPROVER,
                MIA_MAY_ASSESS,
                MONDAY);
        first.given(certificateRequested(decided)).when(eveFirst()).thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void whoMayHaveLoadedTheMarksDoesNot() {
        first.given(certificateRequested(evesLoad(START, null)))
                .when(eveFirst())
                .thenRefused(APPROVER_LOADED_HISTORY);
        // It ended on the day, and may have been used until then.
        first.given(certificateRequested(
                        evesLoad(START, null), new AuthorisationEnded(EVES_LOAD, EVE_THE_APPROVER, "done", START)))
                .when(eveFirst())
                .thenRefused(APPROVER_LOADED_HISTORY);
        // It was over before Ada came.
        first.given(certificateRequested(evesLoad(START.minusDays(9), START.minusDays(1))))
                .when(eveFirst())
                .thenEvents(eveApproved(WEDNESDAY));
        first.given(certificateRequested(
                        evesLoad(START.minusDays(9), null),
                        new AuthorisationEnded(EVES_LOAD, EVE_THE_APPROVER, "done", START.minusDays(1))))
                .when(eveFirst())
                .thenEvents(eveApproved(WEDNESDAY));
    }

    @Test
    void whoWaivedAPartDoesNot() {
        var waived = new RequirementWaived(
                WAIVER, ADAS, ADA, WELDING, "finish", "experience", null, EVE_THE_APPROVER, EVE_MAY_APPROVE, MONDAY);
        var requested = requested(APPROVAL, CERTIFICATE, MET_BY_WAIVER, TUESDAY);
        first.given(adaQualified(waived, requested)).when(eveFirst()).thenRefused(APPROVER_WAIVED);
        // Nor when it did not need the waiver, as it may come to, nor when they waived since the request.
        var met = requested(APPROVAL, CERTIFICATE, MET, TUESDAY);
        first.given(adaQualified(waived, met)).when(eveFirst()).thenRefused(APPROVER_WAIVED);
        first.given(adaQualified(met, waived)).when(eveFirst()).thenRefused(APPROVER_WAIVED);
        confirm.given(adaQualified(met, eveApproved(WEDNESDAY), waived))
                .when(fayConfirms())
                .thenRefused(APPROVER_WAIVED);
        var ended = new WaiverEnded(
                WAIVER, ADAS, ADA, WELDING, "finish", "mistake", FAY_THE_APPROVER, FAY_MAY_APPROVE, TUESDAY);
        first.given(adaQualified(waived, ended, met)).when(eveFirst()).thenEvents(eveApproved(WEDNESDAY));
    }

    @Test
    void whatWasTakenBackSinceTheRequestBarsTheApproval() {
        var unmet = adaEnrolled(requested(APPROVAL, CERTIFICATE, MET, TUESDAY));
        first.given(unmet).when(eveFirst()).thenRefused(MILESTONE_REQUIREMENT_NO_LONGER_MET);
        confirm.given(adaEnrolled(requested(APPROVAL, CERTIFICATE, MET, TUESDAY), eveApproved(WEDNESDAY)))
                .when(fayConfirms())
                .thenRefused(MILESTONE_REQUIREMENT_NO_LONGER_MET);
    }

    private static final AuthorisationId EVES_LOAD = new AuthorisationId(new UUID(8, 70));

    private static DomainEvent evesLoad(LocalDate from, @Nullable LocalDate until) {
        return new HistoricalLoadAuthorised(EVES_LOAD, EVE_THE_APPROVER, "archive", new Term(from, until), from);
    }

    private static FirstApproveMilestone eveFirst() {
        return new FirstApproveMilestone(ADAS, APPROVAL, null, act(EVE_THE_APPROVER, WEDNESDAY));
    }

    private static FirstApproveMilestone deeForEve() {
        return new FirstApproveMilestone(
                ADAS, APPROVAL, null, DELEGATION, Act.of(DEE_THE_DELEGATE, WEDNESDAY, WEDNESDAY));
    }

    private static ConfirmMilestone fayConfirms() {
        return new ConfirmMilestone(ADAS, APPROVAL, act(FAY_THE_APPROVER, THURSDAY));
    }
}
