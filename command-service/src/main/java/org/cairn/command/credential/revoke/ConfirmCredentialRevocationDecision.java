package org.cairn.command.credential.revoke;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.credential.CredentialReason.CREDENTIAL_REVOKED_ALREADY;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_IS_THE_LEARNER;
import static org.cairn.contracts.credential.CredentialReason.ISSUER_NOT_AUTHORISED;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_BY_THE_SAME_PERSON;
import static org.cairn.contracts.credential.CredentialReason.REVOCATION_NOT_PROPOSED;

import org.cairn.command.credential.Revocable;
import org.cairn.command.credential.Revocable.Found;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.Credentials.Credential;
import org.cairn.command.state.Persons;
import org.cairn.contracts.credential.ConfirmCredentialRevocation;
import org.cairn.contracts.credential.CredentialRevoked;

/// The second of two people. What rests on the credential is listed, and stays as it is.
final class ConfirmCredentialRevocationDecision implements Slice<ConfirmCredentialRevocation> {

    @Override
    public Class<ConfirmCredentialRevocation> command() {
        return ConfirmCredentialRevocation.class;
    }

    @Override
    public Decision decide(ConfirmCredentialRevocation command, Knowledge known) {
        return switch (Revocable.find(command.credential(), command.act(), known)) {
            case Found.NotHere(var reason) -> reject(reason);
            case Found.Here(var credential, var all) -> decide(command, credential, all, known);
        };
    }

    private static Decision decide(
            ConfirmCredentialRevocation command, Credential credential, Credentials all, Knowledge known) {
        var act = command.act();
        var revoked = credential.revoked();
        if (revoked != null) {
            var repeats = revoked.confirmer().equals(act.person())
                    && revoked.effectiveOn().equals(act.effectiveOn());
            return repeats ? NOTHING_NEW : reject(CREDENTIAL_REVOKED_ALREADY);
        }
        var superseded = Revocable.closed(credential, act, credential.issuedOn());
        if (superseded != null) return reject(superseded);
        var proposed = credential.waiting();
        if (proposed == null) return reject(REVOCATION_NOT_PROPOSED);
        if (Persons.sameAs(act.person(), known).contains(proposed.proposer()))
            return reject(REVOCATION_BY_THE_SAME_PERSON);
        var early = Revocable.closed(credential, act, proposed.effectiveOn());
        if (early != null) return reject(early);
        var authorisation = Revocable.authorisation(credential, act, known);
        if (authorisation == null) return reject(ISSUER_NOT_AUTHORISED);
        if (Persons.isLearner(act.person(), credential.learner(), known)) return reject(ISSUER_IS_THE_LEARNER);
        // It may have become known since, who else the first of the two is.
        if (Persons.isLearner(proposed.proposer(), credential.learner(), known)) return reject(ISSUER_IS_THE_LEARNER);
        var unseen = Revocable.unseen(command.dependents(), command.credential(), all);
        if (unseen != null) return reject(unseen);

        return accept(new CredentialRevoked(
                command.credential(),
                credential.enrolment(),
                credential.learner(),
                proposed.cause(),
                all.restingOn(command.credential()),
                credential.status(),
                proposed.proposer(),
                act.person(),
                authorisation,
                act.effectiveOn()));
    }
}
