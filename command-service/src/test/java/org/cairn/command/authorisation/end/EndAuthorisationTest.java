package org.cairn.command.authorisation.end;

import static org.cairn.command.University.*;
import static org.cairn.contracts.authorisation.AuthorisationReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.EndAuthorisation;
import org.junit.jupiter.api.Test;

class EndAuthorisationTest {

    private static final AuthorisationEnded MIAS_ENDED_MONDAY =
            new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", MONDAY);

    private final SliceFixture slice = SliceFixture.of(new EndAuthorisationDecision());

    @Test
    void anAuthorisationEnds() {
        slice.given(miaMayAssess()).when(endMias("left", MONDAY)).thenEvents(MIAS_ENDED_MONDAY);
    }

    @Test
    void whateverItIsFor() {
        slice.given(eveMayApprove())
                .when(new EndAuthorisation(EVE_MAY_APPROVE, "left", act(REGISTRAR, MONDAY)))
                .thenEvents(new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", MONDAY));
        slice.given(loaderMayLoad())
                .when(new EndAuthorisation(LOADER_MAY_LOAD, "loaded", act(REGISTRAR, TODAY)))
                .thenEvents(new AuthorisationEnded(LOADER_MAY_LOAD, LOADER, "loaded", TODAY));
    }

    @Test
    void itMayEndOnItsFirstDay() {
        slice.given(miaMayAssess())
                .when(endMias("left", START))
                .thenEvents(new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", START));
    }

    @Test
    void whoLoadedHistoryCannotHaveHadNoPartInIt() {
        slice.given(loaderMayLoad())
                .when(new EndAuthorisation(LOADER_MAY_LOAD, "loaded", act(REGISTRAR, TODAY.minusDays(1))))
                .thenRefused(HISTORICAL_AUTHORITY_ENDS_IN_THE_PAST);
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(miaMayAssess(), MIAS_ENDED_MONDAY)
                .when(endMias("left", MONDAY))
                .thenNothingNew();
    }

    @Test
    void anEndMayBeBroughtForward() {
        slice.given(miaMayAssess(), MIAS_ENDED_MONDAY)
                .when(endMias("dismissed", MONDAY.minusDays(3)))
                .thenEvents(new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "dismissed", MONDAY.minusDays(3)));
    }

    @Test
    void itEndsOnce() {
        slice.given(miaMayAssess(), MIAS_ENDED_MONDAY)
                .when(endMias("left", TUESDAY))
                .thenRefused(AUTHORISATION_ALREADY_ENDED);
        slice.given(miaMayAssess(), MIAS_ENDED_MONDAY)
                .when(endMias("ill", MONDAY))
                .thenRefused(AUTHORISATION_ALREADY_ENDED);
    }

    @Test
    void anothersEndDoesNotCount() {
        slice.given(
                        miaMayAssess(),
                        noaMayAssess(),
                        new AuthorisationEnded(NOA_MAY_ASSESS, NOA_THE_ASSESSOR, "left", MONDAY))
                .when(endMias("left", MONDAY))
                .thenEvents(MIAS_ENDED_MONDAY);
    }

    @Test
    void whatIsNotThereCannotEnd() {
        slice.given(noaMayAssess()).when(endMias("left", MONDAY)).thenRefused(AUTHORISATION_UNKNOWN);
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        slice.given(miaMayAssess())
                .when(endMias("left", START.minusDays(1)))
                .thenRefused(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void historyDoesNotRelaxWhatMustBeThere() {
        slice.given(loaderMayLoad())
                .when(new EndAuthorisation(MIA_MAY_ASSESS, "left", historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(AUTHORISATION_UNKNOWN);
    }

    private static EndAuthorisation endMias(String cause, LocalDate day) {
        return new EndAuthorisation(MIA_MAY_ASSESS, cause, act(REGISTRAR, day));
    }
}
