package org.cairn.command.milestone.appeal;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.Contested;
import org.cairn.contracts.milestone.DecideAppeal;
import org.cairn.contracts.milestone.LodgeAppeal;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class AppealTest {

    private final SliceFixture lodge = SliceFixture.of(new LodgeAppealDecision());
    private final SliceFixture decide = SliceFixture.of(new DecideAppealDecision());

    @Test
    void aLearnerAppealsAgainstADecline() {
        lodge.given(declined()).when(lodge(theDecline(), FRIDAY)).thenEvents(lodged(FRIDAY));
        lodge.given(declined(lodged(FRIDAY))).when(lodge(theDecline(), FRIDAY)).thenNothingNew();
        lodge.given(declined(lodged(FRIDAY)))
                .when(lodge(theDecline(), THURSDAY))
                .thenRefused(APPEAL_ID_TAKEN);
    }

    @Test
    void againstAJudgementAndARevocationToo() {
        lodge.given(declined())
                .when(lodge(theJudgement(), TUESDAY))
                .thenEvents(appealLodged(theJudgement(), MONDAY, TUESDAY));
        lodge.given(certificateRequested(
                        eveApproved(WEDNESDAY),
                        fayConfirmed(WEDNESDAY),
                        revocationOrdered(THURSDAY),
                        revoked(THURSDAY)))
                .when(lodge(theRevocation(), FRIDAY))
                .thenEvents(appealLodged(theRevocation(), THURSDAY, FRIDAY));
    }

    @Test
    void theDecisionIsThere() {
        for (var kind : Contested.Kind.values()) {
            lodge.given(declined())
                    .when(lodge(new Contested(kind, "nothing"), FRIDAY))
                    .thenRefused(APPEALED_DECISION_UNKNOWN);
        }
        lodge.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)))
                .when(lodge(theDecline(), FRIDAY))
                .thenRefused(APPEALED_DECISION_UNKNOWN);
        lodge.given(opened()).when(lodge(theDecline(), FRIDAY)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void aDecisionIsAppealedAgainstOnce() {
        lodge.given(declined(lodged(FRIDAY)))
                .when(new LodgeAppeal(
                        ADAS, new AppealId(new UUID(5, 95)), theDecline(), "procedure", SEALED, act(REGISTRAR, FRIDAY)))
                .thenRefused(APPEAL_ALREADY_LODGED);
    }

    @Test
    void thereIsTimeToAppeal() {
        // Declined on 5 March 2026: four weeks are over on 2 April, and the 14 days of the lenient pathway on 19 March.
        var last = LocalDate.of(2026, 4, 2);
        lodge.given(declined()).when(lodge(theDecline(), last)).thenEvents(lodged(last));
        lodge.given(declined()).when(lodge(theDecline(), last.plusDays(1))).thenRefused(APPEAL_OUTSIDE_WINDOW);
        var lenient = LocalDate.of(2026, 3, 19);
        lodge.given(declined(lenientPathway()))
                .when(lodge(theDecline(), lenient))
                .thenEvents(lodged(lenient));
        lodge.given(declined(lenientPathway()))
                .when(lodge(theDecline(), lenient.plusDays(1)))
                .thenRefused(APPEAL_OUTSIDE_WINDOW);
        lodge.given(declined()).when(lodge(theDecline(), WEDNESDAY)).thenRefused(APPEAL_BEFORE_DECISION);
        lodge.given(declined()).when(lodge(theDecline(), TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void aPanelDecides() {
        for (var outcome : AppealOutcome.values()) {
            decide.given(declined(lodged(FRIDAY)))
                    .when(decide(outcome, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                    .thenEvents(appealDecided(theDecline(), outcome, FRIDAY));
        }
        decide.given(declined(lodged(FRIDAY), appealDecided(theDecline(), AppealOutcome.UPHELD, FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenNothingNew();
        decide.given(declined(lodged(FRIDAY), appealDecided(theDecline(), AppealOutcome.UPHELD, FRIDAY)))
                .when(decide(AppealOutcome.DISMISSED, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(APPEAL_ALREADY_DECIDED);
    }

    @Test
    void aPanelIsAtLeastTwoOfWhomOneRecords() {
        decide.given(declined(lodged(FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER))
                .thenRefused(PANEL_TOO_SMALL);
        decide.given(declined(lodged(FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, GUS_THE_APPROVER))
                .thenRefused(PANEL_TOO_SMALL);
        decide.given(declined(lodged(FRIDAY), new PersonsAreOne(GUS_THE_APPROVER, HAL_THE_APPROVER, START)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(PANEL_TOO_SMALL);
        decide.given(declined(lodged(FRIDAY)))
                .when(new DecideAppeal(
                        ADAS,
                        APPEAL,
                        AppealOutcome.UPHELD,
                        "procedure",
                        SEALED,
                        List.of(GUS_THE_APPROVER, HAL_THE_APPROVER),
                        act(REGISTRAR, FRIDAY)))
                .thenRefused(DECIDER_NOT_ON_PANEL);
    }

    @Test
    void nobodyOnItDecidedBefore() {
        // Eve declined, and Mia assessed what it rested on.
        for (var partial : new PersonId[] {EVE_THE_APPROVER, MIA_THE_ASSESSOR}) {
            decide.given(declined(lodged(FRIDAY), mayApprove(MIA_THE_ASSESSOR, MIA_MAY_APPROVE)))
                    .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, partial))
                    .thenRefused(PANEL_DECIDED_BEFORE);
        }
        decide.given(declined(lodged(FRIDAY), new PersonsAreOne(HAL_THE_APPROVER, EVE_THE_APPROVER, START)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(PANEL_DECIDED_BEFORE);
        decide.given(declined(lodged(FRIDAY), new LearnerIsPerson(ADA, HAL_THE_APPROVER, START)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(PANEL_DECIDED_BEFORE);
    }

    @Test
    void whoAssessedDoesNotDecideOnAnAppealAgainstAJudgement() {
        var given =
                declined(appealLodged(theJudgement(), MONDAY, FRIDAY), mayApprove(MIA_THE_ASSESSOR, MIA_MAY_APPROVE));
        decide.given(given)
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, MIA_THE_ASSESSOR))
                .thenRefused(PANEL_DECIDED_BEFORE);
        decide.given(given)
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenEvents(appealDecided(theJudgement(), AppealOutcome.UPHELD, FRIDAY));
    }

    @Test
    void whoRevokedDoesNotDecideOnAnAppealAgainstThat() {
        var given = certificateRequested(
                gusMayApprove(),
                halMayApprove(),
                mayApprove(DEE_THE_DELEGATE, MIA_MAY_APPROVE),
                eveApproved(WEDNESDAY),
                fayConfirmed(WEDNESDAY),
                revocationOrdered(THURSDAY),
                revoked(THURSDAY),
                appealLodged(theRevocation(), THURSDAY, FRIDAY));
        for (var partial : new PersonId[] {EVE_THE_APPROVER, FAY_THE_APPROVER, GUS_THE_APPROVER, HAL_THE_APPROVER}) {
            decide.given(given)
                    .when(decide(AppealOutcome.UPHELD, FRIDAY, DEE_THE_DELEGATE, partial))
                    .thenRefused(PANEL_DECIDED_BEFORE);
        }
    }

    @Test
    void allOfItAreAuthorised() {
        decide.given(declined(lodged(FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, NOA_THE_ASSESSOR))
                .thenRefused(PANEL_MEMBER_NOT_AUTHORISED);
    }

    @Test
    void thereIsAnAppealAndItComesFirst() {
        decide.given(declined())
                .when(decide(AppealOutcome.UPHELD, FRIDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(APPEAL_UNKNOWN);
        decide.given(declined(lodged(FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, THURSDAY, GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(APPEAL_DECIDED_BEFORE_LODGED);
        decide.given(declined(lodged(FRIDAY)))
                .when(decide(AppealOutcome.UPHELD, TODAY.plusDays(1), GUS_THE_APPROVER, HAL_THE_APPROVER))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static final AuthorisationId MIA_MAY_APPROVE = new AuthorisationId(new UUID(8, 71));

    private static DomainEvent[] declined(DomainEvent... more) {
        return certificateRequested(
                join(new DomainEvent[] {gusMayApprove(), halMayApprove(), eveDeclined(THURSDAY)}, more));
    }

    private static AppealLodged lodged(LocalDate day) {
        return appealLodged(theDecline(), THURSDAY, day);
    }

    private static Contested theJudgement() {
        return new Contested(Contested.Kind.JUDGEMENT, judgement(1).toString());
    }

    private static Contested theRevocation() {
        return new Contested(Contested.Kind.REVOCATION, REVOCATION.toString());
    }

    private static LodgeAppeal lodge(Contested against, LocalDate day) {
        return new LodgeAppeal(ADAS, APPEAL, against, "procedure", SEALED, act(REGISTRAR, day));
    }

    private static DecideAppeal decide(AppealOutcome outcome, LocalDate day, PersonId... panel) {
        return new DecideAppeal(ADAS, APPEAL, outcome, "procedure", SEALED, List.of(panel), act(panel[0], day));
    }
}
