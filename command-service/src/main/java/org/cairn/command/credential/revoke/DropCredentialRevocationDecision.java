package org.cairn.command.credential.revoke;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_REVOKED_ALREADY;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_NOT_PROPOSED;

import org.cairn.command.credential.Revocable;
import org.cairn.command.credential.Revocable.Found;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.contracts.credential.CredentialRevocationDropped;
import org.cairn.contracts.credential.DropCredentialRevocation;

/// One person can drop a proposal, whoever made it: it takes two to revoke, not to doubt.
final class DropCredentialRevocationDecision implements Slice<DropCredentialRevocation> {

    @Override
    public Class<DropCredentialRevocation> command() {
        return DropCredentialRevocation.class;
    }

    @Override
    public Decision decide(DropCredentialRevocation command, Knowledge known) {
        return switch (Revocable.find(command.credential(), command.act(), known)) {
            case Found.NotHere(var reason) -> reject(reason);
            case Found.Here here -> decide(command, here.credential(), known);
        };
    }

    private static Decision decide(DropCredentialRevocation command, Credential credential, Knowledge known) {
        var act = command.act();
        var dropped = credential.dropped();
        if (dropped != null && repeats(command, dropped)) return NOTHING_NEW;
        if (credential.revoked() != null) return reject(CREDENTIAL_REVOKED_ALREADY);
        var proposed = credential.waiting();
        if (proposed == null) return reject(REVOCATION_NOT_PROPOSED);
        var closed = Revocable.closed(credential, act, proposed.effectiveOn());
        if (closed != null) return reject(closed);
        var authorisation = Revocable.authorisation(credential, act, known);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);

        return accept(new CredentialRevocationDropped(
                command.credential(),
                credential.enrolment(),
                credential.learner(),
                command.cause(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(DropCredentialRevocation command, CredentialRevocationDropped dropped) {
        return dropped.cause().equals(command.cause())
                && dropped.person().equals(command.act().person())
                && dropped.effectiveOn().equals(command.act().effectiveOn());
    }
}
