package org.cairn.command.enrolment.paceplan;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.AgreePacePlan;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.PacePlanId;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreePacePlanTest {

    private static final PacePlanId PLAN = new PacePlanId(new UUID(12, 1));
    private static final PacePlanId NEXT = new PacePlanId(new UUID(12, 2));
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 24);

    private final SliceFixture slice = SliceFixture.of(new AgreePacePlanDecision());

    @Test
    void daysAreAgreed() {
        slice.given(adaEnrolled()).when(plan(PLAN, CHRISTMAS)).thenEvents(agreed(PLAN, CHRISTMAS, null));
    }

    @Test
    void aNewPlanTakesThePlaceOfTheOneBefore() {
        slice.given(adaEnrolled(agreed(PLAN, CHRISTMAS, null)))
                .when(plan(NEXT, CHRISTMAS.plusDays(30)))
                .thenEvents(agreed(NEXT, CHRISTMAS.plusDays(30), PLAN));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(agreed(PLAN, CHRISTMAS, null), agreed(NEXT, FIRST_OF_MAY, PLAN)))
                .when(plan(PLAN, CHRISTMAS))
                .thenNothingNew();
    }

    @Test
    void anotherPlanUnderTheSameIdIsNone() {
        slice.given(adaEnrolled(agreed(PLAN, CHRISTMAS, null)))
                .when(plan(PLAN, FIRST_OF_MAY))
                .thenRefused(PACE_PLAN_ID_TAKEN);
    }

    @Test
    void aPlanNamesMilestonesOfThePathwayOnce() {
        slice.given(adaEnrolled()).when(plan(List.of())).thenRefused(PACE_PLAN_WITHOUT_MILESTONES);
        slice.given(adaEnrolled())
                .when(plan(List.of(on(CERTIFICATE, CHRISTMAS), on(CERTIFICATE, FIRST_OF_MAY))))
                .thenRefused(PACE_PLAN_WITHOUT_MILESTONES);
        slice.given(adaEnrolled())
                .when(plan(List.of(on(new MilestoneCode("knighthood"), CHRISTMAS))))
                .thenRefused(MILESTONE_UNKNOWN);
    }

    @Test
    void aPlanIsForWhoIsEnrolledAndHasNotLeft() {
        slice.given(opened()).when(plan(PLAN, CHRISTMAS)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled(adaLeft(START))).when(plan(PLAN, CHRISTMAS)).thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled())
                .when(new AgreePacePlan(
                        ADAS,
                        PLAN,
                        List.of(on(CERTIFICATE, CHRISTMAS)),
                        MIA_THE_ASSESSOR,
                        act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void duringALeaveThereIsTimeToPlan() {
        slice.given(adaEnrolled(adaOnLeave(START)))
                .when(plan(PLAN, CHRISTMAS))
                .thenEvents(agreed(PLAN, CHRISTMAS, null));
    }

    @Test
    void noDayLiesBeforeTheEnrolment() {
        slice.given(adaEnrolled()).when(plan(PLAN, START.minusDays(1))).thenRefused(PACE_PLAN_OUTSIDE_TIME_FRAME);
        slice.given(adaEnrolled()).when(plan(PLAN, START)).thenEvents(agreed(PLAN, START, null));
    }

    /// From 1 February to 10 April 2026 are 28 + 31 + 10 = 69 days; 150 % of it are 103.5, so 103 days. The 103rd from
    /// 1 February on is 14 May (28 + 31 + 30 + 14).
    @Test
    void noDayLiesAfterOneAndAHalfTimesTheLength() {
        var last = LocalDate.of(2026, 5, 14);
        slice.given(short69Days()).when(plan(PLAN, last)).thenEvents(agreed(PLAN, last, null));
        slice.given(short69Days()).when(plan(PLAN, last.plusDays(1))).thenRefused(PACE_PLAN_OUTSIDE_TIME_FRAME);
    }

    @Test
    void aLeaveThatStopsTheClockMovesTheEnd() {
        var last = LocalDate.of(2026, 5, 14).plusDays(30);
        var april = new DomainEvent[] {adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)};
        slice.given(short69Days(april)).when(plan(PLAN, last)).thenEvents(agreed(PLAN, last, null));
        slice.given(short69Days(april)).when(plan(PLAN, last.plusDays(1))).thenRefused(PACE_PLAN_OUTSIDE_TIME_FRAME);
        var running = adaOnLeave(SPRING, FIRST_OF_APRIL, false);
        slice.given(short69Days(running, adaIsBack(FIRST_OF_MAY)))
                .when(plan(PLAN, last))
                .thenRefused(PACE_PLAN_OUTSIDE_TIME_FRAME);
        // Without a planned return nobody knows the end; with one it is as if the learner came back then.
        slice.given(short69Days(adaOnLeave(FIRST_OF_APRIL)))
                .when(plan(PLAN, last.plusYears(1)))
                .thenEvents(agreed(PLAN, last.plusYears(1), null));
        var untilMay = new LeaveStarted(SPRING, ADAS, ADA, WELDING, "health", true, FIRST_OF_MAY, null, FIRST_OF_APRIL);
        slice.given(short69Days(untilMay)).when(plan(PLAN, last)).thenEvents(agreed(PLAN, last, null));
        slice.given(short69Days(untilMay)).when(plan(PLAN, last.plusDays(1))).thenRefused(PACE_PLAN_OUTSIDE_TIME_FRAME);
    }

    private static DomainEvent[] short69Days(DomainEvent... more) {
        return endingOn(LocalDate.of(2026, 4, 10), more);
    }

    private static PlannedMilestone on(MilestoneCode milestone, LocalDate day) {
        return new PlannedMilestone(milestone, day);
    }

    private static AgreePacePlan plan(PacePlanId plan, LocalDate certificateOn) {
        return new AgreePacePlan(
                ADAS, plan, List.of(on(CERTIFICATE, certificateOn)), MIA_THE_ASSESSOR, act(REGISTRAR, MONDAY));
    }

    private static AgreePacePlan plan(List<PlannedMilestone> milestones) {
        return new AgreePacePlan(ADAS, PLAN, milestones, MIA_THE_ASSESSOR, act(REGISTRAR, MONDAY));
    }

    private static PacePlanAgreed agreed(PacePlanId plan, LocalDate certificateOn, @Nullable PacePlanId supersedes) {
        return new PacePlanAgreed(
                plan,
                ADAS,
                ADA,
                WELDING,
                List.of(on(CERTIFICATE, certificateOn)),
                MIA_THE_ASSESSOR,
                supersedes,
                MONDAY);
    }
}
