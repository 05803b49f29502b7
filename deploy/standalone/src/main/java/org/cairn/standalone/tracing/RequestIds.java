package org.cairn.standalone.tracing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.cairn.command.Origin;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request a number, which stands in each line of the log that it leads to, in the events that follow from
/// it, and in its answer. What clients say of themselves is not taken: it could be anything, and stay for ever.
final class RequestIds extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(Origin.REQUEST, id)) {
            chain.doFilter(request, response);
        }
    }
}
