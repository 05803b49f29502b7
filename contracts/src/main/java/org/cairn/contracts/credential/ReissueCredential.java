package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that a credential be issued anew in place of an earlier one. The actor is the issuer.
///
/// @param credential            the one that is superseded
/// @param reissued              the id of the new one
/// @param cause                 a code, for example `name-corrected`, `text-corrected`, `renewed`
/// @param template              whose text it now has; null = the text that it had
/// @param nameChanged           whether the learner's name is now another
/// @param technicallyValidUntil null = as it was; as the template says where it is renewed, or was over
public record ReissueCredential(
        CredentialId credential,
        CredentialId reissued,
        String cause,
        @Nullable CredentialVersionId template,
        CredentialSupplement supplement,
        boolean nameChanged,
        @Nullable LocalDate technicallyValidUntil,
        boolean learnerNamed,
        String zone,
        Act act)
        implements Command {

    /// The cause that makes the validity of the document begin anew.
    public static final String RENEWED = "renewed";

    public ReissueCredential {
        Codes.require("cause", cause);
    }

    /// As for an award.
    @Override
    public Object boundary() {
        return statusList();
    }

    public StatusListId statusList() {
        return new StatusListId("%04d".formatted(act.receivedOn().getYear()));
    }
}
