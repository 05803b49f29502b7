package org.cairn.command.credential.reissue;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.credential.Award;
import org.cairn.contracts.credential.CredentialContent;
import org.cairn.contracts.credential.CredentialElements;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.CredentialSupplement;
import org.cairn.contracts.credential.CredentialVersionId;
import org.cairn.contracts.credential.ParticipationForm;
import org.cairn.contracts.credential.ReissueCredential;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReissueTest {

    private static final CredentialVersionId WELDER_2 = new CredentialVersionId(WELDER.template(), "2");

    private final SliceFixture slice = SliceFixture.of(new ReissueDecision());

    @Test
    void aChangedNameIsReasonEnough() {
        slice.given(awardedOnFriday()).when(rename(2, 1, SATURDAY)).thenEvents(renamed(2, 1, 1, FRIDAY, SATURDAY));
    }

    @Test
    void reissuingAgainChangesNothing() {
        slice.given(awardedOnFriday(renamed(2, 1, 1, FRIDAY, SATURDAY)))
                .when(rename(2, 1, SATURDAY))
                .thenNothingNew();
    }

    @Test
    void anIdIsGivenOnce() {
        slice.given(awardedOnFriday(renamed(2, 1, 1, FRIDAY, SATURDAY)))
                .when(reissue(2, 1, "other-cause", null, true, null, SATURDAY))
                .thenRefused(CREDENTIAL_ID_TAKEN);
        slice.given(awardedOnFriday()).when(rename(1, 1, SATURDAY)).thenRefused(CREDENTIAL_ID_TAKEN);
    }

    @Test
    void aChainDoesNotFork() {
        slice.given(awardedOnFriday(renamed(2, 1, 1, FRIDAY, SATURDAY)))
                .when(rename(3, 1, SATURDAY))
                .thenRefused(CREDENTIAL_SUPERSEDED);
    }

    @Test
    void aChainGoesOnFromItsNewest() {
        slice.given(awardedOnFriday(renamed(2, 1, 1, FRIDAY, SATURDAY)))
                .when(rename(3, 2, SATURDAY))
                .thenEvents(renamed(3, 2, 2, FRIDAY, SATURDAY));
    }

    @Test
    void anotherTextNamesWhatChanged() {
        var elements = new CredentialElements(
                "Welder, class 2",
                ELEMENTS.country(),
                ELEMENTS.awardingBody(),
                ELEMENTS.learningOutcomes(),
                ELEMENTS.workload(),
                ELEMENTS.levels(),
                ELEMENTS.assessmentTypes(),
                ELEMENTS.participation(),
                ELEMENTS.qualityAssurance(),
                null,
                ELEMENTS.supervision(),
                ELEMENTS.stackability(),
                ELEMENTS.fieldOfStudy(),
                "Corrected.");
        var old = content(FRIDAY);
        var content = new CredentialContent(
                "Welder, class 2",
                old.language(),
                old.country(),
                old.awardingBody(),
                FRIDAY,
                ZONE,
                old.learningOutcomes(),
                old.workload(),
                old.levels(),
                old.assessmentTypes(),
                old.participation(),
                old.qualityAssurance(),
                null,
                List.of(),
                null,
                old.supervision(),
                old.stackability(),
                old.fieldOfStudy(),
                "Corrected.");
        slice.given(awardedOnFriday(published(WELDER_2, definition(elements, null, null))))
                .when(reissue(2, 1, "text-corrected", WELDER_2, false, null, SATURDAY))
                .thenEvents(reissued(
                        2,
                        1,
                        "text-corrected",
                        List.of("furtherInformation", "title"),
                        awardOf(2, WELDER_2, content, false, SATURDAY, null),
                        SATURDAY));
    }

    @Test
    void somethingChanges() {
        slice.given(awardedOnFriday())
                .when(reissue(2, 1, "copy", null, false, null, SATURDAY))
                .thenRefused(REISSUE_CHANGES_NOTHING);
    }

    @Test
    void aDocumentIsRenewedAndTheAchievementStays() {
        var years = published(WELDER_2, definition(ELEMENTS, null, 12));
        var until = LocalDate.of(2027, 3, 6);
        var first = awarded(1, awardOf(1, WELDER_2, content(FRIDAY), false, FRIDAY, until), 0, FRIDAY);
        // Twelve months again, from the day of renewal.
        slice.given(certificateConfirmed(years, first))
                .when(reissue(2, 1, "renewed", null, false, null, TODAY))
                .thenEvents(reissued(
                        2,
                        1,
                        "renewed",
                        List.of("technicallyValidUntil"),
                        awardOf(2, WELDER_2, content(FRIDAY), false, TODAY, LocalDate.of(2027, 6, 30)),
                        TODAY));
        // A change of name leaves the document's last day where it is.
        slice.given(certificateConfirmed(years, first))
                .when(rename(2, 1, SATURDAY))
                .thenEvents(reissued(
                        2,
                        1,
                        "name-corrected",
                        List.of("learner-name"),
                        awardOf(2, WELDER_2, content(FRIDAY), false, SATURDAY, until),
                        SATURDAY));
    }

    @Test
    void aRevokedOneIsNotRestoredButIssuedAnew() {
        slice.given(awardedOnFriday(ivyProposed(1, FRIDAY), ottoRevoked(1, 0, FRIDAY)))
                .when(reissue(2, 1, "revoked-in-error", null, false, null, SATURDAY))
                .thenEvents(reissued(
                        2,
                        1,
                        "revoked-in-error",
                        List.of(),
                        awardOf(2, WELDER, content(FRIDAY), false, SATURDAY, null),
                        SATURDAY));
    }

    @Test
    void itRestsOnAMilestoneStill() {
        slice.given(certificateRequested(
                        ivyMayIssue(),
                        published(WELDER, definition(ELEMENTS, null, null)),
                        awarded(1, WELDER, 0, FRIDAY)))
                .when(rename(2, 1, SATURDAY))
                .thenRefused(MILESTONE_NOT_CONFIRMED);
    }

    @Test
    void itsPartsAreTheNewestOfTheirChains() {
        slice.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1),
                        renamed(3, 1, 2, FRIDAY, FRIDAY)))
                .when(rename(4, 2, SATURDAY))
                .thenEvents(new CredentialReissued(
                        credential(4),
                        credential(2),
                        ADAS,
                        ADA,
                        "name-corrected",
                        List.of("learner-name", "restsOn"),
                        awardOf(4, PLATE, content(FRIDAY), true, SATURDAY, null, 3),
                        new StatusListId("2026"),
                        3,
                        IVY_THE_ISSUER,
                        IVY_MAY_ISSUE,
                        SATURDAY));
    }

    @Test
    void itsPartsAreValid() {
        slice.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1),
                        ivyProposed(1, FRIDAY, 2),
                        ottoRevoked(1, 0, FRIDAY, 2)))
                .when(rename(4, 2, SATURDAY))
                .thenRefused(STACK_PART_NOT_VALID);
    }

    @Test
    void itsPartsWereNotTakenWhileItWasRevoked() {
        var other = template("other-plate");
        slice.given(certificateConfirmed(
                        published(other, definition(ELEMENTS, PLATE_STACK, null)),
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1),
                        ivyProposed(2, FRIDAY),
                        ottoRevoked(2, 1, FRIDAY),
                        awarded(3, other, 2, FRIDAY, 1)))
                .when(reissue(4, 2, "revoked-in-error", null, false, null, SATURDAY))
                .thenRefused(STACK_PART_ALREADY_COUNTED);
    }

    @Test
    void itNeedsANameStill() {
        var unnamed = new ReissueCredential(
                credential(1),
                credential(2),
                "name-corrected",
                null,
                CredentialSupplement.NONE,
                true,
                null,
                false,
                ZONE,
                act(IVY_THE_ISSUER, SATURDAY));
        slice.given(awardedOnFriday()).when(unnamed).thenRefused(CREDENTIAL_ELEMENTS_MISSING, "learner-identity");
    }

    @Test
    void itSaysNothingElseThanItsTemplate() {
        var online = new CredentialSupplement(null, null, null, ParticipationForm.ONLINE, null);
        slice.given(awardedOnFriday())
                .when(new ReissueCredential(
                        credential(1),
                        credential(2),
                        "text-corrected",
                        null,
                        online,
                        false,
                        null,
                        true,
                        ZONE,
                        act(IVY_THE_ISSUER, SATURDAY)))
                .thenRefused(CREDENTIAL_ELEMENT_CONTRADICTS_TEMPLATE);
        slice.given(awardedOnFriday())
                .when(reissue(2, 1, "text-corrected", JOINER, false, null, SATURDAY))
                .thenRefused(CREDENTIAL_OF_ANOTHER_MILESTONE);
        slice.given(awardedOnFriday())
                .when(reissue(2, 1, "text-corrected", WELDER_2, false, null, SATURDAY))
                .thenRefused(CREDENTIAL_VERSION_NOT_PUBLISHED);
    }

    @Test
    void itsDaysAreInOrder() {
        slice.given(awardedOnFriday()).when(rename(2, 1, THURSDAY)).thenRefused(REVOCATION_BEFORE_ISSUE);
        slice.given(awardedOnFriday()).when(rename(2, 1, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        slice.given(awardedOnFriday())
                .when(reissue(2, 1, "renewed", null, false, FRIDAY, SATURDAY))
                .thenRefused(RELEASE_BEFORE_ISSUE);
    }

    @Test
    void inHistoryItMayPrecedeTheIssue() {
        var loaded = new ReissueCredential(
                credential(1),
                credential(2),
                "name-corrected",
                null,
                CredentialSupplement.NONE,
                true,
                null,
                true,
                ZONE,
                historicalAct(IVY_THE_ISSUER, THURSDAY));
        slice.given(awardedOnFriday())
                .when(loaded)
                .thenEvents(reissued(
                        2,
                        1,
                        "name-corrected",
                        List.of("learner-name"),
                        awardOf(2, WELDER, content(FRIDAY), false, FRIDAY, null),
                        THURSDAY));
    }

    @Test
    void itTakesAnIssuer() {
        slice.given(awardedOnFriday()).when(by(act(EVE_THE_APPROVER, SATURDAY))).thenRefused(ISSUER_NOT_AUTHORISED);
    }

    @Test
    void whoWasErasedGetsNoOther() {
        slice.given(awardedOnFriday(erased(ADA))).when(rename(2, 1, SATURDAY)).thenRefused(LEARNER_ERASED);
    }

    @Test
    void nobodyReissuesTheirOwn() {
        slice.given(awardedOnFriday(new LearnerIsPerson(ADA, IVY_THE_ISSUER, START)))
                .when(rename(2, 1, SATURDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
    }

    @Test
    void whatIsNotThereIsNotReissued() {
        slice.given(certificateConfirmed()).when(rename(2, 1, SATURDAY)).thenRefused(CREDENTIAL_UNKNOWN);
    }

    private static DomainEvent[] awardedOnFriday(DomainEvent... more) {
        return certificateConfirmed(and(awarded(1, WELDER, 0, FRIDAY), more));
    }

    private static ReissueCredential rename(int number, int before, LocalDate day) {
        return reissue(number, before, "name-corrected", null, true, null, day);
    }

    private static ReissueCredential by(Act act) {
        return new ReissueCredential(
                credential(1),
                credential(2),
                "name-corrected",
                null,
                CredentialSupplement.NONE,
                true,
                null,
                true,
                ZONE,
                act);
    }

    private static ReissueCredential reissue(
            int number,
            int before,
            String cause,
            @Nullable CredentialVersionId template,
            boolean nameChanged,
            @Nullable LocalDate until,
            LocalDate day) {
        return new ReissueCredential(
                credential(before),
                credential(number),
                cause,
                template,
                CredentialSupplement.NONE,
                nameChanged,
                until,
                true,
                ZONE,
                act(IVY_THE_ISSUER, day));
    }

    private static CredentialReissued reissued(
            int number, int before, String cause, List<String> changed, Award award, LocalDate day) {
        return new CredentialReissued(
                credential(number),
                credential(before),
                ADAS,
                ADA,
                cause,
                changed,
                award,
                new StatusListId("2026"),
                1,
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }
}
