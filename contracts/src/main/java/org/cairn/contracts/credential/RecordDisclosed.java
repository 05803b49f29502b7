package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// A learner's record was disclosed, or asked for and refused.
///
/// @param purpose     a code: the legitimate interest, for example `admission`, `accreditation`, `audit`
/// @param lawfulBasis a code, for example `consent`, `ferpa-99.31-a-1`, `gdpr-6-1-e`
/// @param scope       codes of what was shown, for example `transcript`, `milestones`
/// @param transcript  the sealed transcript that was given out, if it was one
/// @param credential  the credential that was given out, if it was one
/// @param onwardOf    the disclosure whose recipient passed it on (34 CFR 99.33); null where it was us
@Event(namespace = "credential", name = "RecordDisclosed", version = "1")
public record RecordDisclosed(
        DisclosureId disclosure,
        @EventTag(key = Tags.LEARNER) LearnerId learner,
        DisclosureParty party,
        String purpose,
        String lawfulBasis,
        List<String> scope,
        @Nullable TranscriptNumber transcript,
        @Nullable CredentialId credential,
        @Nullable DisclosureId onwardOf,
        DisclosureOutcome outcome,
        LocalDate effectiveOn)
        implements CredentialEvent {

    public RecordDisclosed {
        Codes.require("purpose", purpose);
        Codes.require("lawfulBasis", lawfulBasis);
        scope = List.copyOf(scope);
        if (scope.isEmpty() || scope.size() > 50) throw new IllegalArgumentException("scope has 1 to 50 codes");
        for (var part : scope) Codes.require("scope", part);
    }
}
