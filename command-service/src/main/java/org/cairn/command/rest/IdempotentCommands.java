package org.cairn.command.rest;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.command.CommandRejected;
import org.cairn.command.Commands;
import org.cairn.command.Receipt;
import org.cairn.command.Rehearsal;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.eventstore.AppendRequest;
import org.cairn.eventstore.AppendedRequest;
import org.cairn.eventstore.DuplicateRequestException;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends commands so that a request under one key happens at most once.
///
/// The key's hash, the content's hash and the answer are stored in the same append as the events. A repeat finds them
/// and gets the first answer; other content under the same key is refused. A command that recorded nothing leaves
/// nothing, and is simply decided again.
@Component
final class IdempotentCommands {

    /// @param key     who and under which key
    /// @param content what makes two requests the same
    record Request(String key, Content content) {}

    record Content(
            String operation,
            @Nullable PersonId actingFor,
            @Nullable AuthorisationId authority,
            @Nullable Object body) {}

    record Answer(String location, Map<String, Object> body) {}

    private final Commands commands;
    private final PostgresEventStorageEngine engine;
    private final KeyedHash hash;
    private final JsonMapper json;

    IdempotentCommands(Commands commands, PostgresEventStorageEngine engine, KeyedHash hash, JsonMapper json) {
        this.commands = commands;
        this.engine = engine;
        this.hash = hash;
        this.json = json;
    }

    /// @param rehearsal on top of which the command is only rehearsed; null if it is to be recorded
    ResponseEntity<Map<String, Object>> send(
            Command command,
            @Nullable Request request,
            String location,
            Map<String, Object> ids,
            @Nullable Rehearsal rehearsal) {
        if (rehearsal != null) {
            return (request == null ? Optional.<ResponseEntity<Map<String, Object>>>empty() : firstAnswer(request))
                    .orElseGet(() -> answer(commands.rehearse(command, rehearsal), location, ids));
        }
        if (request == null) return answer(commands.execute(command), location, ids);
        var key = hash.of(request.key());
        var fingerprint = fingerprint(request);
        return repeat(key, fingerprint).orElseGet(() -> first(command, key, fingerprint, location, ids));
    }

    /// The first answer to this request, whatever was recorded since; empty if it is new or recorded nothing. Refuses
    /// if its key was used for another.
    Optional<ResponseEntity<Map<String, Object>>> firstAnswer(Request request) {
        return repeat(hash.of(request.key()), fingerprint(request));
    }

    /// Refuses if the command would be decided against, and records nothing.
    void expectAccepted(Command command, @Nullable Rehearsal rehearsal) {
        commands.expectAccepted(command, rehearsal == null ? new Rehearsal() : rehearsal);
    }

    <A> A ask(Function<Knowledge, A> question, @Nullable Rehearsal rehearsal) {
        return commands.ask(question, rehearsal == null ? new Rehearsal() : rehearsal);
    }

    /// The same request may come in twice at once. Then the other one is recorded while this one is decided, and it is
    /// by what the other recorded that this one is a duplicate, a repeat, or refused.
    private ResponseEntity<Map<String, Object>> first(
            Command command, byte[] key, byte[] fingerprint, String location, Map<String, Object> ids) {
        try {
            var receipt = commands.execute(
                    command,
                    events -> new AppendRequest(
                            key, fingerprint, json.writeValueAsBytes(new Answer(location, body(ids, events)))));
            var answer = answer(receipt, location, ids);
            return receipt.events().isEmpty() ? repeat(key, fingerprint).orElse(answer) : answer;
        } catch (DuplicateRequestException | CommandRejected refused) {
            return repeat(key, fingerprint).orElseThrow(() -> refused);
        }
    }

    private byte[] fingerprint(Request request) {
        return hash.of(json.writeValueAsString(request.content()));
    }

    /// The answer that the request under this key got; empty if there was none.
    private Optional<ResponseEntity<Map<String, Object>>> repeat(byte[] key, byte[] fingerprint) {
        return engine.request(key).map(first -> repeat(first, fingerprint));
    }

    private ResponseEntity<Map<String, Object>> repeat(AppendedRequest first, byte[] fingerprint) {
        if (!MessageDigest.isEqual(first.fingerprint(), fingerprint)) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return answer(HttpStatus.CREATED, json.readValue(first.answer(), Answer.class), first.lastPosition());
    }

    private static ResponseEntity<Map<String, Object>> answer(
            Receipt receipt, String location, Map<String, Object> ids) {
        var status = receipt.events().isEmpty() ? HttpStatus.OK : HttpStatus.CREATED;
        return answer(status, new Answer(location, body(ids, receipt.events())), receipt.position());
    }

    private static Map<String, Object> body(Map<String, Object> ids, List<DomainEvent> events) {
        var body = new LinkedHashMap<String, Object>(ids);
        body.put(
                "events",
                events.stream()
                        .map(event -> EventCatalogue.nameOf(event.getClass()))
                        .toList());
        return body;
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Answer answer, long position) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.LOCATION, answer.location())
                .header("Cairn-Position", Long.toString(position))
                .body(answer.body());
    }
}
