package org.cairn.command.operations.platform;

import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.operations.ChangePlatform;
import org.cairn.contracts.operations.PlatformChange;
import org.cairn.contracts.operations.PlatformChanged;
import org.cairn.contracts.operations.SectionId;
import org.junit.jupiter.api.Test;

class ChangePlatformTest {

    private final SliceFixture slice = SliceFixture.of(new ChangePlatformDecision());

    @Test
    void aChangeIsRecordedWithWhomItAffects() {
        var changed = new PlatformChanged(ONE, "portfolio", PlatformChange.REPLACE, true, List.of(NORTH), MONDAY);
        slice.given(opened()).when(change(NORTH, MONDAY)).thenEvents(changed);
        slice.given(opened(changed)).when(change(NORTH, MONDAY)).thenNothingNew();
        slice.given(opened(changed)).when(change(SOUTH, MONDAY)).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void itAffectsSectionsThatThereAreAndHasHappened() {
        slice.given(opened()).when(change(NOWHERE, MONDAY)).thenRefused(SECTION_PATHWAY_UNKNOWN);
        slice.given(opened()).when(change(NORTH, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static ChangePlatform change(SectionId section, LocalDate day) {
        return new ChangePlatform(
                ONE, "portfolio", PlatformChange.REPLACE, true, List.of(section), act(REGISTRAR, day));
    }
}
