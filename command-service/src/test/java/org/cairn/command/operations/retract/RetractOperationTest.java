package org.cairn.command.operations.retract;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.RetractOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetractOperationTest {

    private final SliceFixture slice = SliceFixture.of(new RetractOperationDecision());

    @Test
    void aMistakeCountsNoMore() {
        slice.given(session(ONE, 90)).when(retract(null, TUESDAY)).thenEvents(retracted(ONE, TUESDAY));
        slice.given(session(ONE, 90), retracted(ONE, TUESDAY))
                .when(retract(null, TUESDAY))
                .thenNothingNew();
        slice.given(session(ONE, 90), retracted(ONE, TUESDAY))
                .when(retract(null, WEDNESDAY))
                .thenRefused(OPERATION_ALREADY_RETRACTED);
    }

    @Test
    void whatIsTrueInsteadIsNamed() {
        slice.given(session(ONE, 90), session(TWO, 60))
                .when(retract(TWO, TUESDAY))
                .thenEvents(new OperationRetracted(ONE, "mistake", TWO, TUESDAY));
        slice.given(session(ONE, 90)).when(retract(TWO, TUESDAY)).thenRefused(OPERATION_NOT_RECORDED);
    }

    @Test
    void whatIsNotThereIsNotRetracted() {
        slice.given(session(TWO, 90)).when(retract(null, TUESDAY)).thenRefused(OPERATION_NOT_RECORDED);
        slice.given(session(ONE, 90)).when(retract(null, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void anAssignmentIsNotRetractedFromUnderWhatFollowed() {
        slice.given(miaAssigned(MONDAY), miaDeparted(FRIDAY))
                .when(retract(null, TUESDAY))
                .thenRefused(OPERATION_HAS_FOLLOWED);
        slice.given(miaAssigned(MONDAY), assigned(TWO, "1", TUESDAY, null, ONE, NORTH))
                .when(retract(null, TUESDAY))
                .thenRefused(OPERATION_HAS_FOLLOWED);
        slice.given(miaAssigned(MONDAY), miaDeparted(FRIDAY), retracted(TWO, FRIDAY))
                .when(retract(null, TUESDAY))
                .thenEvents(retracted(ONE, TUESDAY));
    }

    private static RetractOperation retract(@Nullable OperationId replacedBy, LocalDate day) {
        return new RetractOperation(ONE, "mistake", replacedBy, act(REGISTRAR, day));
    }
}
