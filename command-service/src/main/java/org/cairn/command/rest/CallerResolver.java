package org.cairn.command.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads from the headers who acts.
@Component
final class CallerResolver implements HandlerMethodArgumentResolver {

    private final Callers callers;

    CallerResolver(Callers callers) {
        this.callers = callers;
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
        var said = new Callers.Said(
                request.getHeader("Cairn-Actor"),
                request.getHeader("Cairn-Acting-For"),
                request.getHeader("Cairn-Authority"),
                request.getHeader("Idempotency-Key"));
        return callers.of(said, request.getMethod() + " " + request.getRequestURI(), null);
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
}
