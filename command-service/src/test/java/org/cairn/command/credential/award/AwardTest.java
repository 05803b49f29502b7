package org.cairn.command.credential.award;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.credential.AwardCredential;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.credential.Workload;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwardTest {

    private static final CredentialVersionId OPEN = template("open");

    private final SliceFixture slice = SliceFixture.of(new AwardDecision());

    @Test
    void aConfirmedMilestoneEarnsItsCredential() {
        slice.given(certificateConfirmed()).when(award(1, WELDER, FRIDAY)).thenEvents(awarded(1, WELDER, 0, FRIDAY));
    }

    @Test
    void theNextOneHasTheNextPlaceInTheStatusList() {
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(award(2, JOINER, FRIDAY))
                .thenEvents(awarded(2, JOINER, 1, FRIDAY));
    }

    @Test
    void anotherYearsListDoesNotCount() {
        var before = new CredentialAwarded(
                credential(1),
                ADAS,
                ADA,
                awardOf(1, WELDER, content(FRIDAY), false, FRIDAY, null),
                new StatusListId("2025"),
                41,
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                FRIDAY);
        slice.given(certificateConfirmed(before))
                .when(award(2, JOINER, FRIDAY))
                .thenEvents(awarded(2, JOINER, 0, FRIDAY));
    }

    @Test
    void awardingAgainChangesNothing() {
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(award(1, WELDER, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void awardingAgainChangesNothingWhenItWasRevokedSince() {
        slice.given(certificateConfirmed(
                        awarded(1, WELDER, 0, FRIDAY), ivyProposed(1, SATURDAY), ottoRevoked(1, 0, SATURDAY)))
                .when(award(1, WELDER, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void anIdIsGivenOnce() {
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(award(1, JOINER, FRIDAY))
                .thenRefused(CREDENTIAL_ID_TAKEN);
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(award(1, WELDER, SATURDAY))
                .thenRefused(CREDENTIAL_ID_TAKEN);
        slice.given(certificateConfirmed(bobs())).when(award(1, WELDER, FRIDAY)).thenRefused(CREDENTIAL_ID_TAKEN);
    }

    @Test
    void itIsAwardedOnceForAnApproval() {
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(award(2, WELDER, FRIDAY))
                .thenRefused(CREDENTIAL_ALREADY_AWARDED);
    }

    /// The milestone was revoked and reached anew, and what rested on the first approval was left as it was.
    @Test
    void itIsAwardedOnceHoweverOftenTheMilestoneIsApproved() {
        var anew = new AwardCredential(
                ADAS,
                credential(2),
                WELDER,
                ANOTHER_APPROVAL,
                CredentialSupplement.NONE,
                List.of(),
                null,
                null,
                true,
                ZONE,
                act(IVY_THE_ISSUER, SATURDAY));
        var again = join(new DomainEvent[] {awarded(1, WELDER, 0, FRIDAY), revoked(FRIDAY)}, new DomainEvent[] {
            requested(ANOTHER_APPROVAL, CERTIFICATE, MET, SATURDAY),
            firstApproved(ANOTHER_APPROVAL, CERTIFICATE, null, EVE_THE_APPROVER, EVE_MAY_APPROVE, SATURDAY),
            confirmed(ANOTHER_APPROVAL, CERTIFICATE, null, SATURDAY)
        });
        slice.given(certificateConfirmed(again)).when(anew).thenRefused(CREDENTIAL_ALREADY_AWARDED);
    }

    @Test
    void aRevokedOneDoesNotComeBackByAnotherAward() {
        slice.given(certificateConfirmed(
                        awarded(1, WELDER, 0, FRIDAY), ivyProposed(1, SATURDAY), ottoRevoked(1, 0, SATURDAY)))
                .when(award(2, WELDER, SATURDAY))
                .thenRefused(CREDENTIAL_ALREADY_AWARDED);
    }

    @Test
    void whatAnotherLearnerWasAwardedDoesNotCount() {
        slice.given(certificateConfirmed(bobs()))
                .when(award(2, WELDER, FRIDAY))
                .thenEvents(awarded(2, WELDER, 1, FRIDAY));
    }

    @Test
    void everyMandatoryElementThatIsMissingIsNamed() {
        slice.given(certificateConfirmed(published(OPEN, definition(CredentialElements.NONE, null, null))))
                .when(with(OPEN, CredentialSupplement.NONE, false))
                .thenRefused(
                        CREDENTIAL_ELEMENTS_MISSING,
                        "learner-identity",
                        "title",
                        "country-of-issuer",
                        "awarding-body",
                        "learning-outcomes",
                        "workload",
                        "level",
                        "assessment-type",
                        "form-of-participation",
                        "quality-assurance");
    }

    @Test
    void withoutANameThereIsNoIssue() {
        slice.given(certificateConfirmed())
                .when(with(WELDER, CredentialSupplement.NONE, false))
                .thenRefused(CREDENTIAL_ELEMENTS_MISSING, "learner-identity");
    }

    @Test
    void whatTheTemplateLeavesOpenIsSaidWithTheAward() {
        var workload = new Workload(Score.of(5), Score.of(125));
        var supplement = new CredentialSupplement(workload, null, null, ParticipationForm.ON_SITE, null);
        slice.given(certificateConfirmed(published(OPEN, definition(openElements(), null, null))))
                .when(with(OPEN, supplement, true))
                .thenEvents(awarded(1, OPEN, 0, FRIDAY));
        slice.given(certificateConfirmed(published(OPEN, definition(openElements(), null, null))))
                .when(with(OPEN, CredentialSupplement.NONE, true))
                .thenRefused(CREDENTIAL_ELEMENTS_MISSING, "workload", "form-of-participation");
    }

    @Test
    void aLevelMayBeSaidNotToApply() {
        var none = new CredentialSupplement(null, List.of(), null, null, null);
        var elements = without(ELEMENTS.workload(), ELEMENTS.participation(), true);
        slice.given(certificateConfirmed(published(OPEN, definition(elements, null, null))))
                .when(with(OPEN, CredentialSupplement.NONE, true))
                .thenRefused(CREDENTIAL_ELEMENTS_MISSING, "level");
        slice.given(certificateConfirmed(published(OPEN, definition(elements, null, null)), bobs()))
                .when(with(OPEN, none, false))
                .thenRefused(CREDENTIAL_ID_TAKEN);
        slice.given(certificateConfirmed(published(OPEN, definition(elements, null, null))))
                .when(with(OPEN, none, false))
                .thenRefused(CREDENTIAL_ELEMENTS_MISSING, "learner-identity");
    }

    @Test
    void anAwardDoesNotSayOtherwiseThanTheTemplate() {
        var other = new CredentialSupplement(null, null, null, ParticipationForm.ONLINE, null);
        slice.given(certificateConfirmed())
                .when(with(WELDER, other, true))
                .thenRefused(CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE);
    }

    @Test
    void itTakesAConfirmedMilestone() {
        var templates = published(WELDER, definition(ELEMENTS, null, null));
        slice.given(certificateRequested(eveApproved(WEDNESDAY), ivyMayIssue(), templates))
                .when(award(1, WELDER, FRIDAY))
                .thenRefused(MILESTONE_NOT_CONFIRMED);
        slice.given(certificateRequested(eveDeclined(WEDNESDAY), ivyMayIssue(), templates))
                .when(award(1, WELDER, FRIDAY))
                .thenRefused(MILESTONE_NOT_CONFIRMED);
        slice.given(certificateConfirmed())
                .when(on(new ApprovalId(new UUID(5, 9)), ADAS))
                .thenRefused(MILESTONE_NOT_CONFIRMED);
        slice.given(certificateConfirmed()).when(on(APPROVAL, BOBS)).thenRefused(MILESTONE_NOT_CONFIRMED);
    }

    @Test
    void theTemplateIsForTheMilestone() {
        slice.given(certificateConfirmed(
                        requested(ANOTHER_APPROVAL, BOARD_PRIZE, MET, TUESDAY),
                        firstApproved(
                                ANOTHER_APPROVAL, BOARD_PRIZE, "gold", EVE_THE_APPROVER, EVE_MAY_APPROVE, WEDNESDAY),
                        confirmed(ANOTHER_APPROVAL, BOARD_PRIZE, "gold", WEDNESDAY)))
                .when(on(ANOTHER_APPROVAL, ADAS))
                .thenRefused(CREDENTIAL_OF_ANOTHER_MILESTONE);
    }

    @Test
    void theTemplateIsPublished() {
        slice.given(certificateConfirmed())
                .when(award(1, template("unheard-of"), FRIDAY))
                .thenRefused(CREDENTIAL_VERSION_NOT_PUBLISHED);
    }

    @Test
    void itDoesNotPrecedeTheConfirmation() {
        slice.given(certificateConfirmed()).when(award(1, WELDER, WEDNESDAY)).thenRefused(AWARD_BEFORE_MILESTONE);
    }

    @Test
    void inHistoryItMayPrecedeTheConfirmation() {
        slice.given(certificateConfirmed())
                .when(by(historicalAct(IVY_THE_ISSUER, WEDNESDAY)))
                .thenEvents(awarded(1, WELDER, 0, WEDNESDAY));
    }

    @Test
    void itTakesAnIssuerOnThatDay() {
        slice.given(certificateConfirmed())
                .when(by(act(EVE_THE_APPROVER, FRIDAY)))
                .thenRefused(ISSUER_NOT_AUTHORISED);
        slice.given(certificateConfirmed(new AuthorisationEnded(IVY_MAY_ISSUE, IVY_THE_ISSUER, "left", FRIDAY)))
                .when(award(1, WELDER, FRIDAY))
                .thenRefused(ISSUER_NOT_AUTHORISED);
        var elsewhere = new Scope(List.of(new PathwayId("plumbing")));
        slice.given(certificateConfirmed(mayIssue(MIA_THE_ASSESSOR, MIA_MAY_ASSESS, elsewhere)))
                .when(by(act(MIA_THE_ASSESSOR, FRIDAY)))
                .thenRefused(ISSUER_NOT_AUTHORISED);
    }

    @Test
    void whoWasErasedIsAwardedNothing() {
        slice.given(certificateConfirmed(erased(ADA)))
                .when(award(1, WELDER, FRIDAY))
                .thenRefused(LEARNER_ERASED);
        slice.given(certificateConfirmed(and(awarded(1, WELDER, 0, FRIDAY), erased(ADA))))
                .when(award(1, WELDER, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void nobodyAwardsThemselves() {
        slice.given(certificateConfirmed(new LearnerIsPerson(ADA, IVY_THE_ISSUER, START)))
                .when(award(1, WELDER, FRIDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
    }

    @Test
    void aRevokedApprovalEarnsNothing() {
        slice.given(certificateConfirmed(revocationOrdered(FRIDAY), revoked(FRIDAY)))
                .when(award(1, WELDER, SATURDAY))
                .thenRefused(MILESTONE_NOT_CONFIRMED);
    }

    @Test
    void itMayBeReleasedLater() {
        var award = awardOf(1, WELDER, content(FRIDAY), false, TODAY.plusDays(30), null);
        slice.given(certificateConfirmed())
                .when(dated(TODAY.plusDays(30), null))
                .thenEvents(awarded(1, award, 0, FRIDAY));
    }

    @Test
    void itIsNotReleasedNorOverBeforeItsIssue() {
        slice.given(certificateConfirmed()).when(dated(THURSDAY, null)).thenRefused(RELEASE_BEFORE_ISSUE);
        slice.given(certificateConfirmed()).when(dated(null, THURSDAY)).thenRefused(RELEASE_BEFORE_ISSUE);
    }

    @Test
    void aDocumentIsValidForAsLongAsTheTemplateSays() {
        // 36 months from 6 March 2026.
        var award = awardOf(1, OPEN, content(FRIDAY), false, FRIDAY, LocalDate.of(2029, 3, 6));
        slice.given(certificateConfirmed(published(OPEN, definition(ELEMENTS, null, 36))))
                .when(award(1, OPEN, FRIDAY))
                .thenEvents(awarded(1, award, 0, FRIDAY));
    }

    @Test
    void smallerOnesMakeALargerOne() {
        slice.given(parts()).when(award(3, SEAM, FRIDAY, 1, 2)).thenEvents(awarded(3, SEAM, 2, FRIDAY, 1, 2));
    }

    @Test
    void aStackIsWholeOrNone() {
        slice.given(parts()).when(award(3, SEAM, FRIDAY, 1)).thenRefused(STACK_NOT_COMPLETE);
        slice.given(parts()).when(award(3, SEAM, FRIDAY)).thenRefused(STACK_NOT_COMPLETE);
        slice.given(parts()).when(award(3, WELDER, FRIDAY, 1)).thenRefused(STACK_NOT_COMPLETE);
        slice.given(parts()).when(award(3, PLATE, FRIDAY, 2)).thenRefused(STACK_NOT_COMPLETE);
    }

    @Test
    void aPartIsTheLearnersOwnAndListedOnce() {
        slice.given(parts()).when(award(3, SEAM, FRIDAY, 1, 9)).thenRefused(STACK_PART_UNKNOWN);
        slice.given(parts()).when(award(3, SEAM, FRIDAY, 1, 1)).thenRefused(STACK_PART_UNKNOWN);
        slice.given(certificateConfirmed(bobs()))
                .when(award(3, PLATE, FRIDAY, 1))
                .thenRefused(STACK_PART_UNKNOWN);
    }

    @Test
    void aPartIsValid() {
        slice.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY), ivyProposed(1, FRIDAY), ottoRevoked(1, 0, FRIDAY)))
                .when(award(3, PLATE, FRIDAY, 1))
                .thenRefused(STACK_PART_NOT_VALID);
        slice.given(certificateConfirmed(awarded(1, JOINER, 0, FRIDAY), renamed(2, 1, 1, FRIDAY, FRIDAY)))
                .when(award(3, PLATE, FRIDAY, 1))
                .thenRefused(STACK_PART_NOT_VALID);
    }

    @Test
    void aPartCountsInOneExclusiveStack() {
        slice.given(certificateConfirmed(awarded(1, JOINER, 0, FRIDAY), awarded(2, PLATE, 1, FRIDAY, 1)))
                .when(award(3, template("other-plate"), FRIDAY, 1))
                .thenRefused(CREDENTIAL_VERSION_NOT_PUBLISHED);
        var other = template("other-plate");
        slice.given(certificateConfirmed(
                        published(other, definition(ELEMENTS, PLATE_STACK, null)),
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1)))
                .when(award(3, other, FRIDAY, 1))
                .thenRefused(STACK_PART_ALREADY_COUNTED);
    }

    @Test
    void aPartIsFreeAgainWhenTheStackIsRevoked() {
        var other = template("other-plate");
        slice.given(certificateConfirmed(
                        published(other, definition(ELEMENTS, PLATE_STACK, null)),
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1),
                        ivyProposed(2, FRIDAY),
                        ottoRevoked(2, 1, FRIDAY)))
                .when(award(3, other, FRIDAY, 1))
                .thenEvents(awarded(3, other, 2, FRIDAY, 1));
    }

    @Test
    void itTakesAnEnrolment() {
        slice.given(certificateConfirmed())
                .when(on(APPROVAL, new EnrolmentId(new UUID(2, 9))))
                .thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(certificateConfirmed())
                .when(award(1, WELDER, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DomainEvent[] parts() {
        return certificateConfirmed(awarded(1, JOINER, 0, FRIDAY), awarded(2, CUTTER, 1, FRIDAY));
    }

    private static CredentialAwarded bobs() {
        var hers = awarded(1, JOINER, 0, FRIDAY);
        return new CredentialAwarded(
                credential(1), BOBS, BOB, hers.award(), hers.statusList(), 0, IVY_THE_ISSUER, IVY_MAY_ISSUE, FRIDAY);
    }

    private static CredentialElements openElements() {
        return without(null, null, false);
    }

    private static CredentialElements without(
            @Nullable Workload workload, @Nullable ParticipationForm participation, boolean level) {
        return new CredentialElements(
                ELEMENTS.title(),
                ELEMENTS.country(),
                ELEMENTS.awardingBody(),
                ELEMENTS.learningOutcomes(),
                workload,
                level ? null : ELEMENTS.levels(),
                ELEMENTS.assessmentTypes(),
                participation,
                ELEMENTS.qualityAssurance(),
                null,
                ELEMENTS.supervision(),
                ELEMENTS.stackability(),
                ELEMENTS.fieldOfStudy(),
                null);
    }

    private static AwardCredential with(
            CredentialVersionId template, CredentialSupplement supplement, boolean learnerNamed) {
        return command(ADAS, template, APPROVAL, supplement, null, null, learnerNamed, act(IVY_THE_ISSUER, FRIDAY));
    }

    private static AwardCredential on(ApprovalId approval, EnrolmentId enrolment) {
        return command(
                enrolment, WELDER, approval, CredentialSupplement.NONE, null, null, true, act(IVY_THE_ISSUER, FRIDAY));
    }

    private static AwardCredential by(Act act) {
        return command(ADAS, WELDER, APPROVAL, CredentialSupplement.NONE, null, null, true, act);
    }

    private static AwardCredential dated(@Nullable LocalDate release, @Nullable LocalDate until) {
        return command(
                ADAS, WELDER, APPROVAL, CredentialSupplement.NONE, release, until, true, act(IVY_THE_ISSUER, FRIDAY));
    }

    private static AwardCredential command(
            EnrolmentId enrolment,
            CredentialVersionId template,
            ApprovalId approval,
            CredentialSupplement supplement,
            @Nullable LocalDate release,
            @Nullable LocalDate until,
            boolean learnerNamed,
            Act act) {
        List<CredentialId> none = List.of();
        return new AwardCredential(
                enrolment,
                credential(1),
                template,
                approval,
                supplement,
                none,
                release,
                until,
                learnerNamed,
                ZONE,
                act);
    }
}
