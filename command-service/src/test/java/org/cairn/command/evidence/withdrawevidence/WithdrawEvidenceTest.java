package org.cairn.command.evidence.withdrawevidence;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.evidence.WithdrawEvidence;
import org.cairn.contracts.framework.CompetencyCode;
import org.junit.jupiter.api.Test;

class WithdrawEvidenceTest {

    private final SliceFixture slice = SliceFixture.of(new WithdrawEvidenceDecision());

    @Test
    void evidenceIsWithdrawn() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(withdraw(TUESDAY))
                .thenEvents(withdrawn(List.of()));
    }

    @Test
    void whatStandsOnItIsNamedAndStays() {
        slice.given(adaEnrolled(
                        submitted(FIRST, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 50, MONDAY),
                        mastered(JOIN, "pass", "50", MONDAY, 1),
                        submitted(SECOND, CUT, MONDAY),
                        judged(2, SECOND, CUT, 50, MONDAY),
                        mastered(CUT, "pass", "50", MONDAY, 2)))
                .when(withdraw(TUESDAY))
                .thenEvents(withdrawn(List.of(JOIN)));
    }

    /// A higher level came from other work, so nothing that holds now rests on what is withdrawn.
    @Test
    void whatHasBeenSurpassedDoesNotStandOnItAnyMore() {
        slice.given(adaEnrolled(
                        submitted(FIRST, JOIN, MONDAY),
                        judged(1, FIRST, JOIN, 50, MONDAY),
                        mastered(JOIN, "pass", "50", MONDAY, 1),
                        submitted(SECOND, JOIN, MONDAY),
                        judged(2, SECOND, JOIN, 90, MONDAY),
                        mastered(JOIN, "excellent", "90", MONDAY, 2)))
                .when(withdraw(TUESDAY))
                .thenEvents(withdrawn(List.of()));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), withdrawn(List.of())))
                .when(withdraw(TUESDAY))
                .thenNothingNew();
    }

    @Test
    void evidenceIsWithdrawnOnce() {
        var gone = adaEnrolled(submitted(FIRST, JOIN, MONDAY), withdrawn(List.of()));
        slice.given(gone).when(withdraw(TODAY)).thenRefused(EVIDENCE_ALREADY_WITHDRAWN);
        slice.given(gone)
                .when(new WithdrawEvidence(ADAS, FIRST, "plagiarism", true, act(REGISTRAR, TUESDAY)))
                .thenRefused(EVIDENCE_ALREADY_WITHDRAWN);
    }

    @Test
    void onlyWhatWasSubmittedHereIsWithdrawn() {
        slice.given(opened()).when(withdraw(TUESDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(withdraw(TUESDAY)).thenRefused(EVIDENCE_UNKNOWN);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY)))
                .when(new WithdrawEvidence(BOBS, FIRST, "plagiarism", true, act(REGISTRAR, TUESDAY)))
                .thenRefused(EVIDENCE_UNKNOWN);
    }

    @Test
    void nothingIsWithdrawnBeforeItIsThereOrTomorrow() {
        var there = adaEnrolled(submitted(FIRST, JOIN, TUESDAY));
        slice.given(there).when(withdraw(MONDAY)).thenRefused(EVIDENCE_WITHDRAWN_BEFORE_SUBMITTED);
        slice.given(there).when(withdraw(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static WithdrawEvidence withdraw(LocalDate day) {
        return new WithdrawEvidence(ADAS, FIRST, "submitted-in-error", false, act(REGISTRAR, day));
    }

    private static EvidenceWithdrawn withdrawn(List<CompetencyCode> standing) {
        return new EvidenceWithdrawn(FIRST, ADAS, ADA, WELDING, "submitted-in-error", false, standing, TUESDAY);
    }
}
