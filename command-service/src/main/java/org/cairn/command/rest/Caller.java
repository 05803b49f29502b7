package org.cairn.command.rest;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.command.Rehearsal;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// Who sends a request, and the way in for their commands. A parameter of every write operation; made from the headers
/// `Cairn-Actor`, `Cairn-Acting-For`, `Cairn-Authority` and `Idempotency-Key`, never from the body.
public final class Caller {

    private final PersonId actor;
    private final @Nullable PersonId actingFor;
    private final @Nullable AuthorisationId historical;
    private final LocalDate today;
    private final IdempotentCommands commands;
    private final @Nullable String idempotencyKey;
    private final String operation;
    private final @Nullable Rehearsal rehearsal;

    Caller(
            PersonId actor,
            @Nullable PersonId actingFor,
            @Nullable AuthorisationId historical,
            LocalDate today,
            IdempotentCommands commands,
            @Nullable String idempotencyKey,
            String operation,
            @Nullable Rehearsal rehearsal) {
        this.actor = actor;
        this.actingFor = actingFor;
        this.historical = historical;
        this.today = today;
        this.commands = commands;
        this.idempotencyKey = idempotencyKey;
        this.operation = operation;
        this.rehearsal = rehearsal;
    }

    /// @param effectiveOn the academic date; today if the request does not say
    public Act act(@Nullable LocalDate effectiveOn) {
        return new Act(actor, actingFor, effectiveOn == null ? today : effectiveOn, today, historical);
    }

    /// Decides the command and answers: 201 if something was recorded, 200 if it was a repeat, with the ids, the names
    /// of the events, and `Cairn-Position`.
    ///
    /// @param body     the request's body, as it tells a repeat from another request under the same key
    /// @param location of what the command is about
    /// @param ids      by which the answer names it
    public ResponseEntity<Map<String, Object>> send(
            Command command, @Nullable Object body, String location, Map<String, Object> ids) {
        try {
            return commands.send(command, request(body), location, ids, rehearsal);
        } catch (IllegalArgumentException ours) {
            // The request was understood, or there would be no command: so this is not its sender's fault.
            throw new IllegalStateException("A command could not be decided", ours);
        }
    }

    /// For what is written before the command is sent: the answer, if this request has had it already. Refuses if its
    /// key was used for another.
    public Optional<ResponseEntity<Map<String, Object>>> firstAnswer(@Nullable Object body) {
        var request = request(body);
        return request == null ? Optional.empty() : commands.firstAnswer(request);
    }

    /// For the same: refuses at once if the command would be decided against.
    public void expectAccepted(Command command) {
        commands.expectAccepted(command, rehearsal);
    }

    /// Asks the states that decisions are made on, for an operation that only reads. What is not there is refused as
    /// a command would be: by throwing [org.cairn.command.CommandRejected].
    public <A> A ask(Function<Knowledge, A> question) {
        return commands.ask(question, rehearsal);
    }

    private IdempotentCommands.@Nullable Request request(@Nullable Object body) {
        if (idempotencyKey == null) return null;
        return new IdempotentCommands.Request(
                actor + "\n" + idempotencyKey, new IdempotentCommands.Content(operation, actingFor, historical, body));
    }
}
