package org.cairn.contracts.credential;

import java.time.LocalDate;
import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a credential be awarded. The actor is the issuer.
///
/// @param learnerNamed          whether `identity` has a name for the learner: no name, no issue
/// @param zone                  of the institution today
/// @param restsOn               the smaller credentials that it is put together from; empty where it is not
/// @param releaseOn             null = at once
/// @param technicallyValidUntil null = as the template says
public record AwardCredential(
        EnrolmentId enrolment,
        CredentialId credential,
        CredentialVersionId template,
        ApprovalId approval,
        CredentialSupplement supplement,
        List<CredentialId> restsOn,
        @Nullable LocalDate releaseOn,
        @Nullable LocalDate technicallyValidUntil,
        boolean learnerNamed,
        String zone,
        Act act)
        implements Command {

    public AwardCredential {
        restsOn = List.copyOf(restsOn);
    }

    /// The list that the index is taken from: it goes up by one for every credential of the institution.
    @Override
    public Object boundary() {
        return statusList();
    }

    public StatusListId statusList() {
        return new StatusListId("%04d".formatted(act.receivedOn().getYear()));
    }
}
