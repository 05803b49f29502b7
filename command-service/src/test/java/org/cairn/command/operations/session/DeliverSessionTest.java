package org.cairn.command.operations.session;

import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.operations.DeliverSession;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.SectionId;
import org.junit.jupiter.api.Test;

class DeliverSessionTest {

    private final SliceFixture slice = SliceFixture.of(new DeliverSessionDecision());

    @Test
    void aSessionIsRecordedByHowLearnersWereTogether() {
        slice.given(opened()).when(deliver(NORTH, 90, MONDAY)).thenEvents(session(ONE, 90));
        slice.given(opened(session(ONE, 90))).when(deliver(NORTH, 90, MONDAY)).thenNothingNew();
        slice.given(opened(session(ONE, 90))).when(deliver(NORTH, 60, MONDAY)).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void itTookMinutesOfOneDay() {
        slice.given(opened()).when(deliver(NORTH, 1440, MONDAY)).thenEvents(session(ONE, 1440));
        for (var wrong : new int[] {0, -1, 1441}) {
            slice.given(opened()).when(deliver(NORTH, wrong, MONDAY)).thenRefused(MINUTES_IMPLAUSIBLE);
        }
    }

    @Test
    void itWasInASectionThatThereIs() {
        slice.given(opened()).when(deliver(NOWHERE, 90, MONDAY)).thenRefused(SECTION_PATHWAY_UNKNOWN);
        slice.given(opened()).when(deliver(NORTH, 90, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DeliverSession deliver(SectionId section, int minutes, LocalDate day) {
        return new DeliverSession(ONE, section, Grouping.WHOLE, minutes, true, act(REGISTRAR, day));
    }
}
