package org.cairn.command.state;

import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.CredentialAwarded;
import org.cairn.contracts.credential.CredentialId;
import org.cairn.contracts.credential.CredentialReissued;
import org.cairn.contracts.credential.StatusListId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Whose credential has an id.
///
/// @param event by which it was issued; null if there is none
public record Issued(@Nullable DomainEvent event) {

    public static final Boundary<CredentialId, Issued> BOUNDARY = Boundary.of(
            Tags.CREDENTIAL, new Issued(null), Issued::with, CredentialAwarded.class, CredentialReissued.class);

    /// How many entries a list of status bits has; the next index, as they begin at 0.
    public static final Boundary<StatusListId, Integer> IN_LIST =
            Boundary.of(Tags.STATUS_LIST, 0, Issued::counted, CredentialAwarded.class, CredentialReissued.class);

    private Issued with(DomainEvent happened) {
        return switch (happened) {
            case CredentialAwarded _, CredentialReissued _ -> new Issued(happened);
            default -> this;
        };
    }

    private static Integer counted(Integer entries, DomainEvent happened) {
        return switch (happened) {
            case CredentialAwarded _, CredentialReissued _ -> entries + 1;
            default -> entries;
        };
    }

    /// Null if there is no such credential.
    public @Nullable LearnerId learner() {
        return switch (event) {
            case CredentialAwarded e -> e.learner();
            case CredentialReissued e -> e.learner();
            case null, default -> null;
        };
    }
}
