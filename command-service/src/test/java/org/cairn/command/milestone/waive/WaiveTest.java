package org.cairn.command.milestone.waive;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.EndWaiver;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiveRequirement;
import org.cairn.contracts.milestone.WaiverId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class WaiveTest {

    private final SliceFixture slice = SliceFixture.of(new WaiveDecision());
    private final SliceFixture end = SliceFixture.of(new EndWaiverDecision());

    @Test
    void anAuthorisedPersonWaivesANode() {
        slice.given(lenient()).when(gus("finish", TUESDAY)).thenEvents(finishWaived(TUESDAY));
        slice.given(lenient(finishWaived(TUESDAY))).when(gus("finish", TUESDAY)).thenNothingNew();
        slice.given(lenient(finishWaived(TUESDAY)))
                .when(gus("finish", WEDNESDAY))
                .thenRefused(WAIVER_ID_TAKEN);
    }

    @Test
    void onlyWhatThePathwayLetsOneWaive() {
        slice.given(lenient()).when(gus("all", TUESDAY)).thenRefused(REQUIREMENT_NOT_WAIVABLE);
        slice.given(lenient()).when(gus("W-1", TUESDAY)).thenRefused(REQUIREMENT_NOT_WAIVABLE);
        slice.given(lenient()).when(gus("ceiling", TUESDAY)).thenRefused(REQUIREMENT_NODE_UNKNOWN);
        slice.given(adaEnrolled(gusMayApprove())).when(gus("finish", TUESDAY)).thenRefused(REQUIREMENT_NOT_WAIVABLE);
    }

    @Test
    void aNodeIsWaivedOnceUntilThatEnds() {
        var again = new WaiveRequirement(ADAS, OTHER, "finish", "experience", null, act(GUS_THE_APPROVER, WEDNESDAY));
        slice.given(lenient(finishWaived(TUESDAY))).when(again).thenRefused(WAIVER_ALREADY_GIVEN);
        slice.given(lenient(finishWaived(TUESDAY), waiverEnded(WEDNESDAY)))
                .when(again)
                .thenEvents(new RequirementWaived(
                        OTHER,
                        ADAS,
                        ADA,
                        WELDING,
                        "finish",
                        "experience",
                        null,
                        GUS_THE_APPROVER,
                        GUS_MAY_APPROVE,
                        WEDNESDAY));
    }

    @Test
    void nobodyWaivesForThemselvesOrWhatTheyAssessed() {
        slice.given(lenient(new LearnerIsPerson(ADA, GUS_THE_APPROVER, START)))
                .when(gus("finish", TUESDAY))
                .thenRefused(APPROVER_IS_THE_LEARNER);
        slice.given(lenient(
                        submitted(SECOND, CUT, MONDAY),
                        judged(1, SECOND, CUT, 20, GUS_THE_APPROVER, MIA_MAY_ASSESS, MONDAY)))
                .when(gus("finish", TUESDAY))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void itTakesAnApproverAndAnEnrolment() {
        slice.given(lenient()).when(waive(ADAS, REGISTRAR, "finish", TUESDAY)).thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(lenient())
                .when(waive(new EnrolmentId(new UUID(2, 9)), GUS_THE_APPROVER, "finish", TUESDAY))
                .thenRefused(ENROLMENT_UNKNOWN);
        slice.given(lenient()).when(gus("finish", START.minusDays(1))).thenRefused(REQUEST_BEFORE_ENROLMENT);
        slice.given(lenient(adaLeft(MONDAY))).when(gus("finish", TUESDAY)).thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(lenient()).when(gus("finish", TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void aWaiverEnds() {
        end.given(lenient(finishWaived(TUESDAY))).when(ended(WEDNESDAY)).thenEvents(waiverEnded(WEDNESDAY));
        end.given(lenient(finishWaived(TUESDAY), waiverEnded(WEDNESDAY)))
                .when(ended(WEDNESDAY))
                .thenNothingNew();
        end.given(lenient(finishWaived(TUESDAY), waiverEnded(WEDNESDAY)))
                .when(ended(THURSDAY))
                .thenRefused(WAIVER_ALREADY_ENDED);
    }

    @Test
    void aWaiverIsEndedByWhoMayAfterItWasGiven() {
        end.given(lenient()).when(ended(WEDNESDAY)).thenRefused(WAIVER_UNKNOWN);
        end.given(lenient(finishWaived(TUESDAY))).when(ended(MONDAY)).thenRefused(WAIVER_ENDS_BEFORE_IT_STARTS);
        end.given(lenient(finishWaived(TUESDAY)))
                .when(new EndWaiver(ADAS, WAIVER, "mistake", act(REGISTRAR, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        end.given(lenient(finishWaived(TUESDAY), new LearnerIsPerson(ADA, GUS_THE_APPROVER, START)))
                .when(ended(WEDNESDAY))
                .thenRefused(APPROVER_IS_THE_LEARNER);
        end.given(lenient(finishWaived(TUESDAY))).when(ended(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static final WaiverId OTHER = new WaiverId(new UUID(5, 97));

    private static DomainEvent[] lenient(DomainEvent... more) {
        return adaEnrolled(join(new DomainEvent[] {lenientPathway(), gusMayApprove()}, more));
    }

    private static WaiveRequirement gus(String node, LocalDate day) {
        return waive(ADAS, GUS_THE_APPROVER, node, day);
    }

    private static WaiveRequirement waive(EnrolmentId enrolment, PersonId person, String node, LocalDate day) {
        return new WaiveRequirement(enrolment, WAIVER, node, "equivalent-experience", SEALED, act(person, day));
    }

    private static EndWaiver ended(LocalDate day) {
        return new EndWaiver(ADAS, WAIVER, "mistake", act(GUS_THE_APPROVER, day));
    }
}
