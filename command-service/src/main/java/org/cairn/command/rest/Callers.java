package org.cairn.command.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.command.Rehearsal;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one place that says who acts: what the request says until there is authentication, the token from then on.
@Component
public final class Callers {

    /// What a request, or a line of one, says of who acts and how. Each is null where it does not say.
    ///
    /// @param account        who acts
    /// @param actingFor      the account of whose act it was
    /// @param authority      the id of an authorisation to load history
    /// @param idempotencyKey by which a repeat is recognised; 1 to 255 characters
    public record Said(
            @Nullable String account,
            @Nullable String actingFor,
            @Nullable String authority,
            @Nullable String idempotencyKey) {}

    private final Staff staff;
    private final IdempotentCommands commands;
    private final Clock clock;
    private final ZoneId institutionZone;

    Callers(Staff staff, IdempotentCommands commands, Clock clock, ZoneId institutionZone) {
        this.staff = staff;
        this.commands = commands;
        this.clock = clock;
        this.institutionZone = institutionZone;
    }

    /// @param operation method and path: what else, beside the body, makes two requests the same
    /// @param rehearsal on top of which commands are only rehearsed; null if they are to be recorded
    /// @throws RequestRefused if it does not say who acts, or says something that nobody knows
    public Caller of(Said said, String operation, @Nullable Rehearsal rehearsal) {
        var account = said.account();
        if (account == null || account.isBlank()) throw new RequestRefused(ProblemType.ACTOR_MISSING);
        var actor = staff.find(account.strip()).orElseThrow(() -> new RequestRefused(ProblemType.ACTOR_UNKNOWN));
        var key = said.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > 255)) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new Caller(
                actor,
                personOf(said.actingFor()),
                authority(said.authority()),
                LocalDate.now(clock.withZone(institutionZone)),
                commands,
                key,
                operation,
                rehearsal);
    }

    private @Nullable PersonId personOf(@Nullable String account) {
        if (account == null) return null;
        return staff.find(account.strip()).orElseThrow(() -> new RequestRefused(ProblemType.PERSON_UNKNOWN));
    }

    private static @Nullable AuthorisationId authority(@Nullable String header) {
        if (header == null) return null;
        try {
            return new AuthorisationId(UUID.fromString(header.strip()));
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(ProblemType.AUTHORITY_MALFORMED);
        }
    }
}
