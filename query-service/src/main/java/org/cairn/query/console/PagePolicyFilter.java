package org.cairn.query.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers what a page of the console may do: nothing but its own files, no inline script, no frame around it.
@Component
class PagePolicyFilter extends OncePerRequestFilter {

    private static final List<String> NOT_PAGES = List.of("/api/", "/actuator/", "/v3/");
    static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_PAGES.stream().anyMatch(request.getServletPath()::startsWith);
    }

    /// An error page is a page as well.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        // Pages are about people. Files are not, and their handlers say otherwise.
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
