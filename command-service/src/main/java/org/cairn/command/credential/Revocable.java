package org.cairn.command.credential;

import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_SUPERSEDED;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_UNKNOWN;
import static org.cairn.contracts.credential.CredentialReason.DEPENDENTS_NOT_AS_SEEN;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_BEFORE_ISSUE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.command.state.Issued;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// What holds for both people of a revocation.
public final class Revocable {

    /// The credential, or why there is nothing to act on.
    public sealed interface Found {
        record Here(Credential credential, Credentials all) implements Found {}

        record NotHere(Reason reason) implements Found {}
    }

    public static Found find(CredentialId id, Act act, Knowledge known) {
        if (act.isAhead()) return new Found.NotHere(ACT_AHEAD_OF_TODAY);
        var learner = known.of(Issued.BOUNDARY, id).learner();
        if (learner == null) return new Found.NotHere(CREDENTIAL_UNKNOWN);
        var all = known.of(Credentials.BOUNDARY, learner);
        return new Found.Here(Objects.requireNonNull(all.get(id)), all);
    }

    /// Why nobody may act on it on that day; null if somebody may.
    ///
    /// @param since the day of what the act follows on
    public static @Nullable Reason closed(Credential credential, Act act, LocalDate since) {
        if (credential.supersededBy() != null) return CREDENTIAL_SUPERSEDED;
        return !act.isHistorical() && act.effectiveOn().isBefore(since) ? REVOCATION_BEFORE_ISSUE : null;
    }

    /// Nothing falls with it unseen: whoever revokes has seen exactly what rests on it.
    public static @Nullable Reason unseen(List<CredentialId> seen, CredentialId id, Credentials all) {
        return new HashSet<>(seen).equals(new HashSet<>(all.restingOn(id))) ? null : DEPENDENTS_NOT_AS_SEEN;
    }

    /// By which the actor may revoke; null if by none.
    public static @Nullable AuthorisationId authorisation(Credential credential, Act act, Knowledge known) {
        return known.of(PersonState.BOUNDARY, act.person())
                .issuing(credential.award().pathway().pathway(), act);
    }

    private Revocable() {}
}
