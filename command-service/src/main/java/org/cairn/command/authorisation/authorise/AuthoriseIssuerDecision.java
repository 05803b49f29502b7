package org.cairn.command.authorisation.authorise;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.authorisation.AuthoriseIssuer;
import org.cairn.contracts.authorisation.IssuerAuthorised;

final class AuthoriseIssuerDecision implements Slice<AuthoriseIssuer> {

    @Override
    public Class<AuthoriseIssuer> command() {
        return AuthoriseIssuer.class;
    }

    @Override
    public Decision decide(AuthoriseIssuer command, Knowledge known) {
        var given = new IssuerAuthorised(
                command.authorisation(),
                command.person(),
                command.scope(),
                command.term(),
                command.act().effectiveOn());
        return NewAuthorisation.decide(command.authorisation(), given, command.term(), known);
    }
}
