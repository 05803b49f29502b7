package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.jspecify.annotations.Nullable;

/// What was awarded, whole.
///
/// @param template              the version that it was made from
/// @param approval              the confirmed approval of the milestone that it rests on
/// @param restsOn               the smaller credentials that it is put together from
/// @param exclusive             whether these count in no other exclusive stack
/// @param releasedOn            from which day on it is shown to others
/// @param technicallyValidUntil the last day of this document, not of the achievement; null = for good
/// @param verification          the path of its address
/// @param contentHash           SHA-256 of [CredentialDocument], 64 hexadecimal digits
public record Award(
        CredentialVersionId template,
        PathwayVersionId pathway,
        MilestoneCode milestone,
        ApprovalId approval,
        CredentialContent content,
        List<CredentialId> restsOn,
        boolean exclusive,
        LocalDate releasedOn,
        @Nullable LocalDate technicallyValidUntil,
        String verification,
        String contentHash) {

    public Award {
        restsOn = List.copyOf(restsOn);
    }
}
