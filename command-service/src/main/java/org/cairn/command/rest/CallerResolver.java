package org.cairn.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The one place that says who acts: the header until there is authentication, the token from then on.
@Component
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final Staff staff;
    private final IdempotentCommands commands;
    private final Clock clock;
    private final ZoneId institutionZone;

    CallerResolver(Staff staff, IdempotentCommands commands, Clock clock, ZoneId institutionZone) {
        this.staff = staff;
        this.commands = commands;
        this.clock = clock;
        this.institutionZone = institutionZone;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("Not a servlet request");
        if (!takesJson(request.getHeader("Accept"))) throw new RequestRefused(ProblemType.NOT_ACCEPTABLE);
        var account = request.getHeader("Cairn-Actor");
        if (account == null || account.isBlank()) throw new RequestRefused(ProblemType.ACTOR_MISSING);
        var actor = staff.find(account.strip()).orElseThrow(() -> new RequestRefused(ProblemType.ACTOR_UNKNOWN));
        var key = request.getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > 255)) {
            throw new RequestRefused(ProblemType.IDEMPOTENCY_KEY_MALFORMED);
        }
        return new Caller(
                actor,
                personOf(request.getHeader("Cairn-Acting-For")),
                authority(request.getHeader("Cairn-Authority")),
                LocalDate.now(clock.withZone(institutionZone)),
                commands,
                key,
                request.getMethod() + " " + request.getRequestURI());
    }

    /// Found out before the command is sent: whoever could not read the answer would take it for refused.
    private static boolean takesJson(@Nullable String accept) {
        if (accept == null || accept.isBlank()) return true;
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
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
