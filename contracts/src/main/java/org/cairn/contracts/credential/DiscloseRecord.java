package org.cairn.contracts.credential;

import java.util.List;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a disclosure be recorded (FERPA, 34 CFR 99.32).
///
/// @param purpose     a code: the legitimate interest, for example `admission`, `accreditation`, `audit`
/// @param lawfulBasis a code, for example `consent`, `ferpa-99.31-a-1`, `gdpr-6-1-e`
/// @param scope       codes of what was shown, for example `transcript`, `milestones`
/// @param transcript  the sealed transcript that was given out, if it was one
/// @param credential  the credential that was given out, if it was one
/// @param onwardOf    the disclosure whose recipient passed it on (34 CFR 99.33); null where it was us
public record DiscloseRecord(
        LearnerId learner,
        DisclosureId disclosure,
        DisclosureParty party,
        String purpose,
        String lawfulBasis,
        List<String> scope,
        @Nullable TranscriptNumber transcript,
        @Nullable CredentialId credential,
        @Nullable DisclosureId onwardOf,
        DisclosureOutcome outcome,
        Act act)
        implements Command {

    public DiscloseRecord {
        Codes.require("purpose", purpose);
        Codes.require("lawfulBasis", lawfulBasis);
        scope = List.copyOf(scope);
        if (scope.isEmpty() || scope.size() > 50) throw new IllegalArgumentException("scope has 1 to 50 codes");
        for (var part : scope) Codes.require("scope", part);
    }

    @Override
    public Object boundary() {
        return learner;
    }
}
