package org.cairn.command.authorisation.authorise;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.authorisation.AuthoriseExaminationsOfficer;
import org.cairn.contracts.authorisation.ExaminationsOfficerAuthorised;

final class AuthoriseExaminationsOfficerDecision implements Slice<AuthoriseExaminationsOfficer> {

    @Override
    public Class<AuthoriseExaminationsOfficer> command() {
        return AuthoriseExaminationsOfficer.class;
    }

    @Override
    public Decision decide(AuthoriseExaminationsOfficer command, Knowledge known) {
        var given = new ExaminationsOfficerAuthorised(
                command.authorisation(),
                command.person(),
                command.scope(),
                command.term(),
                command.act().effectiveOn());
        return NewAuthorisation.decide(command.authorisation(), given, command.term(), known);
    }
}
