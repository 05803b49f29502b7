package org.cairn.command.authorisation.authorise;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.authorisation.AuthoriseHistoricalLoad;
import org.cairn.contracts.authorisation.HistoricalLoadAuthorised;

final class AuthoriseHistoricalLoadDecision implements Slice<AuthoriseHistoricalLoad> {

    @Override
    public Class<AuthoriseHistoricalLoad> command() {
        return AuthoriseHistoricalLoad.class;
    }

    @Override
    public Decision decide(AuthoriseHistoricalLoad command, Knowledge known) {
        var given = new HistoricalLoadAuthorised(
                command.authorisation(),
                command.person(),
                command.source(),
                command.term(),
                command.act().effectiveOn());
        return NewAuthorisation.decide(command.authorisation(), given, command.term(), known);
    }
}
