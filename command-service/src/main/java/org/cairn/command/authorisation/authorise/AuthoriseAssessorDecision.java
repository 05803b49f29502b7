package org.cairn.command.authorisation.authorise;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.AuthoriseAssessor;

final class AuthoriseAssessorDecision implements Slice<AuthoriseAssessor> {

    @Override
    public Class<AuthoriseAssessor> command() {
        return AuthoriseAssessor.class;
    }

    @Override
    public Decision decide(AuthoriseAssessor command, Knowledge known) {
        var given = new AssessorAuthorised(
                command.authorisation(),
                command.person(),
                command.scope(),
                command.competencies(),
                command.roles(),
                command.trainingRef(),
                command.term(),
                command.act().effectiveOn());
        return NewAuthorisation.decide(command.authorisation(), given, command.term(), known);
    }
}
