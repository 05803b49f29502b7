package org.cairn.command.pathway.retire;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.pathway.PathwayReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.RetirePathwayVersion;
import org.junit.jupiter.api.Test;

class RetirePathwayTest {

    private static final LocalDate IN_TWO_YEARS = TODAY.plusYears(2);

    private final SliceFixture slice = SliceFixture.of(new RetirePathwayDecision());

    @Test
    void aVersionIsRetired() {
        slice.given(opened()).when(retire(IN_TWO_YEARS, MONDAY)).thenEvents(pathwayRetired(IN_TWO_YEARS, MONDAY));
        slice.given(opened()).when(retire(MONDAY, MONDAY)).thenEvents(pathwayRetired(MONDAY, MONDAY));
    }

    @Test
    void retiringItAgainChangesNothing() {
        slice.given(opened(pathwayRetired(IN_TWO_YEARS, MONDAY)))
                .when(retire(IN_TWO_YEARS, MONDAY))
                .thenNothingNew();
        slice.given(opened(pathwayRetired(IN_TWO_YEARS, MONDAY), pathwayRetired(IN_TWO_YEARS.plusDays(1), TUESDAY)))
                .when(retire(IN_TWO_YEARS, MONDAY))
                .thenNothingNew();
    }

    @Test
    void whatWasPromisedIsExtendedAndNeverShortened() {
        var longer = IN_TWO_YEARS.plusDays(1);
        var given = slice.given(opened(pathwayRetired(IN_TWO_YEARS, MONDAY)));
        given.when(retire(longer, TUESDAY)).thenEvents(pathwayRetired(longer, TUESDAY));
        given.when(retire(IN_TWO_YEARS.minusDays(1), TUESDAY)).thenRefused(TEACH_OUT_SHORTENED);
        given.when(retire(IN_TWO_YEARS, TUESDAY)).thenRefused(TEACH_OUT_SHORTENED);
        given.when(retire(longer, MONDAY.minusDays(1))).thenRefused(RETIREMENT_BEFORE_THE_LAST);
        slice.given(opened(pathwayRetired(IN_TWO_YEARS, MONDAY), pathwayRetired(longer, TUESDAY)))
                .when(retire(IN_TWO_YEARS, TUESDAY))
                .thenRefused(TEACH_OUT_SHORTENED);
    }

    @Test
    void teachOutIsNotOverBeforeItBegins() {
        slice.given(opened()).when(retire(MONDAY.minusDays(1), MONDAY)).thenRefused(TEACH_OUT_BEFORE_RETIREMENT);
    }

    @Test
    void nothingIsRetiredAheadOfToday() {
        slice.given(opened()).when(retire(IN_TWO_YEARS, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void onlyWhatIsPublishedIsRetired() {
        var other = new PathwayVersionId(WELDING.pathway(), "2025");
        slice.given(opened())
                .when(new RetirePathwayVersion(other, IN_TWO_YEARS, act(REGISTRAR, MONDAY)))
                .thenRefused(PATHWAY_VERSION_NOT_PUBLISHED);
    }

    private static RetirePathwayVersion retire(LocalDate teachOutUntil, LocalDate day) {
        return new RetirePathwayVersion(WELDING, teachOutUntil, act(REGISTRAR, day));
    }
}
