package org.cairn.command.authorisation.authorise;

import static org.cairn.command.University.*;
import static org.cairn.contracts.authorisation.AuthorisationReason.*;

import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.AuthoriseApprover;
import org.cairn.contracts.authorisation.AuthoriseAssessor;
import org.cairn.contracts.authorisation.AuthoriseHistoricalLoad;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class AuthoriseTest {

    private static final Term FROM_START = new Term(START, null);
    private static final Term REVERSED = new Term(TUESDAY, MONDAY);
    private static final Scope WELDING_ONLY = new Scope(List.of(WELDING.pathway()));

    private final SliceFixture assessors = SliceFixture.of(new AuthoriseAssessorDecision());
    private final SliceFixture approvers = SliceFixture.of(new AuthoriseApproverDecision());
    private final SliceFixture loads = SliceFixture.of(new AuthoriseHistoricalLoadDecision());

    @Test
    void someoneMayAssess() {
        assessors.when(mia(Scope.INSTITUTION, FROM_START)).thenEvents(miaMayAssess());
        assessors
                .when(mia(WELDING_ONLY, new Term(START, MONDAY)))
                .thenEvents(new AssessorAuthorised(
                        MIA_MAY_ASSESS, MIA_THE_ASSESSOR, WELDING_ONLY, new Term(START, MONDAY), START));
    }

    @Test
    void someoneMayAssessSomeCompetenciesInSomeRolesOnly() {
        var second = new AuthoriseAssessor(
                MIA_MAY_ASSESS,
                MIA_THE_ASSESSOR,
                WELDING_ONLY,
                List.of(JOIN),
                List.of(MarkingRole.SECOND),
                "marking-2026",
                FROM_START,
                act(REGISTRAR, START));
        var given = new AssessorAuthorised(
                MIA_MAY_ASSESS,
                MIA_THE_ASSESSOR,
                WELDING_ONLY,
                List.of(JOIN),
                List.of(MarkingRole.SECOND),
                "marking-2026",
                FROM_START,
                START);
        assessors.when(second).thenEvents(given);
        assessors.given(given).when(second).thenNothingNew();
        assessors.given(given).when(mia(WELDING_ONLY, FROM_START)).thenRefused(AUTHORISATION_ID_TAKEN);
    }

    @Test
    void someoneMayApprove() {
        approvers
                .when(eve(EVE_MAY_APPROVE, WELDING_ONLY, FROM_START))
                .thenEvents(new ApproverAuthorised(EVE_MAY_APPROVE, EVE_THE_APPROVER, WELDING_ONLY, FROM_START, START));
    }

    @Test
    void someoneMayLoadHistory() {
        loads.when(load("archive", FROM_START)).thenEvents(loaderMayLoad());
    }

    @Test
    void sayingItAgainChangesNothing() {
        assessors.given(miaMayAssess()).when(mia(Scope.INSTITUTION, FROM_START)).thenNothingNew();
        approvers
                .given(eveMayApprove())
                .when(eve(EVE_MAY_APPROVE, Scope.INSTITUTION, FROM_START))
                .thenNothingNew();
        loads.given(loaderMayLoad()).when(load("archive", FROM_START)).thenNothingNew();
    }

    @Test
    void sayingItAgainDoesNotReviveWhatHasEnded() {
        assessors
                .given(miaMayAssess(), new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", MONDAY))
                .when(mia(Scope.INSTITUTION, FROM_START))
                .thenNothingNew();
    }

    @Test
    void anotherAuthorisationUnderTheSameIdIsRefused() {
        assessors.given(miaMayAssess()).when(mia(WELDING_ONLY, FROM_START)).thenRefused(AUTHORISATION_ID_TAKEN);
        approvers
                .given(eveMayApprove())
                .when(eve(EVE_MAY_APPROVE, Scope.INSTITUTION, new Term(START, MONDAY)))
                .thenRefused(AUTHORISATION_ID_TAKEN);
        loads.given(loaderMayLoad()).when(load("elsewhere", FROM_START)).thenRefused(AUTHORISATION_ID_TAKEN);
    }

    @Test
    void anIdIsTakenWhateverItWasFor() {
        approvers
                .given(miaMayAssess())
                .when(eve(MIA_MAY_ASSESS, Scope.INSTITUTION, FROM_START))
                .thenRefused(AUTHORISATION_ID_TAKEN);
    }

    @Test
    void anotherAuthorisationOfTheSamePersonDoesNotCount() {
        var another = new AuthorisationId(new UUID(8, 77));
        assessors
                .given(miaMayAssess())
                .when(new AuthoriseAssessor(another, MIA_THE_ASSESSOR, WELDING_ONLY, FROM_START, today()))
                .thenEvents(new AssessorAuthorised(another, MIA_THE_ASSESSOR, WELDING_ONLY, FROM_START, START));
    }

    @Test
    void itEndsOnItsFirstDayOrLater() {
        assessors.when(mia(Scope.INSTITUTION, REVERSED)).thenRefused(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
        approvers
                .when(eve(EVE_MAY_APPROVE, Scope.INSTITUTION, REVERSED))
                .thenRefused(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
        loads.when(load("archive", REVERSED)).thenRefused(AUTHORISATION_ENDS_BEFORE_IT_STARTS);
        var ofOneDay = new Term(MONDAY, MONDAY);
        assessors
                .when(mia(Scope.INSTITUTION, ofOneDay))
                .thenEvents(
                        new AssessorAuthorised(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, Scope.INSTITUTION, ofOneDay, START));
    }

    @Test
    void historyDoesNotRelaxThatIdsAreTaken() {
        assessors
                .given(loaderMayLoad(), miaMayAssess())
                .when(new AuthoriseAssessor(
                        MIA_MAY_ASSESS, MIA_THE_ASSESSOR, WELDING_ONLY, FROM_START, historicalAct(REGISTRAR, START)))
                .thenRefused(AUTHORISATION_ID_TAKEN);
    }

    private static AuthoriseAssessor mia(Scope scope, Term term) {
        return new AuthoriseAssessor(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, scope, term, today());
    }

    private static AuthoriseApprover eve(AuthorisationId id, Scope scope, Term term) {
        PersonId eve = EVE_THE_APPROVER;
        return new AuthoriseApprover(id, eve, scope, term, today());
    }

    private static AuthoriseHistoricalLoad load(String source, Term term) {
        return new AuthoriseHistoricalLoad(LOADER_MAY_LOAD, LOADER, source, term, today());
    }

    private static Act today() {
        return act(REGISTRAR, START);
    }
}
