package org.cairn.command.authorisation.authorise;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AuthoriseApprover;

final class AuthoriseApproverDecision implements Slice<AuthoriseApprover> {

    @Override
    public Class<AuthoriseApprover> command() {
        return AuthoriseApprover.class;
    }

    @Override
    public Decision decide(AuthoriseApprover command, Knowledge known) {
        var given = new ApproverAuthorised(
                command.authorisation(),
                command.person(),
                command.scope(),
                command.term(),
                command.act().effectiveOn());
        return NewAuthorisation.decide(command.authorisation(), given, command.term(), known);
    }
}
