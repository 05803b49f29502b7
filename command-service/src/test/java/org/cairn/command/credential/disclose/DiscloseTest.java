package org.cairn.command.credential.disclose;

import static org.cairn.command.Boardroom.FRIDAY;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.DiscloseRecord;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.DisclosureOutcome;
import org.cairn.contracts.credential.DisclosureParty;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiscloseTest {

    private static final DisclosureParty AGENCY = new DisclosureParty("agency", null);
    private static final DisclosureParty SOMEBODY = new DisclosureParty(null, new SealedText("AAEC"));

    private final SliceFixture slice = SliceFixture.of(new DiscloseDecision());

    @Test
    void whoSawTheRecordIsRecorded() {
        slice.given(adaEnrolled())
                .when(disclose(1, AGENCY, null, null, null, FRIDAY))
                .thenEvents(disclosed(1, AGENCY, null, null, null, FRIDAY));
        slice.given(adaEnrolled())
                .when(disclose(1, SOMEBODY, null, null, null, FRIDAY))
                .thenEvents(disclosed(1, SOMEBODY, null, null, null, FRIDAY));
    }

    @Test
    void recordingItAgainChangesNothing() {
        slice.given(adaEnrolled(disclosed(1, SOMEBODY, null, null, null, FRIDAY)))
                .when(disclose(1, SOMEBODY, null, null, null, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void anIdIsGivenOnce() {
        slice.given(adaEnrolled(disclosed(1, AGENCY, null, null, null, FRIDAY)))
                .when(disclose(1, SOMEBODY, null, null, null, FRIDAY))
                .thenRefused(DISCLOSURE_ID_TAKEN);
    }

    @Test
    void whatWasPassedOnWasDisclosedBefore() {
        slice.given(adaEnrolled(disclosed(1, AGENCY, null, null, null, FRIDAY)))
                .when(disclose(2, SOMEBODY, null, null, 1, SATURDAY))
                .thenEvents(disclosed(2, SOMEBODY, null, null, 1, SATURDAY));
        slice.given(adaEnrolled())
                .when(disclose(2, SOMEBODY, null, null, 1, SATURDAY))
                .thenRefused(DISCLOSURE_UNKNOWN);
    }

    @Test
    void whatWasGivenOutIsThere() {
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(disclose(1, AGENCY, null, credential(1), null, SATURDAY))
                .thenEvents(disclosed(1, AGENCY, null, credential(1), null, SATURDAY));
        slice.given(certificateConfirmed(awarded(1, WELDER, 0, FRIDAY)))
                .when(disclose(1, AGENCY, null, credential(2), null, SATURDAY))
                .thenRefused(DISCLOSED_DOCUMENT_UNKNOWN);
        slice.given(certificateConfirmed())
                .when(disclose(1, AGENCY, new TranscriptNumber("2026-000001"), null, null, SATURDAY))
                .thenRefused(DISCLOSED_DOCUMENT_UNKNOWN);
    }

    @Test
    void itIsOfALearnerWeKnow() {
        slice.given(opened())
                .when(disclose(1, AGENCY, null, null, null, FRIDAY))
                .thenRefused(LEARNER_UNKNOWN);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(adaEnrolled())
                .when(disclose(1, AGENCY, null, null, null, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DiscloseRecord disclose(
            int number,
            DisclosureParty party,
            @Nullable TranscriptNumber transcript,
            @Nullable CredentialId credential,
            @Nullable Integer onwardOf,
            LocalDate day) {
        return new DiscloseRecord(
                ADA,
                id(number),
                party,
                "accreditation",
                "ferpa-99.31-a-7",
                List.of("milestones"),
                transcript,
                credential,
                onwardOf == null ? null : id(onwardOf),
                DisclosureOutcome.DISCLOSED,
                act(REGISTRAR, day));
    }

    private static RecordDisclosed disclosed(
            int number,
            DisclosureParty party,
            @Nullable TranscriptNumber transcript,
            @Nullable CredentialId credential,
            @Nullable Integer onwardOf,
            LocalDate day) {
        LearnerId hers = ADA;
        return new RecordDisclosed(
                id(number),
                hers,
                party,
                "accreditation",
                "ferpa-99.31-a-7",
                List.of("milestones"),
                transcript,
                credential,
                onwardOf == null ? null : id(onwardOf),
                DisclosureOutcome.DISCLOSED,
                day);
    }

    private static DisclosureId id(int number) {
        return new DisclosureId(new UUID(7, number));
    }
}
