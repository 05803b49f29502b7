package org.cairn.command.credential.revoke;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_REVOKED_ALREADY;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_IS_THE_LEARNER;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_ALREADY_PROPOSED;

import org.cairn.command.credential.Revocable;
import org.cairn.command.credential.Revocable.Found;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.command.state.Persons;
import org.cairn.contracts.credential.CredentialRevocationProposed;
import org.cairn.contracts.credential.ProposeCredentialRevocation;

final class ProposeCredentialRevocationDecision implements Slice<ProposeCredentialRevocation> {

    @Override
    public Class<ProposeCredentialRevocation> command() {
        return ProposeCredentialRevocation.class;
    }

    @Override
    public Decision decide(ProposeCredentialRevocation command, Knowledge known) {
        return switch (Revocable.find(command.credential(), command.act(), known)) {
            case Found.NotHere(var reason) -> reject(reason);
            case Found.Here(var credential, var all) -> decide(command, credential, all, known);
        };
    }

    private static Decision decide(
            ProposeCredentialRevocation command, Credential credential, Credentials all, Knowledge known) {
        var act = command.act();
        var before = credential.proposed();
        if (before != null && repeats(command, before)) return NOTHING_NEW;
        if (credential.revoked() != null) return reject(CREDENTIAL_REVOKED_ALREADY);
        if (credential.waiting() != null) return reject(REVOCATION_ALREADY_PROPOSED);
        var closed = Revocable.closed(credential, act, credential.issuedOn());
        if (closed != null) return reject(closed);
        var authorisation = Revocable.authorisation(credential, act, known);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (Persons.isLearner(act.person(), credential.learner(), known)) return reject(ISSUER_IS_THE_LEARNER);
        var unseen = Revocable.unseen(command.dependents(), command.credential(), all);
        if (unseen != null) return reject(unseen);

        return accept(new CredentialRevocationProposed(
                command.credential(),
                credential.enrolment(),
                credential.learner(),
                command.cause(),
                all.restingOn(command.credential()),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }

    private static boolean repeats(ProposeCredentialRevocation command, CredentialRevocationProposed before) {
        return before.cause().equals(command.cause())
                && before.proposer().equals(command.act().person())
                && before.effectiveOn().equals(command.act().effectiveOn());
    }
}
